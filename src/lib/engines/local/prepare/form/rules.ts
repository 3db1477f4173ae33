import type { Rule, Rules } from '#lib/model/table/rules.ts';
import type { Grey } from '../picture/grey.ts';

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
/** The sides of a table lean by so much of their length on a photo; shorter lines (inches) than that stand straight, for strokes of a pen lean, too. */
const LEAN = 0.07;
const LEANS_FROM = 1;

interface Piece {
	from: number;
	to: number;
	top: number;
	bottom: number;
	/** its pixels, and of them the sums that tell which way it leans: of places along it, of lines, of both squared and multiplied */
	ink: number;
	sums: [along: number, line: number, alongSquared: number, both: number];
}

/** Finds the ruling lines of a picture: long thin ink with paper on both sides. `dpi` is the picture's. */
export function rules(image: Grey, dpi: number): Rules {
	const { width, height } = image;
	return {
		across: along(image, dpi, { length: width, lines: height, step: 1, next: width }),
		down: along(image, dpi, { length: height, lines: width, step: width, next: 1 }),
	};
}

/** Rows or columns: so many `lines` of so many pixels; how far apart in memory the pixels of a line are, and the lines. */
interface Way {
	length: number;
	lines: number;
	step: number;
	next: number;
}

function along({ data }: Grey, dpi: number, { length, lines, step, next }: Way): Rule[] {
	const pen = Math.max(3, Math.round(PEN * dpi));
	const gap = Math.max(1, Math.round(GAP * dpi));
	const shortest = Math.max(12, Math.round(PIECE * dpi));
	// A piece has no gap wider than `gap`: where so many pixels in a row are none of it, looked at often enough, there is none.
	const stride = Math.max(gap + 1, shortest >> 1);
	const windows = Math.ceil(length / stride);
	let open: Piece[] = [];
	const ended: Piece[] = [];
	/** where the first ink of each window is; −1 where there is none */
	const hit = new Int32Array(windows);
	for (let line = 0; line < lines; line++) {
		const row = line * next;
		const above = Math.max(0, line - pen) * next;
		const below = Math.min(lines - 1, line + pen) * next;
		const isInk = (at: number) => {
			const darkest = data[row + at * step]! + DARKER;
			return darkest < data[above + at * step]! && darkest < data[below + at * step]!;
		};
		let any = false;
		for (let window = 0; window < windows; window++) {
			hit[window] = -1;
			const end = Math.min(length, window * stride + gap + 1);
			for (let at = window * stride; at < end; at++)
				if (isInk(at)) {
					hit[window] = at;
					any = true;
					break;
				}
		}
		if (!any) {
			if (open.length) open = joined(open, [], line, gap, ended);
			continue;
		}
		const found: Piece[] = [];
		let done = 0;
		for (let window = 0; window < windows; window++) {
			let first = hit[window]!;
			// None, or in a run that was seen.
			if (first < done) continue;
			// Back to where its run begins, then on to the end.
			for (let at = first - 1; at >= done && first - at <= gap + 1; at--) if (isInk(at)) first = at;
			let last = first;
			let ink = 0;
			for (let at = first; at < length && at - last <= gap + 1; at++) {
				if (!isInk(at)) continue;
				last = at;
				ink++;
			}
			done = last + 1;
			if (last + 1 - first >= shortest && ink >= SOLID * (last + 1 - first)) found.push(piece(first, last + 1, line));
		}
		if (found.length || open.length) open = joined(open, found, line, gap, ended);
	}
	ended.push(...open);
	return long(chained(ended, dpi), dpi, pen);
}

function piece(from: number, to: number, line: number): Piece {
	const ink = to - from;
	const middle = (from + to) / 2;
	const sums: Piece['sums'] = [
		ink * middle,
		ink * line,
		ink * (middle * middle + (ink * ink) / 12),
		ink * middle * line,
	];
	return { from, to, top: line, bottom: line + 1, ink, sums };
}

function add(to: Piece, other: Piece) {
	to.from = Math.min(to.from, other.from);
	to.to = Math.max(to.to, other.to);
	to.top = Math.min(to.top, other.top);
	to.bottom = Math.max(to.bottom, other.bottom);
	to.ink += other.ink;
	for (const at of to.sums.keys()) to.sums[at]! += other.sums[at]!;
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
				add(other, piece);
			} else {
				add(into, other);
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
		if (before) add(before, piece);
		else result.push({ ...piece, sums: [...piece.sums] });
	}
	return result;
}

const long = (pieces: Piece[], dpi: number, pen: number): Rule[] =>
	pieces.flatMap((piece) => {
		const { from, to, top, bottom } = piece;
		const [length, thick] = [to - from, bottom - top];
		const at = Math.round((top + bottom) / 2);
		if (length < LENGTH * dpi || length < 6 * thick) return [];
		if (thick <= pen + length * 0.008) return [{ at, from, to, pen: thick }];
		const stroke = piece.ink / length;
		const lean = leanOf(piece) * length;
		const isLeaning = length >= LEANS_FROM * dpi && Math.abs(lean) <= LEAN * length;
		// Nothing of it lies far from where it should.
		return isLeaning && thick <= Math.abs(lean) + stroke + pen ? [{ at, from, to, pen: Math.round(stroke), lean }] : [];
	});

/** How many lines farther a piece lies with each pixel along it, by the least squares of its pixels. */
function leanOf({ ink, sums: [along, line, alongSquared, both] }: Piece): number {
	const spread = alongSquared - (along * along) / ink;
	return spread > 0 ? (both - (along * line) / ink) / spread : 0;
}
