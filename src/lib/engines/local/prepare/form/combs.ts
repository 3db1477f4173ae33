import type { Grey } from '../picture/grey.ts';
import type { Rule, Rules } from '#lib/model/table/rules.ts';

/** A row of places for one letter each, in a form: boxes side by side, or short strokes that stand on a line. Pixels. */
export interface Comb {
	/** its places from the left, each from wall to wall */
	places: { x0: number; x1: number }[];
	/** above the letters, and the line that they stand on */
	top: number;
	bottom: number;
	/** thickness of its lines */
	pen: number;
}

/** In inches: a place is so wide; a wall is so high at least. */
const [NARROW, WIDE] = [0.09, 0.42];
const LOWEST = 0.035;
/** Fewer places are a comb only beside another one with places as wide. */
const PLACES = 4;
/** The same of short strokes on a line: letters that touch a line they are written on stand evenly by chance. */
const MORE_PLACES = 8;
/** Walls higher than this share of a place are the sides of boxes. */
const BOXED = 0.75;
const FEWEST = 2;
/** How much darker than the paper beside it a wall is, 0–255. */
const DARKER = 36;
/** Places of one comb are alike to so many pixels, and to this share of their width. */
const LOOSE = 1.6;
const UNEVEN = 0.05;
/** So many walls in a row may be missed, and so many of all are seen. */
const MISSED = 2;
const SEEN = 0.7;
/** A place is no more than so many times as high as wide, and no wider than so many times as high. */
const TALL = 2.2;
/** Strokes of letters side by side in one place, on average; words, and numbers of two figures, have more. */
const STROKES = 1.4;
/** So much of the width right under a comb has ink at most; labels may stand close. */
const UNDER = 0.12;
/** A line with more strokes on it is hatching, or a comb for no hand. */
const MOST_STROKES = 240;

interface Stroke {
	x: number;
	high: number;
}

/** Finds combs on the lines of a page that stands straight. `dpi` is the picture's. */
export function combs(image: Grey, { across }: Rules, dpi: number): Comb[] {
	const chains = across.flatMap((rule) => {
		const strokes = strokesOn(image, rule, dpi);
		return strokes.length > FEWEST && strokes.length < MOST_STROKES ? chainsOf(strokes, rule, dpi) : [];
	});
	const long = chains.filter((comb) => comb.places.length >= (isBoxed(comb) ? PLACES : MORE_PLACES));
	const alike = (one: Comb, other: Comb) => Math.abs(pitchOf(one) - pitchOf(other)) < LOOSE + UNEVEN * pitchOf(one);
	return chains
		.filter((comb) => long.includes(comb) || long.some((other) => alike(comb, other)))
		.map((comb) => withTop(image, comb))
		.filter((comb) => comb !== undefined)
		.filter((comb) => !isGrid(image, comb, across));
}

const leftOf = ({ places }: Comb) => places[0]!.x0;
const rightOf = ({ places }: Comb) => places.at(-1)!.x1;
const pitchOf = (comb: Comb) => (rightOf(comb) - leftOf(comb)) / comb.places.length;

const isBoxed = (comb: Comb) => comb.bottom - comb.top > BOXED * pitchOf(comb);

/** What rises from a line, by the height of its darkest column; the line's own thickness does not count. */
function strokesOn({ data, width, height }: Grey, { at, from, to, pen }: Rule, dpi: number): Stroke[] {
	const side = pen + 2;
	const least = Math.max(3, LOWEST * dpi);
	const most = Math.round(WIDE * TALL * dpi);
	const start = at - (pen >> 1) - 1;
	const [left, right] = [Math.max(side + 1, from - side), Math.min(width - side - 1, to + side)];
	const isWall = (x: number, y: number) => {
		const row = y * width;
		for (let near = x - 1; near <= x + 1; near++) {
			const dark = data[row + near]! + DARKER;
			if (dark < data[row + near - side]! && dark < data[row + near + side]!) return true;
		}
		return false;
	};
	const strokes: Stroke[] = [];
	let best: Stroke | undefined;
	for (let x = left; x < right; x++) {
		let high = 0;
		for (let y = start, gap = 0; y >= 0 && y < height && start - y < most; y--) {
			if (isWall(x, y)) [high, gap] = [start - y + 1, 0];
			else if (++gap > 2) break;
		}
		if (high < least) {
			if (best) strokes.push(best);
			best = undefined;
		} else if (!best || high > best.high) best = { x, high };
		// the same stroke is seen in three columns: its middle one counts
		else if (high === best.high && x - best.x === 2) best = { x: x - 1, high };
	}
	if (best) strokes.push(best);
	return strokes;
}

