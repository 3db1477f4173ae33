import type { Survey } from '../survey/survey.ts';

/** A dot is no larger than this, in heights of a letter; the reduced copy blurs it, so that it may have two pixels at least. */
const DOT = 0.4;
/** From one dot to the next in heights of a letter at most (the bullets of a list are further apart), and so far off the line, as a share of that. */
const PITCH = 1.4;
const LEAN = 0.25;
/** Pitches of one row of dots differ by no more than this, reduced pixels: what rounding makes of even ones. */
const UNEVEN = 1.3;
/** More are a screen or grain: a page of sixty full rows has fewer. */
const MOST = 6_000;
/** So much of its box is ink. */
const SOLID = 0.5;
/** Reduced pixels; a letter of the smallest print that can be read is larger. */
const LARGEST_DOT = 5;
/** Fewer pieces that are no dots are no text. */
const LETTERS = 20;
/** So many dots over so many heights of a letter are a row; strokes of needle print are shorter. */
const LEAST = 6;
const LENGTH = 3;
/** Another row of so many dots, so close (heights of a letter), makes both a pattern. */
const SOME = 3;
const CLOSE = 0.9;
/** One such row alone may be chance, unless it is so long. */
const ALONE = 12;

/** So many pieces as small as dots, and so many for each letter, that are in no row may be one whose dots run together in the reduced copy. */
const FINE = 60;
const FOR_EACH = 0.5;

/** Rows of dots that lead the eye from a title to its number. */
export interface Leaders {
	/** 1 where a dot is, in pixels of a copy that is reduced by `factor` */
	mask: Uint8Array;
	factor: number;
	rows: number;
}

interface Row {
	dots: number[];
	along: number;
	across: number;
	/** mean distance of its dots; 0 while there is one */
	pitch: number;
}

/**
 * Finds dot leaders (tables of contents, menus), across the picture or down: tesseract reads words and dots as one, and both come
 * out as nonsense; and rows of dots tell nothing of how a page stands. `closer` looks at the page itself, for dots so close that they
 * run together in the reduced copy: it is asked where there is a sign of such.
 */
export function leaders(page: Survey, closer?: () => Survey): Leaders {
	const height = heightBesideDots(page);
	const found = alongOrDown(page, height, MOST, 1);
	if (!closer || page.factor === 1 || !height || !mayBeFine(page, height, found.mask)) return found;
	const near = closer();
	const scale = page.factor / near.factor;
	const finer = alongOrDown(near, height * scale, MOST * scale, Math.round(scale));
	return finer.rows > found.rows ? finer : found;
}

/** At most so many dots are looked at, and `edge` pixels round each are taken for its blurred edge. */
function alongOrDown(page: Survey, height: number, most: number, edge: number): Leaders {
	const across = rowsOfDots(page, height, most, edge, false);
	return across.rows ? across : rowsOfDots(page, height, most, edge, true);
}

/** Whether there are many pieces that are as low as dots, and in no row of them. */
function mayBeFine({ parts, small, letters }: Survey, height: number, mask: Uint8Array): boolean {
	const low = Math.max(2, DOT * height);
	let fine = 0;
	for (let i = 0; i < parts.count; i++) {
		const [w, h] = [parts.x1[i]! - parts.x0[i]!, parts.y1[i]! - parts.y0[i]!];
		const isLow = Math.min(w, h) <= low && Math.max(w, h) <= 2 * height;
		if (isLow && !mask[parts.y0[i]! * small.width + parts.x0[i]!]) fine++;
	}
	return fine >= Math.max(FINE, FOR_EACH * letters);
}

/** The usual height of what is no dot, reduced pixels; 0 where that is too little for text. Dots may be more than letters. */
function heightBesideDots({ parts }: Survey): number {
	const heights: number[] = [];
	for (let i = 0; i < parts.count; i++) {
		const [w, h] = [parts.x1[i]! - parts.x0[i]!, parts.y1[i]! - parts.y0[i]!];
		const isDot = Math.max(w, h) <= LARGEST_DOT && Math.abs(w - h) <= 1;
		if (!isDot && h >= 3 && w <= 20 * h) heights.push(h);
	}
	return heights.length < LETTERS ? 0 : heights.sort((a, b) => a - b)[heights.length >> 1]!;
}

