import { describe, expect, it } from 'vitest';
import { wholeWords } from './whole-words.ts';

/** Words of 20 px each, side by side, whatever is written between them. */
const wordsOf = (...texts: string[]) =>
	texts.map((text, at) => ({
		text,
		confidence: at % 2 ? 60 : 90,
		bbox: { x0: at * 24, y0: 0, x1: at * 24 + 20, y1: 20 },
	}));

describe('the words of a line of Korean', () => {
	it('are as the text of the line has them, whatever the boxes say', () => {
		const made = wholeWords({ text: '이 제품은  11 및\n', words: wordsOf('이', '제', '품', '은', '11', '및') });
		expect(made.map(({ text }) => text)).toEqual(['이', '제품은', '11', '및']);
		expect(made[1]!.bbox).toEqual({ x0: 24, y0: 0, x1: 92, y1: 20 });
		expect(made[1]!.confidence).toBeCloseTo(70);
	});

	it('stay as they are where the text says something else, or there is none', () => {
		const words = wordsOf('이', '제', '품');
		expect(wholeWords({ text: '이 다른제품\n', words })).toBe(words);
		expect(wholeWords({ words })).toBe(words);
	});

	it('are those of the recogniser in other scripts', () => {
		const words = wordsOf('产', '品');
		expect(wholeWords({ text: '产品', words })).toBe(words);
	});
});
