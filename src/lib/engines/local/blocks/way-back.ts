import type { Box, Segment } from '#lib/model/geometry.ts';
import { riseAt, type Bend } from '../prepare/picture/bend.ts';

/** Takes what was found in a prepared picture back to the page. */
export interface WayBack {
	/** the smallest box of whole pixels round the four corners, inside the page; undefined when none is left */
	box(box: Box): Box | undefined;
	/** in tenths of a pixel, inside the page; undefined when it has no place there */
	segment(segment: Segment): Segment | undefined;
}

/** The matrix of a picture that is the page itself. */
export const AS_IT_IS = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/**
 * The way back through a 3×3 projective matrix (row by row) to a page of `width` × `height` pixels. A point that the
 * matrix sends to infinity is no place: what hangs on it is left out, no NaN gets into a reading. A `bend` that preparation
 * undid is done again first.
 */
export function wayBack(toPage: number[], width: number, height: number, bend?: Bend): WayBack {
	const [a, b, c, d, e, f, g, h, i] = toPage as [
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
	];
	const point = (x: number, level: number): [number, number] => {
		const y = bend ? level + riseAt(bend, x, level) : level;
		const w = g * x + h * y + i;
		return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
	};
	const inside = (value: number, most: number) => Math.min(most, Math.max(0, value));
	// Numbers a hair beside a whole one come from the matrix; they must not cost a pixel.
	const down = (value: number) => Math.floor(value + 1e-6);
	const up = (value: number) => Math.ceil(value - 1e-6);
	const tenth = (value: number) => Math.round(value * 10) / 10;

	return {
		box({ x0, y0, x1, y1 }) {
			const corners = [point(x0, y0), point(x1, y0), point(x0, y1), point(x1, y1)];
			if (!corners.flat().every(Number.isFinite)) return undefined;
			const xs = corners.map(([x]) => x);
			const ys = corners.map(([, y]) => y);
			const box = {
				x0: inside(down(Math.min(...xs)), width),
				y0: inside(down(Math.min(...ys)), height),
				x1: inside(up(Math.max(...xs)), width),
				y1: inside(up(Math.max(...ys)), height),
			};
			return box.x1 > box.x0 && box.y1 > box.y0 ? box : undefined;
		},
		segment({ x0, y0, x1, y1 }) {
			const [from, to] = [point(x0, y0), point(x1, y1)];
			if (![...from, ...to].every(Number.isFinite)) return undefined;
			return {
				x0: tenth(inside(from[0], width)),
				y0: tenth(inside(from[1], height)),
				x1: tenth(inside(to[0], width)),
				y1: tenth(inside(to[1], height)),
			};
		},
	};
}
