import { height } from '../geometry.ts';
import type { Word } from '../reading.ts';

/** Capitals, figures and letters with an upper length; those with half of one; and those that reach below the line. */
const TALL = /[^\p{Ll}\p{P}]|[bdfhkl]/u;
const HALF = /[it]/;
const DEEP = /[gjpqy,;()]/;

/** How tall capitals are of a font's size, in those that documents are set in. */
const OF_SIZE = 0.7;

/** How tall a word's capitals are, or would be: of the size of its font where that is known, else of the height of its box. */
function capitalsOf({ text, box, size }: Word): number {
	if (size) return OF_SIZE * size;
	const above = TALL.test(text) ? 1 : HALF.test(text) ? 0.87 : 0.69;
	return height(box) / (above + (DEEP.test(text) ? 0.3 : 0));
}

/** How tall the capitals of these words are, or would be, in pixels; 0 without letters. */
export function capitalHeight(words: Word[]): number {
	const sizes = words
		.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
		.map(capitalsOf)
		.sort((a, b) => a - b);
	// The lower middle: the box of a long word on a line that leans is too tall.
	return sizes[(sizes.length - 1) >> 1] ?? 0;
}
