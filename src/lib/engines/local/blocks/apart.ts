import type { TesseractWord } from '../pool/tesseract-page.ts';

/** Heights of a line's words: two letters that stand further apart are of two words, unless the word is spaced out all through. */
const APART = 1.5;
const SPACED = 3;

const heightOf = ({ bbox }: Pick<TesseractWord, 'bbox'>) => bbox.y1 - bbox.y0;

/**
 * The words of a line as they stand apart: where the recogniser ran two into one over a wide gap, as it does with the
 * numbers of neighbouring columns ("1  20.00" as "120.00"), they are two. Boxes in pixels of the picture that was read.
 */
export function apart(words: TesseractWord[]): TesseractWord[] {
	const usual = words.map(heightOf).sort((a, b) => a - b)[words.length >> 1] ?? 0;
	return words.flatMap((word) => split(word, usual));
}

function split(word: TesseractWord, height: number): TesseractWord[] {
	const symbols = word.symbols ?? [];
	const gaps = symbols.slice(1).map(({ bbox }, i) => bbox.x0 - symbols[i]!.bbox.x1);
	const widest = Math.max(0, ...gaps);
	const at = gaps.indexOf(widest) + 1;
	const usual = gaps.filter((_, i) => i !== at - 1).sort((a, b) => a - b)[(gaps.length - 1) >> 1] ?? 0;
	// Letters from right to left have their gaps elsewhere than between the boxes of neighbours.
	if (widest < APART * height || widest < SPACED * usual || gaps.some((gap) => gap < -height)) return [word];
	return [symbols.slice(0, at), symbols.slice(at)].map((part) => ({
		text: part.map(({ text }) => text).join(''),
		confidence: word.confidence,
		symbols: part,
		bbox: {
			x0: Math.min(...part.map(({ bbox }) => bbox.x0)),
			y0: Math.min(...part.map(({ bbox }) => bbox.y0)),
			x1: Math.max(...part.map(({ bbox }) => bbox.x1)),
			y1: Math.max(...part.map(({ bbox }) => bbox.y1)),
		},
	}));
}
