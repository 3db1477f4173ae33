import type { Grey } from '../picture/grey.ts';
import type { Background } from '../survey/background.ts';

/** Pixels of the reduced copy a side: about a millimetre and a half of a page. */
export const SQUARE = 6;
/** What is darker than this share of the paper is none. */
const PAPER = 0.91;
/** A square of which so much is no paper is filled; lines of text fill less. */
const FULL = 0.72;
/** In tiles of the background: what is narrower than twice as much is no ground that text stands on. */
const REACH = 16;

/** The page in squares, row by row. */
export interface Squares {
	columns: number;
	rows: number;
	/** 1 where next to nothing of a square is paper */
	filled: Uint8Array;
	/** 1 where that is so of all squares around it, too: not in letters, however large */
	solid: Uint8Array;
}

/** The most, or with a negative sign the least, of the values within reach, along rows or down columns. */
function within(from: Float32Array, columns: number, rows: number, sign: 1 | -1): Float32Array {
	const pass = (values: Float32Array, count: number, step: number, starts: number, apart: number) => {
		const made = new Float32Array(values.length);
		for (let line = 0; line < starts; line++)
			for (let at = 0; at < count; at++) {
				let best = -Infinity;
				for (let to = Math.max(0, at - REACH); to <= Math.min(count - 1, at + REACH); to++)
					best = Math.max(best, sign * values[line * apart + to * step]!);
				made[line * apart + at * step] = sign * best;
			}
		return made;
	};
	return pass(pass(from, columns, 1, rows, columns), rows, columns, columns, 1);
}

/** Tells squares without paper from others. Paper is as bright as it is around what is narrower than a third of the page. */
export function filledSquares({ width, height, data }: Grey, paper: Background): Squares {
	const levels = within(within(paper.levels, paper.columns, paper.rows, 1), paper.columns, paper.rows, -1);
	const [columns, rows] = [Math.ceil(width / SQUARE), Math.ceil(height / SQUARE)];
	const filled = new Uint8Array(columns * rows);
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			const [x1, y1] = [Math.min(width, (column + 1) * SQUARE), Math.min(height, (row + 1) * SQUARE)];
			let [dark, all] = [0, 0];
			for (let y = row * SQUARE; y < y1; y++) {
				const down = Math.min(paper.rows - 1, Math.floor(y / paper.tile)) * paper.columns;
				for (let x = column * SQUARE; x < x1; x++) {
					const level = levels[down + Math.min(paper.columns - 1, Math.floor(x / paper.tile))]!;
					if (data[y * width + x]! < PAPER * level) dark++;
					all++;
				}
			}
			if (dark > FULL * all) filled[row * columns + column] = 1;
		}
	const solid = new Uint8Array(columns * rows);
	for (let row = 1; row + 1 < rows; row++)
		for (let column = 1; column + 1 < columns; column++) {
			let all = 1;
			for (let y = -1; y < 2; y++) for (let x = -1; x < 2; x++) all &= filled[(row + y) * columns + column + x]!;
			solid[row * columns + column] = all;
		}
	return { columns, rows, filled, solid };
}