/** The longest even rows of strokes of one height, one after the other. */
function chainsOf(strokes: Stroke[], rule: Rule, dpi: number): Comb[] {
	const found: Comb[] = [];
	let rest = strokes;
	while (rest.length > FEWEST) {
		let longest: Stroke[] = [];
		for (let i = 0; i < rest.length; i++)
			for (let j = i + 1; j < rest.length && rest[j]!.x - rest[i]!.x <= WIDE * dpi; j++) {
				if (rest[j]!.x - rest[i]!.x < NARROW * dpi) continue;
				const chain = chainFrom(rest, i, j);
				if (chain.length > longest.length) longest = chain;
			}
		if (longest.length <= FEWEST) break;
		const [first, last] = [longest[0]!, longest.at(-1)!];
		const heights = longest.map(({ high }) => high).sort((a, b) => a - b);
		const bottom = rule.at - (rule.pen >> 1);
		const top = bottom - heights[heights.length >> 1]!;
		found.push({
			places: longest.slice(1).map(({ x }, i) => ({ x0: longest[i]!.x, x1: x })),
			top,
			bottom,
			pen: rule.pen,
		});
		rest = rest.filter(({ x }) => x < first.x || x > last.x);
	}
	return found;
}

function chainFrom(strokes: Stroke[], first: number, second: number): Stroke[] {
	const chain = [strokes[first]!, strokes[second]!];
	const fits = (one: Stroke, other: Stroke) => Math.abs(one.high - other.high) <= 2 + 0.15 * one.high;
	if (!fits(chain[0]!, chain[1]!)) return [];
	let seen = 2;
	for (let i = second + 1; i < strokes.length; i++) {
		const last = chain.at(-1)!.x;
		const pitch = (last - chain[0]!.x) / (chain.length - 1);
		const steps = Math.max(1, Math.round((strokes[i]!.x - last) / pitch));
		const off = strokes[i]!.x - last - steps * pitch;
		// walls that a letter touches are not seen
		if (steps > 1 + MISSED) break;
		if (Math.abs(off) > LOOSE + UNEVEN * pitch || !fits(chain[0]!, strokes[i]!)) continue;
		for (let n = 1; n < steps; n++)
			chain.push({ x: Math.round(last + (n * (strokes[i]!.x - last)) / steps), high: chain[0]!.high });
		chain.push(strokes[i]!);
		seen++;
	}
	return seen >= SEEN * chain.length ? chain : [];
}

/** The comb with the height of what stands in it, where that is one letter in a place. */
function withTop(image: Grey, comb: Comb): Comb | undefined {
	const { places, bottom, pen } = comb;
	const pitch = pitchOf(comb);
	const high = bottom - comb.top;
	const boxed = isBoxed(comb);
	if (boxed && high > TALL * pitch) return undefined;
	const level = inkLevel(image, comb, boxed ? comb.top : Math.max(0, bottom - Math.round(1.5 * pitch)));
	const isInk = (x: number, y: number) => image.data[y * image.width + x]! < level;
	let { top } = comb;
	if (!boxed) {
		// up to the first white row over the letters
		const inside = (y: number) =>
			places.some(({ x0, x1 }) => {
				for (let x = x0 + pen + 2; x < x1 - pen - 1; x++) if (isInk(x, y)) return true;
				return false;
			});
		const limit = Math.max(0, bottom - Math.round(TALL * pitch));
		let y = bottom - pen - 1;
		const floor = bottom - Math.round(0.8 * pitch);
		while (y > Math.max(limit, floor) && !inside(y)) y--;
		if (y > floor) while (y > limit && (inside(y) || inside(y - 1) || inside(y - 2))) y--;
		if (y <= limit) return undefined;
		top = Math.min(comb.top, y);
	}
	const shaped = { ...comb, top };
	return strokesInPlaces(image, shaped, level) <= STROKES ? shaped : undefined;
}

