import type { Box } from '#lib/model/geometry.ts';
import type { Grey } from '../picture/grey.ts';
import { greyAt } from '../picture/greys.ts';
import { parts, type Parts } from '../survey/parts.ts';

/** A rectangle in which light letters stand on a dark ground. */
export interface LightOnDark {
	/** pixels of the picture that was looked at */
	box: Box;
	/** brightness of the ground, 0–255 */
	ground: number;
	/** brightness of the letters, 0–255 */
	letters: number;
	/** for each of its rows the first pixel and the one after the last */
	spans?: Int32Array;
}

const TILE = 8;
/** Letters fill less of a dark block than this, and more than nothing. */
const FULL = 0.5;
/** Letters are so much lighter than their ground; the mottled table beside a photographed page is not. */
const CONTRAST = 60;
/** So much of a block's upper and lower edge goes on without a step. */
const EVEN = 0.85;
/** A shadow on paper is dark, too, but has ink on it: so much of it, as a share, is darker than this share of it and by a clear step. */
const MOST_INK = 0.02;
const INK = 0.72;
const STEP = 25;
/** A drawn page has a few greys: so many bands of three levels hold this share of what is dark. */
const BANDS = 4;
const DRAWN = 0.8;
/** A block that is hardly wider than high, and no larger than this, is one bold letter of a script whose letters are boxes. */
const SQUARE = 1.6;
const LETTER = 60;
/** So much of it is ground; strokes of bold letters fill less of their word. */
const DENSE = 0.68;

/**
 * Finds where letters are light on dark: the whole page (a screenshot in dark mode) or rectangular blocks of it (the head of
 * a table). Dark pictures and the table under a photographed page are not meant: a block must be flat and hold several
 * light pieces of one size. `small` is a reduced copy of the page.
 */
export function lightOnDark(small: Grey): LightOnDark[] {
	const cut = middle(small);
	if (!cut) return [];
	const found = darkerThan(small, cut);
	const whole = found.some(({ box }) => (box.x1 - box.x0) * (box.y1 - box.y0) > 0.5 * small.width * small.height);
	if (whole) return found;
	// white on orange: neither light nor dark
	for (const more of darkerThan(small, (cut + 255) / 2, cut))
		if (!found.some(({ box }) => crosses(box, more.box))) found.push(more);
	return found;
}

const crosses = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Blocks darker than `cut`; `least`: their ground is no darker than this, which most pages have nowhere. */
function darkerThan(small: Grey, cut: number, least = 0): LightOnDark[] {
	const { width, height, data } = small;
	if (tilesBetween(small, least, cut) < 4) return [];
	const dark = new Uint8Array(data.length);
	for (let i = 0; i < data.length; i++) dark[i] = data[i]! < cut ? 1 : 0;
	const grounds = parts(dark, width, height);
	let light: Parts | undefined;
	const found: LightOnDark[] = [];
	for (let i = 0; i < grounds.count; i++) {
		const whole = { x0: grounds.x0[i]!, y0: grounds.y0[i]!, x1: grounds.x1[i]!, y1: grounds.y1[i]! };
		const [w, h] = [whole.x1 - whole.x0, whole.y1 - whole.y0];
		if (h < 10 || w < 24) continue;
		const boxes = grounds.area[i]! < (1 - FULL) * w * h ? bandsOf(grounds, i, whole, width) : [whole];
		for (const box of boxes) {
			if (box.y1 - box.y0 < LETTER && w < SQUARE * (box.y1 - box.y0)) continue;
			if (!isBlock(grounds, i, box, width)) continue;
			if (!light) {
				light = parts(
					dark.map((is) => is ^ 1),
					width,
					height,
				);
			}
			const ground = flatness(small, grounds.label, i + 1, box);
			if (!ground) continue;
			const letters = lettersIn(small, light, box);
			if (letters - ground >= CONTRAST) found.push({ box, ground, letters, spans: spansOf(grounds, i, box, width) });
		}
	}
	return found;
}

/** The bands of a piece that is not solid as a whole: the dark head of a frame. */
function bandsOf({ label }: Parts, i: number, { x0, y0, x1, y1 }: Box, width: number): Box[] {
	const bands: Box[] = [];
	let top = -1;
	for (let y = y0; y <= y1; y++) {
		let count = 0;
		if (y < y1) for (let x = x0; x < x1; x++) if (label[y * width + x] === i + 1) count++;
		const solid = count >= FULL * (x1 - x0);
		if (solid && top < 0) top = y;
		if (!solid && top >= 0) {
			if (y - top >= 10) bands.push({ x0, y0: top, x1, y1: y });
			top = -1;
		}
	}
	return bands;
}

function spansOf({ label }: Parts, i: number, box: Box, width: number): Int32Array {
	const spans = new Int32Array(2 * (box.y1 - box.y0));
	for (let y = box.y0; y < box.y1; y++) {
		let [x0, x1] = [box.x0, box.x1];
		while (x0 < x1 && label[y * width + x0] !== i + 1) x0++;
		while (x1 > x0 && label[y * width + x1 - 1] !== i + 1) x1--;
		spans[2 * (y - box.y0)] = x0;
		spans[2 * (y - box.y0) + 1] = x1;
	}
	return spans;
}

