import type { Box } from '#lib/model/geometry.ts';
import { apply, type Matrix } from './matrix.ts';

/** The box round where `way` takes the corners of a box, in whole pixels. */
export function boxThrough(way: Matrix, { x0, y0, x1, y1 }: Box): Box {
	const corners = [apply(way, x0, y0), apply(way, x1, y0), apply(way, x0, y1), apply(way, x1, y1)];
	return {
		x0: Math.round(Math.min(...corners.map(({ x }) => x))),
		y0: Math.round(Math.min(...corners.map(({ y }) => y))),
		x1: Math.round(Math.max(...corners.map(({ x }) => x))),
		y1: Math.round(Math.max(...corners.map(({ y }) => y))),
	};
}
