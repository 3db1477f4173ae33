import type { Box } from '#lib/model/geometry.ts';
import type { Grey } from '../picture/grey.ts';

/** What the ink of a word shows of how its letters are set. */
export interface Strokes {
	/** how thick its upright strokes are, in pixels of the picture and parts of them */
	thick: number;
	/** how far they lean to the right, as a tangent */
	slant: number;
	/** how much of the way from paper to ink its edges take within a pixel; less where it is out of focus */
	sharp: number;
	/** how many stretches of ink told it */
	seen: number;
}

/** Where paper and ink are among a word's greys, from the darkest: 0–1. */
const PAPER = 0.92;
const INK = 0.03;
/** Ink must be darker than its paper by so many greys: what is fainter has no edges. */
const FAINT = 40;
/** Of the stretches of ink along a row, those of upright strokes are the short ones: these of them, 0–1, are typical. */
const [SHORT, LONG] = [0.2, 0.5];
/** A stretch longer than this share of the word's height lies along a stroke, not across it. */
const ALONG = 0.7;
/** An edge is steeper than this share of the way from paper to ink, within a pixel. */
const EDGE = 0.12;
/** Edges that lean more (tangent) are no sides of upright strokes. */
const STEEPEST = 0.7;
const FEWEST = 8;

/**
 * Measures the strokes of a word in its box: the stretches of ink along its rows, to parts of a pixel by where greys cross the
 * middle between paper and ink, which a blur does not move; and the direction of the edges that stand, half of which lean less.
 * Undefined where there is too little ink, or no contrast.
 */
export function strokesOf({ width, height, data }: Grey, box: Box): Strokes | undefined {
	const x0 = Math.max(1, Math.floor(box.x0) - 1);
	const x1 = Math.min(width - 2, Math.ceil(box.x1) + 1);
	const y0 = Math.max(1, Math.floor(box.y0));
	const y1 = Math.min(height - 1, Math.ceil(box.y1));
	if (x1 - x0 < 3 || y1 - y0 < 3) return undefined;
	const counts = new Uint32Array(256);
	for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) counts[data[y * width + x]!]!++;
	const total = (x1 - x0) * (y1 - y0);
	const [ink, paper] = [greyAt(counts, INK * total), greyAt(counts, PAPER * total)];
	if (paper - ink < FAINT) return undefined;

	const middle = (paper + ink) / 2;
	const least = EDGE * (paper - ink) * 8;
	// A first look, at the row alone: most pixels are no edge at all.
	const flat = least / 12;
	const longest = ALONG * (y1 - y0);
	const stretches: number[] = [];
	const leaning = new Float64Array(2 * STEEPEST * 100 + 1);
	let edges = 0;
	let steep = 0;
	for (let y = y0; y < y1; y++) {
		let begin = -1;
		for (let x = x0, at = y * width + x0; x <= x1; x++, at++) {
			const before = data[at - 1]!;
			const grey = x < x1 ? data[at]! : 255;
			if (begin < 0 && grey < middle) begin = x - (before > middle ? (middle - grey) / (before - grey) : 0);
			else if (begin >= 0 && grey >= middle) {
				const length = x - 1 + (middle - before) / (grey - before) - begin;
				if (length < longest) stretches.push(length);
				begin = -1;
			}
			// Sobel's two differences, of which only edges that stand count, the sharp ones more.
			const next = data[at + 1]! - before;
			if (next < flat && next > -flat) continue;
			const up = at - width;
			const down = at + width;
			const left = data[up - 1]! + 2 * before + data[down - 1]!;
			const across = data[up + 1]! + 2 * data[at + 1]! + data[down + 1]! - left;
			if (across < least && across > -least) continue;
			const below = data[down - 1]! + 2 * data[down]! + data[down + 1]!;
			const lean = (below - data[up - 1]! - 2 * data[up]! - data[up + 1]!) / across;
			if (lean > STEEPEST || lean < -STEEPEST) continue;
			leaning[Math.round((lean + STEEPEST) * 100)]! += across * across;
			edges += across * across;
			steep += Math.abs(across);
		}
	}
	if (stretches.length < FEWEST || !edges) return undefined;
	stretches.sort((a, b) => a - b);
	// The mean of several: on a page in black and white each is a whole number of pixels.
	const typical = stretches.slice(Math.floor(SHORT * stretches.length), Math.ceil(LONG * stretches.length));
	let half = edges / 2;
	let lean = 0;
	while (lean < leaning.length - 1 && (half -= leaning[lean]!) > 0) lean++;
	return {
		thick: typical.reduce((sum, length) => sum + length, 0) / typical.length,
		slant: lean / 100 - STEEPEST,
		sharp: edges / steep / 8 / (paper - ink),
		seen: stretches.length,
	};
}

/** The grey below which so many of those counted lie. */
function greyAt(counts: Uint32Array, many: number): number {
	let grey = 0;
	for (let sum = counts[0]!; grey < 255 && sum <= many;) sum += counts[++grey]!;
	return grey;
}