/** Brightness (0–255) half way between what is in the comb and its paper. */
export function inkLevel({ data, width }: Grey, comb: Comb, top: number): number {
	const counts = new Uint32Array(256);
	let all = 0;
	for (let y = top; y < comb.bottom; y++)
		for (let x = leftOf(comb); x < rightOf(comb); x++, all++) counts[data[y * width + x]!]!++;
	let [dark, light] = [0, 255];
	for (let sum = 0; dark < 255 && (sum += counts[dark]!) < 0.01 * all; dark++);
	for (let sum = 0; light > 0 && (sum += counts[light]!) < 0.4 * all; light--);
	return (dark + light) / 2;
}

/** How many strokes stand side by side in a place that is not empty, on average; 0 where all are empty. */
function strokesInPlaces({ data, width }: Grey, { places, top, bottom, pen }: Comb, level: number): number {
	let [strokes, filled] = [0, 0];
	for (const { x0, x1 } of places) {
		let [runs, last] = [0, -9];
		for (let x = x0 + pen + 2; x < x1 - pen - 1; x++) {
			let ink = 0;
			for (let y = top + pen + 1; y < bottom - pen; y++) if (data[y * width + x]! < level) ink++;
			if (ink < 2) continue;
			if (x - last > 2) runs++;
			last = x;
		}
		strokes += runs;
		if (runs) filled++;
	}
	return strokes / Math.max(1, filled);
}

/** Rows upon rows of such places are a calendar, a puzzle or a table: walls go on under the line, or a line crosses them. */
function isGrid({ data, width, height }: Grey, comb: Comb, across: Rule[]): boolean {
	const { places, top, bottom, pen } = comb;
	const high = bottom - top;
	const isCrossed = across.some(
		({ at, from, to }) =>
			at > top + 0.25 * high &&
			at < bottom - 0.25 * high &&
			Math.min(to, rightOf(comb)) - Math.max(from, leftOf(comb)) > 0.5 * (rightOf(comb) - leftOf(comb)),
	);
	if (!isWhiteUnder({ data, width, height }, comb)) return true;
	const [from, to] = [bottom + 2 * pen + 2, bottom + 2 * pen + 2 + Math.round(0.3 * pitchOf(comb))];
	if (isCrossed || to >= height) return isCrossed;
	const level = inkLevel({ data, width, height }, comb, top);
	const goesOn = (x: number) => {
		for (let y = from; y < to; y++) {
			let isInk = false;
			for (let near = Math.max(0, x - pen); near <= x + pen; near++) isInk ||= data[y * width + near]! < level;
			if (!isInk) return false;
		}
		return true;
	};
	return places.filter(({ x0 }) => goesOn(x0)).length > places.length / 2;
}

/** Letters stand on the line of a comb. A line that was drawn through a word, or an edge of a picture, has ink on both sides. */
function isWhiteUnder({ data, width, height }: Grey, comb: Comb): boolean {
	const { top, bottom, pen } = comb;
	const from = bottom + pen + 2;
	const to = Math.min(height, from + Math.max(2, Math.round(0.12 * pitchOf(comb))));
	const level = inkLevel({ data, width, height }, comb, top);
	let [dark, all] = [0, 0];
	for (let x = leftOf(comb); x < rightOf(comb); x++, all++)
		for (let y = from; y < to; y++)
			if (data[y * width + x]! < level) {
				dark++;
				break;
			}
	return dark <= UNDER * all;
}
