import { downAt, KNOTS, levelAt, POWERS, riseAt, splineAt, type Bend } from '../picture/bend.ts';
import { chains, type Chain, type Foot } from './chains.ts';
import { feetOf } from './feet-of.ts';
import { solved } from './solved.ts';
import type { Survey } from '../survey/survey.ts';

/** What was measured of lines that are bent. */
export interface Curl {
	bend: Bend;
	/** how far lines bow (root of the mean square), in heights of a small letter */
	height: number;
	/** the share of feet that stand on a straight line before and after */
	before: number;
	after: number;
}

/** Fewer lines, or shorter ones (as a share of the text's width), say nothing about the page as a whole. */
const LINES = 6;
const LONG = 0.22;
/** Lines that bow less (in heights of a small letter) are followed by the recogniser. */
const SLIGHT = 0.2;
const SAMPLES = 12;
/** So much more of the feet must stand on their lines than before, and so large a share at least. */
const GAIN = 1.25;
const FAIR = 0.45;
/** A foot stands on its line within this (heights of a small letter). */
const NEAR = 0.17;
/** Stiffness of the spline; stiffer, it would not follow lines that fall into the gutter of a book on their last words. */
const STIFF = 0.004;

/**
 * Measures curled and wavy paper: the feet of letters are chained to lines, and one smooth bend is sought that makes
 * all of them level. `matrix` takes pixels of the survey to those of the picture, which is to stand straight as a whole;
 * `xHeight` is in pixels of the picture. Undefined when lines are straight enough, or do not agree on a bend.
 */
export function curl(page: Survey, matrix: readonly number[], xHeight: number): Curl | undefined {
	if (!xHeight) return undefined;
	const feet = feetOf(page, matrix);
	if (feet.length < 150) return undefined;
	let bend: Bend | undefined;
	let lines: Chain[] = [];
	for (let round = 0; round < 3; round++) {
		const known = bend;
		const level = feet.map(({ x, y }) => ({ x, y: known ? levelAt(known, x, y) : y, seen: y }));
		lines = chains(level, xHeight);
		const box = extent(lines);
		lines = lines.filter(({ feet }) => feet.at(-1)!.x - feet[0]!.x > LONG * (box.x1 - box.x0));
		if (lines.length < LINES) return undefined;
		bend = fitted(lines, box, xHeight, known);
		if (!bend || (round === 0 && bow(lines, bend) < 0.5 * SLIGHT * xHeight)) return undefined;
	}
	const height = bow(lines, bend!) / xHeight;
	const before = standing(lines, xHeight);
	const after = standing(lines, xHeight, bend);
	return height >= SLIGHT && after >= FAIR && after >= GAIN * before
		? { bend: bend!, height, before, after }
		: undefined;
}

