import type { Grey } from '../picture/grey.ts';
import { parts } from '../survey/parts.ts';
import type { Survey } from '../survey/survey.ts';

/** A ground is marked when it has this share of the paper's brightness; and of the page so much is, at least. */
const [DARKEST, LIGHTEST] = [0.36, 0.93];
const LEAST = 0.002;
/** Every so many pixels of the copy are looked at first; so far beside a flat place the grey is alike, to so many levels. */
const EVERY = 4;
const BESIDE = 2;
const ALIKE = 10;
/** A stroke is no thicker than twice this, reduced pixels; the ground is what is left without strokes. */
const STROKE = 5;
/** In heights of a letter: how high and wide a marked place is at least. */
const [HIGH, WIDE] = [0.9, 1.2];
/** More of the page, as a share, is a shadow on it, or paper of two colours. */
const MOST = 0.35;
/** A letter is darker than this share of its ground. So much of a marked place is letters: a large grey letter has none in it, a picture more. */
const LETTER = 0.72;
const [LEAST_INK, MOST_INK] = [0.03, 0.45];
/** The ground of a marked place is even: so much of it is within this share of its usual grey. Of a picture it is not. */
const EVEN = 0.12;
const EVEN_PART = 0.75;
/** And is seen: on so much of a place the page is hardly darker than it (0.78 to 0.95). Between blurred letters it is darker (0.15 to 0.48). */
const SEEN = 0.94;
const SEEN_PART = 0.55;

/** Places that were marked with a pen, or printed on a tint. */
export interface Marked {
	/** brightness (0–255) of the ground there, 0 elsewhere; reduced pixels */
	ground: Uint8ClampedArray;
	places: number;
}

/**
 * Finds text on a tint: a marker's, a cell's. Recognisers part ink and paper once for a whole page, and lose what is in
 * between. Undefined where there is none; a page without greys costs no more than a glance.
 */
export function marked({ small, paper: { paper }, height }: Survey): Marked | undefined {
	const { width, data } = small;
	const [low, high] = [DARKEST * paper, LIGHTEST * paper];
	if (!height || !hasFlatGreys(small, low, high)) return undefined;
	const { height: rows } = small;
	const ground = extreme(extreme(data, width, rows, STROKE, true), width, rows, STROKE, false);
	const mask = new Uint8Array(data.length);
	let grey = 0;
	for (let at = 0; at < mask.length; at++) grey += mask[at] = ground[at]! >= low && ground[at]! < high ? 1 : 0;
	if (grey > MOST * mask.length) return undefined;
	const found = parts(mask, width, small.height);
	const isMarked = new Uint8Array(found.count);
	let places = 0;
	for (let i = 0; i < found.count; i++) {
		const [w, h] = [found.x1[i]! - found.x0[i]!, found.y1[i]! - found.y0[i]!];
		if (h < HIGH * height || w < WIDE * height || found.area[i]! < 0.3 * w * h) continue;
		const counts = new Uint32Array(256);
		let [ink, seen] = [0, 0];
		for (let y = found.y0[i]!; y < found.y1[i]!; y++)
			for (let at = y * width + found.x0[i]!, end = y * width + found.x1[i]!; at < end; at++) {
				if (found.label[at] !== i + 1) continue;
				counts[ground[at]!]!++;
				if (data[at]! < LETTER * ground[at]!) ink++;
				else if (data[at]! >= SEEN * ground[at]!) seen++;
			}
		if (seen < SEEN_PART * found.area[i]!) continue;
		if (ink < LEAST_INK * found.area[i]! || ink > MOST_INK * found.area[i]!) continue;
		let usual = 0;
		for (let sum = 0; (sum += counts[usual]!) < found.area[i]! / 2; usual++);
		let even = 0;
		for (let level = 0; level < 256; level++) if (Math.abs(level - usual) <= EVEN * usual) even += counts[level]!;
		if (even < EVEN_PART * found.area[i]!) continue;
		isMarked[i] = 1;
		places++;
	}
	if (!places) return undefined;
	for (let at = 0; at < mask.length; at++) {
		const part = found.label[at]!;
		if (!part || !isMarked[part - 1]) ground[at] = 0;
	}
	return { ground, places };
}

/** The page with the tint made paper (`paper`, 0–255) and the letters on it as much darker than it as they were. */
export function withoutMarker(page: Grey, { ground }: Marked, factor: number, paper: number): Grey {
	const { width, height } = page;
	const data = new Uint8ClampedArray(page.data);
	const columns = Math.max(1, Math.floor(width / factor));
	const rows = Math.max(1, Math.floor(height / factor));
	for (let y = 0; y < height; y++) {
		const row = Math.min(rows - 1, Math.floor(y / factor)) * columns;
		for (let x = 0; x < width; x++) {
			const level = ground[row + Math.min(columns - 1, Math.floor(x / factor))]!;
			if (level) data[y * width + x] = Math.min(paper, (data[y * width + x]! * paper) / level);
		}
	}
	return { width, height, data };
}

function hasFlatGreys({ width, height, data }: Grey, low: number, high: number): boolean {
	let [flat, all] = [0, 0];
	for (let y = BESIDE; y < height - BESIDE; y += EVERY)
		for (let x = BESIDE; x < width - BESIDE; x += EVERY, all++) {
			const at = y * width + x;
			const here = data[at]!;
			if (here < low || here >= high) continue;
			const isAlike = (other: number) => Math.abs(data[other]! - here) <= ALIKE;
			if (isAlike(at - BESIDE) && isAlike(at + BESIDE) && isAlike(at - BESIDE * width) && isAlike(at + BESIDE * width))
				flat++;
		}
	return flat > LEAST * all;
}

/** The lightest of the square round each pixel, `reach` to each side; or the darkest. Across first, then down. */
function extreme(from: Uint8ClampedArray, width: number, height: number, reach: number, lightest: boolean) {
	const across = new Uint8ClampedArray(from.length);
	for (let y = 0; y < height; y++) line(from, across, y * width, width, 1, reach, lightest);
	const down = new Uint8ClampedArray(from.length);
	for (let x = 0; x < width; x++) line(across, down, x, height, width, reach, lightest);
	return down;
}

/** The same along one line of `count` pixels from `start`, `step` apart. Only what leaves the window makes it be looked through again. */
function line(
	from: Uint8ClampedArray,
	to: Uint8ClampedArray,
	start: number,
	count: number,
	step: number,
	reach: number,
	lightest: boolean,
) {
	let [best, place] = [-1, -1];
	for (let i = 0; i < count; i++) {
		const end = Math.min(count - 1, i + reach);
		const first = place < i - reach ? Math.max(0, i - reach) : end;
		if (place < i - reach) best = -1;
		for (let j = first; j <= end; j++) {
			const value = lightest ? from[start + j * step]! : 255 - from[start + j * step]!;
			if (value >= best) [best, place] = [value, j];
		}
		to[start + i * step] = lightest ? best : 255 - best;
	}
}
