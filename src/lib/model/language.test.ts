import { describe, expect, it } from 'vitest';
import { directed } from './edit/directed.ts';
import { languageName, languages } from './language.ts';
import { madeReading } from './text/made-reading.ts';

describe('the table of languages', () => {
	it('names each once, with a tag that browsers know', () => {
		expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
		expect(new Set(languages.map(({ tag }) => tag)).size).toBe(languages.length);
		for (const { tag } of languages) expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
	});

	it('gives the code of what has no name', () => {
		expect(languageName('deu')).toBe('German');
		expect(languageName('xyz')).toBe('xyz');
	});
});

describe('the direction of a reading', () => {
	const direction = (text: string) => directed(madeReading([[text]])).direction;

	it('is from right to left where most words are written so', () => {
		expect(direction('يبدأ سريان هذا')).toBe('rtl');
		expect(direction('שלום לכולם OK 12')).toBe('rtl');
	});

	it('is downwards where Chinese or Japanese stands in lines, unless the page lies on its side', () => {
		const words = [{ text: '吾輩は猫である', box: { x0: 900, y0: 100, x1: 940, y1: 400 }, confidence: 90 }];
		const lines = [{ box: words[0]!.box, words }];
		const standing = madeReading([], { blocks: [{ kind: 'paragraph', box: words[0]!.box, lines }] });
		expect(directed(standing).direction).toBe('vertical');
		expect(directed({ ...standing, turn: 90 }).direction).toBeUndefined();
		expect(direction('吾輩は猫である')).toBeUndefined();
	});

	it('is left open where they are not, and left as the engine said', () => {
		expect(direction('plain English text and שלום')).toBeUndefined();
		expect(directed(madeReading([['שלום לכולם']], { direction: 'ltr' })).direction).toBe('ltr');
	});
});