function extent(lines: Chain[]) {
	const xs = lines.flatMap(({ feet }) => [feet[0]!.x, feet.at(-1)!.x]);
	const ys = lines.map(({ level }) => level);
	return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/**
 * The bend by least squares; each line has a level of its own, which is taken out by looking at differences from the
 * line's mean. Feet that hang lower (g, p, y) count less from round to round.
 */
function fitted(lines: Chain[], box: Bend['box'], xHeight: number, known?: Bend): Bend | undefined {
	if (box.x1 - box.x0 < 10 * xHeight || box.y1 - box.y0 < 5 * xHeight) return undefined;
	const size = KNOTS * POWERS;
	let bend = known;
	for (let round = 0; round < 4; round++) {
		const normal = new Float64Array(size * size);
		const right = new Float64Array(size);
		let total = 0;
		for (const { feet, level } of lines) {
			const down = downAt(level, box.y0, box.y1);
			const offsets = feet.map(({ x, seen }) => seen - level - (bend ? riseAt(bend, x, level) : 0));
			const middle = median(offsets);
			const line = sums(feet, offsets, middle, box, xHeight * (bend ? 1 : 2.5));
			if (!line) continue;
			total += line.weight;
			for (let p = 0, dp = 1; p < POWERS; p++, dp *= down)
				for (let a = 0; a < KNOTS; a++) {
					right[p * KNOTS + a]! += dp * line.right[a]!;
					for (let q = 0, dq = dp; q < POWERS; q++, dq *= down)
						for (let b = 0; b < KNOTS; b++)
							normal[(p * KNOTS + a) * size + q * KNOTS + b]! += dq * line.normal[a * KNOTS + b]!;
				}
		}
		stiffen(normal, size, total / KNOTS);
		const weights = solved(normal, right, size);
		if (!weights) return undefined;
		bend = { box, weights };
	}
	return bend;
}

/** What one line adds to the equations, its own level taken out; undefined when hardly a foot stands on it. */
function sums(feet: Foot[], offsets: number[], middle: number, box: Bend['box'], xHeight: number) {
	const normal = new Float64Array(KNOTS * KNOTS);
	const right = new Float64Array(KNOTS);
	const mean = new Float64Array(KNOTS);
	let [weight, meanY] = [0, 0];
	for (const [index, { x, seen }] of feet.entries()) {
		const off = (offsets[index]! - middle) / (NEAR * xHeight);
		const share = 1 / (1 + off * off) ** 2;
		const { first, parts } = splineAt(x, box.x0, box.x1);
		weight += share;
		meanY += share * seen;
		for (let a = 0; a < 4; a++) {
			const part = share * parts[a]!;
			mean[first + a]! += part;
			right[first + a]! += part * seen;
			for (let b = 0; b < 4; b++) normal[(first + a) * KNOTS + first + b]! += part * parts[b]!;
		}
	}
	if (weight < 2) return undefined;
	for (let a = 0; a < KNOTS; a++) {
		right[a]! -= (mean[a]! * meanY) / weight;
		for (let b = 0; b < KNOTS; b++) normal[a * KNOTS + b]! -= (mean[a]! * mean[b]!) / weight;
	}
	return { normal, right, weight };
}

/** Neighbouring weights lie on a straight line unless the feet say otherwise; and none is far from 0 for nothing. */
function stiffen(normal: Float64Array, size: number, weight: number) {
	for (let p = 0; p < POWERS; p++) {
		const stiff = STIFF * weight * (1 + p);
		for (let k = 0; k + 2 < KNOTS; k++) {
			const at = p * KNOTS + k;
			const bow = [1, -2, 1];
			for (let a = 0; a < 3; a++)
				for (let b = 0; b < 3; b++) normal[(at + a) * size + at + b]! += stiff * bow[a]! * bow[b]!;
		}
		for (let k = 0; k < KNOTS; k++) normal[(p * KNOTS + k) * (size + 1)]! += 1e-3 * weight;
	}
}

/**
 * How far lines leave their level (root of the mean square, pixels). Their lean counts too: the page as a whole stands straight, so
 * what leans are parts of it, each in its way: two pages beside their gutter, two receipts on one scan.
 */
function bow(lines: Chain[], bend: Bend): number {
	let squares = 0;
	let count = 0;
	for (const { feet, level } of lines) {
		const [from, to] = [feet[0]!.x, feet.at(-1)!.x];
		const rises = Array.from({ length: SAMPLES }, (_, i) =>
			riseAt(bend, from + ((to - from) * i) / (SAMPLES - 1), level),
		);
		const mean = rises.reduce((sum, rise) => sum + rise, 0) / SAMPLES;
		squares += feet.length * rises.reduce((sum, rise) => sum + (rise - mean) ** 2, 0);
		count += feet.length * SAMPLES;
	}
	return Math.sqrt(squares / Math.max(1, count));
}

/** The share of feet that stand on the level of their line. */
function standing(lines: Chain[], xHeight: number, bend?: Bend): number {
	let near = 0;
	let count = 0;
	for (const { feet, level } of lines) {
		const offs = feet.map(({ x, seen }) => seen - level - (bend ? riseAt(bend, x, level) : 0));
		const middle = median(offs);
		near += offs.filter((off) => Math.abs(off - middle) < NEAR * xHeight).length;
		count += feet.length;
	}
	return near / Math.max(1, count);
}

function median(values: number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
