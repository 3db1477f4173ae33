import { describe, expect, it } from 'vitest';
import type { Word } from '#lib/model/reading.ts';
import { joinWords } from './join-words.ts';

/** Words of a line of square letters, 40 wide: [what it says, where it begins, where it ends, how high it is]. */
const words = (said: [string, number, number, number?][]): Word[] =>
	said.map(([text, x0, x1, high = 36]) => ({ text, box: { x0, y0: 40 - high, x1, y1: 40 }, confidence: 90 }));

describe('words in square letters', () => {
	it('have no space between them, however little of its square a letter fills', () => {
		expect(
			joinWords(
				words([
					['パ', 0, 30],
					['ー', 30, 44, 3],
					['セント', 62, 150],
				]),
			),
		).toBe('パーセント');
		expect(
			joinWords(
				words([
					['た', 0, 30],
					['。', 38, 47, 10],
					['渡し', 76, 140],
				]),
			),
		).toBe('た。渡し');
	});

	it('have one where a square is left free', () => {
		expect(
			joinWords(
				words([
					['会館', 0, 78],
					['二階', 121, 198],
				]),
			),
		).toBe('会館 二階');
	});
});
