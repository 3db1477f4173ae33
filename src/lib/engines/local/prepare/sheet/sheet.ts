import { quadArea, scaledQuad, type Point, type Quad } from '#lib/model/quad.ts';
import type { Grey } from '../picture/grey.ts';
import type { Matrix } from '../picture/matrix.ts';
import { reduce } from '../picture/reduce.ts';
import { findPaper } from './find-paper.ts';
import { region, type Region } from './region.ts';
import { toQuad } from './to-quad.ts';

/** A sheet of paper that lies on something: the way from its own picture to the photo, and its size in pixels. */
export interface Sheet {
	matrix: Matrix;
	width: number;
	height: number;
	/** its share of the photo, 0–1 */
	share: number;
	/** it may be a picture or a card on the page: what is beside it is only given up where that was no text */
	isSmall?: true;
	/** its sides are bent: it is cut out along its outline; `by` pixels of the photo are one of the outline */
	outline?: Region & { by: number };
}

/** Edges are looked for in a copy so large. */
const FRAME = 320;
/** A smaller one may be a picture or a card on the page, a larger one is the page itself. */
const [LEAST, SMALL, LARGEST] = [0.05, 0.25, 0.96];
/** The paper is so much brighter (0–255) than what it lies on, along so much of its outline. */
const BRIGHTER = 22;
const OUTLINE = 0.7;
/** How far beside the edge is looked, in pixels of the copy. */
const BESIDE = 5;
const SAMPLES = 40;

/**
 * Finds the sheet of paper in a photo. What surrounds it must be darker all round: a frame that is printed on a page has
 * paper on both sides. `small` is a copy reduced by `factor`; the result is in pixels of the whole picture.
 */
export function sheet(small: Grey, factor: number): Sheet | undefined {
	const by = Math.max(1, Math.round(Math.max(small.width, small.height) / FRAME));
	const frame = reduce(small, by);
	if (!isSurrounded(frame)) return undefined;
	const quad = findPaper(frame);
	if (quad && standsOut(frame, quad)) return flat(frame, quad, by * factor);
	const found = bent(frame, by * factor);
	if (found) return found;
	const card = findPaper(frame, LEAST);
	return card && standsOut(frame, card) ? flat(frame, card, by * factor) : undefined;
}

/** A sheet of straight sides, seen from above; `by` pixels of the photo are one of the copy. */
function flat(frame: Grey, quad: Quad, by: number): Sheet | undefined {
	const share = quadArea(quad) / (frame.width * frame.height);
	if (share > LARGEST || isDrawn(frame, quad)) return undefined;
	const corners = scaledQuad(quad, by);
	const [a, b, c, d] = corners;
	const width = Math.round(Math.max(far(a, b), far(d, c)));
	const height = Math.round(Math.max(far(a, d), far(b, c)));
	return { matrix: toQuad(corners, width, height), width, height, share, ...(share < SMALL && { isSmall: true }) };
}

/** A sheet whose sides are not straight, by its outline; `by` pixels of the photo are one of the copy. */
function bent(frame: Grey, by: number): Sheet | undefined {
	const found = region(frame);
	if (!found || isEven(frame, (x, y) => !found.mask[y * frame.width + x])) return undefined;
	const box = { x0: frame.width, y0: frame.height, x1: 0, y1: 0 };
	for (const [at, is] of found.mask.entries()) {
		if (!is) continue;
		const [x, y] = [at % frame.width, Math.floor(at / frame.width)];
		box.x0 = Math.min(box.x0, x);
		box.y0 = Math.min(box.y0, y);
		box.x1 = Math.max(box.x1, x + 1);
		box.y1 = Math.max(box.y1, y + 1);
	}
	return {
		matrix: [1, 0, box.x0 * by, 0, 1, box.y0 * by, 0, 0, 1],
		width: (box.x1 - box.x0) * by,
		height: (box.y1 - box.y0) * by,
		share: found.share,
		outline: { ...found, by },
	};
}

