import { describe, expect, it } from 'vitest';
import type { Block, Word } from '#lib/model/reading.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import { hasLatin, isLatin, readLatin } from './read-latin.ts';

/** Words side by side, 10 px a letter and 20 px high; "text?40" has that confidence, else 95. */
const wordsOf = (text: string): Word[] => {
	let x = 0;
	return text.split(' ').map((written) => {
		const [said = '', confidence = '95'] = written.split('?');
		const box = { x0: x, y0: 0, x1: x + 10 * said.length, y1: 20 };
		x = box.x1 + 10;
		return { text: said, confidence: Number(confidence), box };
	});
};
const blockOf = (text: string): Block[] => {
	const words = wordsOf(text);
	const box = { x0: 0, y0: 0, x1: 600, y1: 20 };
	return [{ kind: 'paragraph', box, lines: [{ box, words }] }];
};

/** A page whose places are read as `said` says, one after the other; the second look at each says the same. */
function page(...said: string[]) {
	const asked: Box[][] = [];
	type Box = Parameters<HeldPage['places']>[0][number];
	const held = {
		places: (boxes: Box[]) => {
			asked.push(boxes);
			return Promise.resolve(boxes.map(({ x0 }) => ({ pgm: new Uint8Array(), x: x0, y: 0, width: 300, height: 20 })));
		},
	} as unknown as HeldPage;
	let at = 0;
	const read = () => {
		const words = wordsOf(said[at++ % said.length]!).map(({ text, confidence, box }) => ({
			text,
			confidence,
			bbox: box,
		}));
		const bbox = { x0: 0, y0: 0, x1: 300, y1: 20 };
		return Promise.resolve({ version: '5', blocks: [{ bbox, paragraphs: [{ lines: [{ bbox, words }] }] }] });
	};
	return { held, read, asked };
}
const exchanged = async (text: string, language: string, ...said: string[]) => {
	const { held, read } = page(...said);
	const found = await readLatin(held, blockOf(text), 200, [language], read);
	return found.map(({ before, after }) => [before.text, after.map((word) => word.text).join(' ')]);
};

describe('Latin words on a page whose data has no Latin letters', () => {
	it('are read with English data, several that stand together at once', async () => {
		expect(await exchanged('Посібник Озег?63 Мапиаї?36', 'ukr', 'User Manual')).toEqual([
			['Озег', 'User Manual'],
			['Мапиаї', ''],
		]);
		expect(await exchanged('문의 54000「(<26?0 보내', 'kor', 'support@example.com')).toEqual([
			['54000「(<26', 'support@example.com'],
		]);
	});

	it('are with their numbers in the order in which they are written, where the text runs left', async () => {
		expect(await exchanged('نظام 11 11001/5?14 عبر', 'ara', 'Windows 11')).toEqual([
			['11', 'Windows 11'],
			['11001/5', ''],
		]);
		expect(await exchanged('דרך הזססוסטום.?40', 'heb', '.Bluetooth')).toEqual([['הזססוסטום.', 'Bluetooth.']]);
	});

	it('are looked for in no other language, and not where all is plain', () => {
		expect(hasLatin(blockOf('Посібник Озег?63'), ['ukr'])).toBe(true);
		expect(hasLatin(blockOf('Посібник користувача'), ['ukr'])).toBe(false);
		expect(hasLatin(blockOf('Handbuch Uscr?30'), ['deu'])).toBe(false);
		expect(hasLatin(blockOf('Посібник Озег?63'), ['ukr', 'eng'])).toBe(false);
	});

	it('are no words that only look like Latin ones, are unsure, or of two letters in a smear', () => {
		const latin = (before: string, after: string, language = 'ukr') =>
			isLatin(wordsOf(before), wordsOf(after), [language]);
		expect(latin('сорт?50', 'copt?90')).toBe(false);
		expect(latin('Озег?63', 'User?70')).toBe(false);
		expect(latin('집을?60', 'us?80', 'kor')).toBe(false);
		expect(latin('03/12?60', '03/12?90', 'kor')).toBe(false);
		expect(latin('Озег?63', 'User?90')).toBe(true);
	});

	it('stay as they were read where there is no English', async () => {
		const { held } = page('');
		const never = () => Promise.reject(new Error('no such data'));
		expect(await readLatin(held, blockOf('Посібник Озег?63'), 200, ['ukr'], never)).toEqual([]);
	});
});
