import type { Grey } from '../picture/grey.ts';

/** How bright the paper is, tile by tile. */
export interface Background {
	/** pixels of the measured picture per tile side */
	tile: number;
	columns: number;
	rows: number;
	/** 0–255, row by row */
	levels: Float32Array;
	/** the same, but also as dark as it is in shadows too narrow for `levels`, as those of fingers; no paper to tell ink by */
	shaded: Float32Array;
	/** how far the paper's brightness varies over the page, 0 (even) to 1 */
	unevenness: number;
	/** the paper's usual brightness, 0–255 */
	paper: number;
}

/** The brightness that this share of a tile's pixels stays below; letters never fill so much of a tile. */
const PAPER_SHARE = 0.85;
const MIDDLE = 0.5 / PAPER_SHARE;

/**
 * A tile that is so much darker than the paper around it, and no darker, lies in the shadow of a finger when half of it or
 * more is nearly as bright as its brightest: paper between letters is even. A heading is darker, a picture is not even.
 */
const SHADE = { least: 0.35, most: 0.9, even: 0.86 };

/**
 * Measures the paper under the ink on a reduced copy of the page. `tile` should be about twice a line of text.
 */
export function background(small: Grey, tile = 16): Background {
	const columns = Math.max(1, Math.ceil(small.width / tile));
	const rows = Math.max(1, Math.ceil(small.height / tile));
	const raw = new Float32Array(columns * rows);
	const middles = new Float32Array(columns * rows);
	const counts = new Uint32Array(64);
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			counts.fill(0);
			// the last tile is moved inwards: a sliver of a tile could be all letter
			const x0 = Math.max(0, Math.min(column * tile, small.width - tile));
			const y0 = Math.max(0, Math.min(row * tile, small.height - tile));
			const x1 = Math.min(small.width, x0 + tile);
			const y1 = Math.min(small.height, y0 + tile);
			for (let y = y0; y < y1; y++)
				for (let at = y * small.width + x0, end = y * small.width + x1; at < end; at++) counts[small.data[at]! >> 2]!++;
			const wanted = (x1 - x0) * (y1 - y0) * PAPER_SHARE;
			let level = 0;
			let middle = -1;
			for (let seen = counts[0]!; seen < wanted && level < 63; seen += counts[++level]!)
				if (middle < 0 && seen >= MIDDLE * wanted) middle = level;
			middles[row * columns + column] = (middle < 0 ? level : middle) * 4 + 2;
			raw[row * columns + column] = level * 4 + 2;
		}
	// closing: a heading or a small picture is bridged, the edge of a shadow stays where it is
	const closed = least(most(raw, columns, rows, 2), columns, rows, 2);
	const levels = smooth(closed, columns, rows);
	const stepped = levels.map((level, at) => {
		const own = raw[at]!;
		const [row, column] = [Math.floor(at / columns), at % columns];
		// what is at the very edge lies beside the sheet
		if (!row || !column || row === rows - 1 || column === columns - 1) return level;
		const isShade = own < SHADE.most * level && own > SHADE.least * level && middles[at]! > SHADE.even * own;
		return isShade ? own : level;
	});
	// a step from tile to tile would be drawn on the page as a line
	const soft = smooth(stepped, columns, rows);
	const shaded = stepped.map((level, at) => (2 * level + soft[at]!) / 3);
	const sorted = Float32Array.from(levels).sort();
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
	const high = at(0.95);
	return { tile, columns, rows, levels, shaded, unevenness: high ? (high - at(0.03)) / high : 0, paper: at(0.5) };
}

const most = (from: Float32Array, columns: number, rows: number, radius: number) =>
	window(from, columns, rows, radius, Math.max);
const least = (from: Float32Array, columns: number, rows: number, radius: number) =>
	window(from, columns, rows, radius, Math.min);

function window(
	from: Float32Array,
	columns: number,
	rows: number,
	radius: number,
	pick: (a: number, b: number) => number,
) {
	const across = new Float32Array(from.length);
	const result = new Float32Array(from.length);
	for (let y = 0; y < rows; y++)
		for (let x = 0; x < columns; x++) {
			let value = from[y * columns + x]!;
			for (let i = Math.max(0, x - radius); i <= Math.min(columns - 1, x + radius); i++)
				value = pick(value, from[y * columns + i]!);
			across[y * columns + x] = value;
		}
	for (let y = 0; y < rows; y++)
		for (let x = 0; x < columns; x++) {
			let value = across[y * columns + x]!;
			for (let j = Math.max(0, y - radius); j <= Math.min(rows - 1, y + radius); j++)
				value = pick(value, across[j * columns + x]!);
			result[y * columns + x] = value;
		}
	return result;
}

function smooth(from: Float32Array, columns: number, rows: number) {
	const result = new Float32Array(from.length);
	for (let y = 0; y < rows; y++)
		for (let x = 0; x < columns; x++) {
			let sum = 0;
			let count = 0;
			for (let j = Math.max(0, y - 1); j <= Math.min(rows - 1, y + 1); j++)
				for (let i = Math.max(0, x - 1); i <= Math.min(columns - 1, x + 1); i++) {
					sum += from[j * columns + i]!;
					count++;
				}
			result[y * columns + x] = sum / count;
		}
	return result;
}
