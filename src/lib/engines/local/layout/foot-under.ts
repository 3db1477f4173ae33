import type { Box, Segment } from '#lib/model/geometry.ts';

/** The part of a line's foot that is under the box, pixels. */
export function footUnder(foot: Segment, { x0, x1 }: Pick<Box, 'x0' | 'x1'>): Segment {
	const slope = foot.x1 > foot.x0 ? (foot.y1 - foot.y0) / (foot.x1 - foot.x0) : 0;
	const at = (x: number) => foot.y0 + (x - foot.x0) * slope;
	return { x0, y0: at(x0), x1, y1: at(x1) };
}
