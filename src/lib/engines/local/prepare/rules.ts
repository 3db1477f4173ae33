import type { Grey } from './grey.ts';

/** A ruling line of a page: across it lies at y = `at` from x = `from` to `to`, down at x = `at` from y = `from`. Pixels. */
export interface Rule {
	at: number;
	from: number;
	to: number;
	/** its thickness */
	pen: number;
}

/** The ruling lines of a picture that stands straight. */
export interface Rules {
	across: Rule[];
	down: Rule[];
}

/** All in inches: the longest gap a worn line may have, and a piece that no letter's stroke reaches; the thickest and shortest line. */
const GAP = 0.015;
const PIECE = 0.2;
const PEN = 0.045;
const LENGTH = 0.3;
/** So much of a piece is ink; the feet of letters in a row are less. */
const SOLID = 0.93;
/** How much darker than the paper beside it a line is, 0–255. */
const DARKER = 36;
/** How far a line may lean from one end of a piece to the next one's, pixels. */
const DRIFT = 2;

interface Piece {
	from: number;
	to: number;
	top: number;
	bottom: number;
}

/** Finds the ruling lines of a picture: long thin ink with paper on both sides. `dpi` is the picture's. */
export function rules(image: Grey, dpi: number): Rules {
	return { across: across(image, dpi), down: across(transposed(image), dpi) };
}

function across({ width, height, data }: Grey, dpi: number): Rule[] {
	const pen = Math.max(3, Math.round(PEN * dpi));
	const gap = Math.max(1, Math.round(GAP * dpi));
	const shortest = Math.max(12, Math.round(PIECE * dpi));
	let open: Piece[] = [];
	const done: Piece[] = [];
	for (let y = 0; y < height; y++) {
		const above = Math.max(0, y - pen) * width;
		const below = Math.min(height - 1, y + pen) * width;
		const row = y * width;
		const found: Piece[] = [];
		let from = -1;
		let last = -1;
		let ink = 0;
		for (let x = 0; x <= width; x++) {
			const is = x < width && data[row + x]! + DARKER < data[above + x]! && data[row + x]! + DARKER < data[below + x]!;
			if (is) {
				if (from < 0) [from, ink] = [x, 0];
				last = x;
				ink++;
			} else if (from >= 0 && (x === width || x - last > gap)) {
				if (last + 1 - from >= shortest && ink >= SOLID * (last + 1 - from))
					found.push({ from, to: last + 1, top: y, bottom: y + 1 });
				from = -1;
			}
		}
		open = joined(open, found, y, gap, done);
	}
	done.push(...open);
	return long(chained(done, dpi), dpi, pen);
}

/** What of a row's pieces goes on from the rows above, and what begins anew; what does not go on is done. */
function joined(open: Piece[], found: Piece[], y: number, gap: number, done: Piece[]): Piece[] {
	const still: Piece[] = [];
	for (const piece of open) {
		if (y - piece.bottom > 1) done.push(piece);
		else still.push(piece);
	}
	for (const piece of found) {
		let into: Piece | undefined;
		for (let i = 0; i < still.length; i++) {
			const other = still[i]!;
			if (other.from > piece.to + gap || other.to < piece.from - gap) continue;
			if (!into) {
				into = other;
				other.from = Math.min(other.from, piece.from);
				other.to = Math.max(other.to, piece.to);
				other.bottom = y + 1;
			} else {
				into.from = Math.min(into.from, other.from);
				into.to = Math.max(into.to, other.to);
				into.top = Math.min(into.top, other.top);
				still.splice(i--, 1);
			}
		}
		if (!into) still.push(piece);
	}
	return still;
}

/** Pieces of one line, which a stroke or a worn place parted, as one. */
function chained(pieces: Piece[], dpi: number): Piece[] {
	const result: Piece[] = [];
	for (const piece of pieces.sort((a, b) => a.from - b.from)) {
		const before = result.find(
			(other) =>
				piece.from - other.to < 0.08 * dpi &&
				Math.abs((piece.top + piece.bottom) / 2 - (other.top + other.bottom) / 2) <=
					DRIFT + (other.bottom - other.top) / 2,
		);
		if (!before) result.push({ ...piece });
		else {
			before.to = Math.max(before.to, piece.to);
			before.top = Math.min(before.top, piece.top);
			before.bottom = Math.max(before.bottom, piece.bottom);
		}
	}
	return result;
}

const long = (pieces: Piece[], dpi: number, pen: number): Rule[] =>
	pieces
		.filter(({ from, to, top, bottom }) => {
			const [length, thick] = [to - from, bottom - top];
			return length >= LENGTH * dpi && thick <= pen + length * 0.008 && length >= 6 * thick;
		})
		.map(({ from, to, top, bottom }) => ({ at: Math.round((top + bottom) / 2), from, to, pen: bottom - top }));

/** Rows become columns; by tiles, as a long column touches a new line of the cache with each pixel. */
function transposed({ width, height, data }: Grey): Grey {
	const result = new Uint8ClampedArray(data.length);
	const tile = 32;
	for (let top = 0; top < height; top += tile)
		for (let left = 0; left < width; left += tile) {
			const [bottom, right] = [Math.min(height, top + tile), Math.min(width, left + tile)];
			for (let x = left; x < right; x++)
				for (let y = top; y < bottom; y++) result[x * height + y] = data[y * width + x]!;
		}
	return { width: height, height: width, data: result };
}
