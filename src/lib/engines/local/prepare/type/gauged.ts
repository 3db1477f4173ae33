import type { Box } from '#lib/model/geometry.ts';
import type { Grey } from '../picture/grey.ts';
import { strokesOf, type Strokes } from './strokes.ts';

/** A word of which is asked how it is set, in pixels of the picture. */
export interface PlainWord {
	text: string;
	box: Box;
	/** 0–100 */
	confidence: number;
}

/** A word with what was measured of it. */
export interface Gauged {
	/** its letters and figures */
	signs: number;
	/** its letters alone */
	letters: number;
	/** none of them is a small one */
	capital: boolean;
	/** size of its line's letters, in pixels from line to line set solid */
	size: number;
	/** absent where its ink tells nothing */
	strokes?: Strokes;
}

/** Scripts whose letters are made of strokes that stand; in others a slant or a thickness tells nothing. */
const KNOWN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u;
const SIGN = /[\p{L}\p{N}]/gu;
const LETTER = /\p{L}/gu;
/** What was read less surely (0–100) may be no letters. */
const SURE = 50;
/** Letters smaller than this (pixels of size) show no strokes. */
const SMALLEST = 16;

/** Of the size of letters: how high they reach, from the foot, and down below it. */
const [SMALL, MIDDLE, TALL, DEEP] = [0.49, 0.59, 0.71, 0.21];
const REACH_UP = /[\p{Lu}\p{N}bdfhklijßбйёфії]/u;
const REACH_DOWN = /[gjpqyQ,;()[\]]/;

/** The size of letters that a word's box shows. */
const sizeOf = ({ text, box }: PlainWord) =>
	(box.y1 - box.y0) /
	((REACH_UP.test(text) ? TALL : text.includes('t') ? MIDDLE : SMALL) + (REACH_DOWN.test(text) ? DEEP : 0));

const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Measures the words of a line. */
export function gauged(image: Grey, words: PlainWord[]): Gauged[] {
	const size = middle(words.filter(({ text }) => text.match(SIGN)).map(sizeOf));
	return words.map(({ text, box, confidence }) => {
		const [signs, letters] = [SIGN, LETTER].map((kind) => text.match(kind)?.length ?? 0) as [number, number];
		const capital = !/\p{Ll}/u.test(text);
		const tells = signs > 0 && size >= SMALLEST && confidence >= SURE && KNOWN.test(text);
		const strokes = tells ? strokesOf(image, box) : undefined;
		return { signs, letters, capital, size, ...(strokes && { strokes }) };
	});
}
