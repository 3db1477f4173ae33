import { inkLevel, type Comb } from './combs.ts';
import type { Grey } from '../picture/grey.ts';

/** Letters of a comb that were set side by side: where they stand now, and the places they were taken from. Pixels. */
export interface SetTogether {
	top: number;
	bottom: number;
	letters: { from: number; to: number; x0: number; x1: number }[];
}

/** In heights of a letter: between two letters, and for an empty place between them. */
const GAP = 0.14;
const SPACE = 0.45;
/** A row of pixels over a comb is of its line when so much of it is dark: a line that leans crosses a few rows. */
const LINE = 0.2;

/**
 * Takes the walls of a comb out of a picture (changes it) and sets its letters side by side, as a word: apart they are read as
 * words of one letter, and walls as letters. `paper` (0–255) is what is left.
 */
export function setTogether(image: Grey, comb: Comb): SetTogether {
	const { data, width } = image;
	const { places, top, bottom, pen } = comb;
	const level = inkLevel(image, comb, top);
	const paper = paperOf(image, comb, level);
	const cuts = places.map((place) => letterIn(image, comb, place, level));
	const tall = heightOf(cuts);
	const [left, right] = [Math.max(0, places[0]!.x0 - pen - 2), Math.min(width, places.at(-1)!.x1 + pen + 3)];
	const under = Math.min(image.height, bottom + 2 * pen + 2);
	// the line over it, not the letters of a label that stand close over that
	let over = Math.max(0, top - 1);
	for (let y = over; y >= Math.max(0, top - 2 * pen - 3); y--) {
		let dark = 0;
		for (let x = left; x < right; x++) if (data[y * width + x]! < (level + paper) / 2) dark++;
		if (dark >= LINE * (right - left)) over = Math.max(0, y - 1);
	}
	for (let y = over; y < under; y++) data.fill(paper, y * width + left, y * width + right);

	const made: SetTogether['letters'] = [];
	let at = places[0]!.x0;
	for (const [i, cut] of cuts.entries()) {
		if (!cut) {
			if (made.length && cuts[i - 1]) at += Math.round(SPACE * tall);
			continue;
		}
		for (let y = 0; y < cut.height; y++)
			data.set(cut.data.subarray(y * cut.width, (y + 1) * cut.width), (cut.y + y) * width + at);
		made.push({ from: at, to: at + cut.width, ...places[i]! });
		at += cut.width + Math.max(2, Math.round(GAP * tall));
	}
	return { top, bottom, letters: made };
}

interface Cut {
	width: number;
	height: number;
	y: number;
	data: Uint8ClampedArray;
}

const heightOf = (cuts: (Cut | undefined)[]) => {
	const heights = cuts.flatMap((cut) => (cut ? [cut.height] : [])).sort((a, b) => a - b);
	return heights[heights.length >> 1] ?? 0;
};

/** What stands in a place, without the paper round it and without what is left of the walls. */
function letterIn(
	{ data, width }: Grey,
	{ top, bottom, pen }: Comb,
	{ x0: wall, x1: next }: Comb['places'][number],
	level: number,
): Cut | undefined {
	const edge = pen + 1;
	const [left, right] = [wall + edge, next - edge + 1];
	const [upper, lower] = [top + edge, bottom - Math.max(1, pen)];
	const [wide, high] = [right - left, lower - upper];
	if (wide < 3 || high < 3) return undefined;
	const inColumn = new Int32Array(wide);
	const inRow = new Int32Array(high);
	for (let y = 0; y < high; y++)
		for (let x = 0; x < wide; x++)
			if (data[(upper + y) * width + left + x]! < level) {
				inColumn[x]!++;
				inRow[y]!++;
			}
	// a wall that leans leaves a stroke along the edge, with white beside it
	const margin = Math.max(2, Math.round(0.08 * wide));
	const trimmed = (counts: Int32Array): [number, number] => {
		let [from, to] = [0, counts.length];
		for (let n = 0; n < margin; n++) if (!counts[n]) from = n + 1;
		for (let n = 0; n < margin; n++) if (!counts[counts.length - 1 - n]) to = counts.length - 1 - n;
		while (from < to && !counts[from]) from++;
		while (to > from && !counts[to - 1]) to--;
		return [from, to];
	};
	const [x0, x1] = trimmed(inColumn);
	const [y0, y1] = trimmed(inRow);
	let ink = 0;
	for (let x = x0; x < x1; x++) ink += inColumn[x]!;
	if (x1 - x0 < 1 || y1 - y0 < Math.max(3, 0.15 * high) || ink < 6) return undefined;
	// a blurred edge belongs to the letter
	const [a, b] = [Math.max(0, x0 - 1), Math.min(wide, x1 + 1)];
	const [c, d] = [Math.max(0, y0 - 1), Math.min(high, y1 + 1)];
	const cut = new Uint8ClampedArray((b - a) * (d - c));
	for (let y = c; y < d; y++)
		cut.set(data.subarray((upper + y) * width + left + a, (upper + y) * width + left + b), (y - c) * (b - a));
	return { width: b - a, height: d - c, y: upper + c, data: cut };
}

/** The usual brightness of what is no ink in a comb. */
function paperOf({ data, width }: Grey, { places, top, bottom }: Comb, level: number): number {
	const counts = new Uint32Array(256);
	let all = 0;
	for (let y = top; y < bottom; y++)
		for (let x = places[0]!.x0; x < places.at(-1)!.x1; x++) {
			const value = data[y * width + x]!;
			if (value < level) continue;
			counts[value]!++;
			all++;
		}
	let usual = 0;
	for (let sum = 0; usual < 255 && (sum += counts[usual]!) < all / 2; usual++);
	return usual;
}