/** The grey between the page's dark and its light; 0 when it has only one of them. */
function middle({ data }: Grey): number {
	const counts = new Uint32Array(256);
	for (let i = 0; i < data.length; i += 3) counts[data[i]!]!++;
	const at = (share: number) => {
		let seen = 0;
		let level = 0;
		for (const wanted = (data.length / 3) * share; level < 255 && seen + counts[level]! < wanted; level++)
			seen += counts[level]!;
		return level;
	};
	const [low, high] = [at(0.003), at(0.997)];
	return high - low < 70 ? 0 : (low + high) / 2;
}

/** How many tiles are mostly of these greys. */
function tilesBetween({ width, height, data }: Grey, least: number, cut: number): number {
	let found = 0;
	for (let top = 0; top + TILE <= height; top += TILE)
		for (let left = 0; left + TILE <= width; left += TILE) {
			let count = 0;
			for (let y = top; y < top + TILE; y += 2)
				for (let x = left; x < left + TILE; x += 2) {
					const level = data[y * width + x]!;
					if (level < cut && level >= least) count++;
				}
			if (count > 10) found++;
		}
	return found;
}

/**
 * Whether a piece is even at the top and at the bottom, and mostly dark between: a bold word, whose letters touch, has light
 * places in it too.
 */
function isBlock({ label }: Parts, i: number, box: Box, width: number): boolean {
	let even = 0;
	let inside = 0;
	let filled = 0;
	let [top, bottom] = [-9, -9];
	for (let x = box.x0; x < box.x1; x++) {
		let [y0, y1] = [box.y0, box.y1 - 1];
		while (y0 < y1 && label[y0 * width + x] !== i + 1) y0++;
		while (y1 > y0 && label[y1 * width + x] !== i + 1) y1--;
		if (Math.abs(y0 - top) <= 1 && Math.abs(y1 - bottom) <= 1) even++;
		inside += y1 - y0 + 1;
		for (let y = y0; y <= y1; y++) if (label[y * width + x] === i + 1) filled++;
		[top, bottom] = [y0, y1];
	}
	return even >= EVEN * (box.x1 - box.x0) && filled >= DENSE * inside;
}

/**
 * The usual brightness of a dark piece, or 0 (never a ground's own value: at least 1) when it is no ground of light letters: neither
 * flat nor drawn in few greys, or with dark letters on it.
 */
function flatness({ width, data }: Grey, label: Int32Array, number: number, box: Box): number {
	const counts = new Uint32Array(256);
	let total = 0;
	for (let y = box.y0; y < box.y1; y++)
		for (let x = box.x0; x < box.x1; x++)
			if (label[y * width + x] === number) {
				counts[data[y * width + x]!]!++;
				total++;
			}
	const at = (share: number) => greyAt(counts, total, share);
	// the edges of letters are always between: the spread is measured among the darker three quarters
	if (at(0.75) - at(0.1) > 40 && !isOfFewGreys(counts, total)) return 0;
	const ground = Math.max(1, at(0.4));
	let ink = 0;
	for (let level = 0; level < Math.min(INK * ground, ground - STEP); level++) ink += counts[level]!;
	return ink > MOST_INK * total ? 0 : ground;
}

/** Whether few narrow bands of grey hold most pixels of a piece: panels on a drawn page. What a camera saw has all greys between. */
function isOfFewGreys(counts: Uint32Array, total: number): boolean {
	const left = Uint32Array.from(counts);
	let held = 0;
	for (let band = 0; band < BANDS; band++) {
		let top = 0;
		for (let level = 1; level < 256; level++) if (left[level]! > left[top]!) top = level;
		for (let level = Math.max(0, top - 1); level <= Math.min(255, top + 1); level++) {
			held += left[level]!;
			left[level] = 0;
		}
	}
	return held >= DRAWN * total;
}

/** How bright the light pieces of letter size in a block are; 0 when they are not letters. */
function lettersIn({ width, data }: Grey, light: Parts, box: Box): number {
	const heights: number[] = [];
	let area = 0;
	let sum = 0;
	let count = 0;
	for (let i = 0; i < light.count; i++) {
		const [x0, y0, x1, y1] = [light.x0[i]!, light.y0[i]!, light.x1[i]!, light.y1[i]!];
		if (x0 <= box.x0 || y0 <= box.y0 || x1 >= box.x1 || y1 >= box.y1) continue;
		const h = y1 - y0;
		if (h < 3 || h > 90 || x1 - x0 > 25 * h || h > 12 * (x1 - x0)) continue;
		heights.push(h);
		area += light.area[i]!;
		for (let y = y0; y < y1; y++)
			for (let x = x0; x < x1; x++)
				if (light.label[y * width + x] === i + 1) {
					sum += data[y * width + x]!;
					count++;
				}
	}
	if (heights.length < 3 || !count) return 0;
	heights.sort((a, b) => a - b);
	const usual = heights[heights.length >> 1]!;
	const alike = heights.filter((h) => h >= usual * 0.5 && h <= usual * 2).length;
	const share = area / ((box.x1 - box.x0) * (box.y1 - box.y0));
	return alike >= heights.length * 0.5 && share > 0.005 && share < FULL ? sum / count : 0;
}
