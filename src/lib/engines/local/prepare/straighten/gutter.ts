import type { Survey } from '../survey/survey.ts';
import { isCrossed } from './is-crossed.ts';
import { runLength } from './run-length.ts';

/** A spread is so many times as wide as high. What is this much wider, and has no more letters, is a card or a ticket. */
const SHAPE = 1.15;
const CARD = { shape: 1.6, letters: 400 };
/** Each page of a spread has at least this share of its letters. */
const FAIR = 0.2;
/**
 * What stands together in a row is so short in cells, in heights of a letter, and so long in lines of prose: where one side has cells and the
 * other no prose, the white between them is a table's.
 */
const [CELL, PROSE] = [9, 18];
/** Ink so near the upper and the lower edge is that of the paper. */
const EDGE = 0.03;
/** More ink than this share in the gutter is text that ran together, and no piece of it a letter. */
const SPECK = 0.02;

/**
 * The x of the gutter between the two pages of a spread (reduced pixels, in the upright picture), or undefined. A spread is
 * wider than high, has letters on both sides, and none, from top to bottom, in a band near its middle; and no ruling line,
 * table or picture crosses it; nor is it white between the columns of a table.
 */
export function gutter(page: Survey): number | undefined {
	const { small, ink, parts, letter, letters, height } = page;
	const { width } = small;
	const shape = width / small.height;
	if (shape < SHAPE || letters < (shape > CARD.shape ? CARD.letters : 100)) return undefined;
	const taken = new Uint8Array(width);
	for (let i = 0; i < parts.count; i++) if (letter[i]) taken.fill(1, parts.x0[i]!, parts.x1[i]!);
	let best: { from: number; to: number } | undefined;
	for (let x = Math.floor(width * 0.38); x < width * 0.62; x++) {
		const from = x;
		while (x < width * 0.62 && !taken[x]) x++;
		if (x - from > Math.max(2.5 * height, best ? best.to - best.from : 0)) best = { from, to: x };
	}
	if (!best) return undefined;
	if (inkBetween(best, ink, width) > SPECK) return undefined;
	const middle = (best.from + best.to) / 2;
	if (isCrossed(page, middle)) return undefined;
	let left = 0;
	for (let i = 0; i < parts.count; i++) if (letter[i] && parts.x1[i]! <= middle) left++;
	if (left <= FAIR * letters || left >= (1 - FAIR) * letters) return undefined;
	const runs = [runLength(page, 0, middle), runLength(page, middle, width)];
	const isTable = Math.min(...runs) < CELL && Math.max(...runs) < PROSE;
	return isTable ? undefined : middle;
}

/**
 * The share of ink in the usual column of a band, without the upper and the lower edge of the paper: a fold is dark in few
 * columns only.
 */
function inkBetween({ from, to }: { from: number; to: number }, ink: Uint8Array, width: number): number {
	const height = ink.length / width;
	const edge = Math.ceil(height * EDGE);
	const shares: number[] = [];
	for (let x = from; x < to; x++) {
		let count = 0;
		for (let y = edge; y < height - edge; y++) count += ink[y * width + x]!;
		shares.push(count / Math.max(1, height - 2 * edge));
	}
	return shares.sort((a, b) => a - b)[shares.length >> 1] ?? 0;
}
