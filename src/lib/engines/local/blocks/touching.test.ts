import { expect, it } from 'vitest';
import { joinWords } from '#lib/exports/flowing/join-words.ts';
import type { Word } from '#lib/model/reading.ts';
import { touching } from './touching.ts';

/** Ink from x0 to x1 in squares of 40. */
const word = (text: string, x0: number, x1: number, tall = 36): Word => ({
	text,
	box: { x0, y0: 40 - tall, x1, y1: 40 },
	confidence: 90,
});
const said = (...words: Word[]) => joinWords(touching(words));

it('a comma, a bar and a small kana leave more of their squares empty than some spaces are wide, and are followed by none', () => {
	expect(said(word('橋', 2, 38), word('、', 42, 54), word('来', 82, 118))).toBe('橋、来');
	expect(said(word('第', 2, 38), word('一', 56, 62), word('二', 92, 104), word('章', 122, 158))).toBe('第一二章');
	expect(said(word('か', 2, 38), word('っ', 54, 72, 20), word('た', 84, 118))).toBe('かった');
});

it('a letter of white between two square ones is a space', () => {
	expect(said(word('山', 2, 38), word('田', 42, 78), word('様', 122, 158))).toBe('山田 様');
	expect(said(word('橋', 2, 38), word('。', 42, 54), word('来', 122, 158))).toBe('橋。 来');
});

it('words of square letters that overlap end where the next one begins, others stay as they are', () => {
	const boxes = touching([word('子供', 0, 200), word('た', 80, 118), word('ち', 122, 158)]).map(({ box }) => [
		box.x0,
		box.x1,
	]);
	expect(boxes).toEqual([[0, 80], [80, 120], [120, 158]]); // prettier-ignore
	const latin = [word('PDF', 0, 90), word('USB', 100, 190), word('を', 230, 268), word('PC', 275, 330)];
	expect(touching(latin)).toEqual(latin);
});