function rowsOfDots(
	{ parts, small, factor }: Survey,
	height: number,
	most: number,
	edge: number,
	down: boolean,
): Leaders {
	const mask = new Uint8Array(small.data.length);
	const [from, to, top, bottom] = down
		? [parts.y0, parts.y1, parts.x0, parts.x1]
		: [parts.x0, parts.x1, parts.y0, parts.y1];
	const largest = Math.max(2, DOT * height);
	const dots: number[] = [];
	for (let i = 0; i < parts.count; i++) {
		const [long, high] = [to[i]! - from[i]!, bottom[i]! - top[i]!];
		const isDot = long <= largest && high <= largest && Math.abs(long - high) <= 2;
		if (isDot && parts.area[i]! >= SOLID * long * high) dots.push(i);
	}
	if (!height || dots.length < LEAST || dots.length > most) return { mask, factor, rows: 0 };

	dots.sort((a, b) => from[a]! - from[b]!);
	let open: Row[] = [];
	const rows: Row[] = [];
	for (const dot of dots) {
		const [along, across] = [(from[dot]! + to[dot]!) / 2, (top[dot]! + bottom[dot]!) / 2];
		open = open.filter((row) => {
			if (along - row.along <= PITCH * height) return true;
			rows.push(row);
			return false;
		});
		const row = open.find((one) => {
			const step = along - one.along;
			if (step <= 0 || Math.abs(across - one.across) > Math.max(1, LEAN * step)) return false;
			// letters of small print are no dots beside large ones: they differ
			const last = one.dots.at(-1)!;
			if (Math.abs(to[dot]! - from[dot]! - to[last]! + from[last]!) > 1) return false;
			return !one.pitch || Math.abs(step - one.pitch) <= UNEVEN;
		});
		if (!row) {
			open.push({ dots: [dot], along, across, pitch: 0 });
			continue;
		}
		const steps = row.dots.length - 1;
		row.pitch = (row.pitch * steps + along - row.along) / (steps + 1);
		row.dots.push(dot);
		[row.along, row.across] = [along, across];
	}
	rows.push(...open);

	// Dots at the ends may have run together with each other, or with a blot: they are as low, and stand as near.
	const nextTo = (first: number, last: number, pitch: number, among: readonly number[]) => {
		const isLike = (other: number, i: number) =>
			Math.abs(bottom[i]! - bottom[other]!) <= 2 &&
			bottom[i]! - top[i]! <= bottom[other]! - top[other]! + 2 &&
			to[i]! - from[i]! <= Math.max(largest, 2 * pitch);
		const isNear = (white: number) => white >= 0 && white < pitch;
		return among.filter(
			(i) => (isNear(from[first]! - to[i]!) && isLike(first, i)) || (isNear(from[i]! - to[last]!) && isLike(last, i)),
		);
	};
	const all = Array.from({ length: parts.count }, (_, i) => i);
	const atEnds = ({ dots: row, pitch }: Row) => {
		const [first, last] = [row[0]!, row.at(-1)!];
		const ends = nextTo(first, last, pitch, all);
		// One dot more, where the last ones stand nearer to each other.
		return [...ends, ...ends.flatMap((end) => nextTo(end, end, pitch, dots).filter((dot) => !row.includes(dot)))];
	};
	const isLong = ({ dots: { length }, pitch }: Row) => length >= LEAST && pitch * (length - 1) >= LENGTH * height;
	const start = ({ dots: [first = 0] }: Row) => from[first]!;
	// a screened ground has rows above rows
	const some = rows.filter(({ dots: { length } }) => length >= SOME);
	const isAlone = (row: Row) =>
		!some.some(
			(other) =>
				other !== row &&
				Math.abs(other.across - row.across) < CLOSE * height &&
				start(other) < row.along &&
				start(row) < other.along,
		);
	const found = rows.filter((row) => isLong(row) && isAlone(row));
	if (found.length < 2 && (found[0]?.dots.length ?? 0) < ALONE) return { mask, factor, rows: 0 };
	for (const dot of found.flatMap((row) => [...row.dots, ...atEnds(row)])) {
		const [left, right] = [Math.max(0, parts.x0[dot]! - edge), Math.min(small.width, parts.x1[dot]! + edge)];
		for (let y = Math.max(0, parts.y0[dot]! - edge); y < Math.min(small.height, parts.y1[dot]! + edge); y++)
			mask.fill(1, y * small.width + left, y * small.width + right);
	}
	return { mask, factor, rows: found.length };
}