const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** Sides that lean less than this (rise by run) were drawn; no camera is held so straight. */
const DRAWN_LEAN = 0.006;
/** So much of a drawn ground is of one grey, or the two beside it. */
const DRAWN_EVEN = 0.6;
/** The edge between both is blurred so far, px. */
const EDGE = 3;

/** Whether it is a light panel on a drawn page (a dialog, a certificate's border): straight, and on an even ground, where text may stand too. */
function isDrawn({ width, height, data }: Grey, [a, b, c, d]: Quad): boolean {
	const across = ([from, to]: [Point, Point]) => Math.abs(from.y - to.y) / far(from, to);
	const down = ([from, to]: [Point, Point]) => Math.abs(from.x - to.x) / far(from, to);
	if (Math.max(across([a, b]), across([d, c]), down([a, d]), down([b, c])) > DRAWN_LEAN) return false;
	return isEven(
		{ width, height, data },
		(x, y) => x < a.x - EDGE || x > b.x + EDGE || y < a.y - EDGE || y > d.y + EDGE,
	);
}

/** Whether what lies beside a sheet is nearly all of one grey. */
function isEven({ width, height, data }: Grey, isBeside: (x: number, y: number) => boolean): boolean {
	const counts = new Uint32Array(256);
	let total = 0;
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			if (!isBeside(x, y)) continue;
			counts[data[y * width + x]!]!++;
			total++;
		}
	let most = 0;
	for (let level = 0; level < 254; level++)
		most = Math.max(most, counts[level]! + counts[level + 1]! + counts[level + 2]!);
	return most > DRAWN_EVEN * total;
}

/** Whether the picture is darker at two of its edges, at least, than inside: the quick look that spares scans the rest. */
function isSurrounded({ width, height, data }: Grey): boolean {
	const mean = (x0: number, y0: number, x1: number, y1: number) => {
		let sum = 0;
		for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += data[y * width + x]!;
		return sum / Math.max(1, (x1 - x0) * (y1 - y0));
	};
	const inside = mean(width >> 2, height >> 2, width - (width >> 2), height - (height >> 2));
	const strip = Math.max(1, Math.round(width / 80));
	const sides = [
		mean(0, 0, width, strip),
		mean(0, height - strip, width, height),
		mean(0, 0, strip, height),
		mean(width - strip, 0, width, height),
	];
	return sides.filter((side) => side < inside - BRIGHTER / 2).length >= 2;
}

/** Whether the paper is brighter than what lies beside it, along each side that does not run along the picture's edge. */
function standsOut(frame: Grey, quad: Quad): boolean {
	const { width, height, data } = frame;
	const [mx, my] = [quad.reduce((sum, { x }) => sum + x / 4, 0), quad.reduce((sum, { y }) => sum + y / 4, 0)];
	let free = 0;
	for (const [at, from] of quad.entries()) {
		const to = quad[(at + 1) % 4]!;
		const long = far(from, to) || 1;
		// the normal that points away from the middle
		let [nx, ny] = [(to.y - from.y) / long, (from.x - to.x) / long];
		if ((mx - from.x) * nx + (my - from.y) * ny > 0) [nx, ny] = [-nx, -ny];
		let seen = 0;
		let brighter = 0;
		for (let sample = 1; sample < SAMPLES; sample++) {
			const share = sample / SAMPLES;
			const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
			const level = (off: number) => {
				const [px, py] = [Math.round(x + nx * off), Math.round(y + ny * off)];
				return px < 0 || py < 0 || px >= width || py >= height ? undefined : data[py * width + px]!;
			};
			const [outside, inside] = [level(BESIDE), level(-BESIDE)];
			if (outside === undefined || inside === undefined) continue;
			seen++;
			// letters near the edge are dark too: the brighter of two places is the paper
			if (Math.max(inside, level(-2 * BESIDE) ?? 0) - outside > BRIGHTER) brighter++;
		}
		if (seen < SAMPLES / 4) continue;
		free++;
		if (brighter < OUTLINE * seen) return false;
	}
	return free >= 2;
}
