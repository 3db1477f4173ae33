/** A rectangle in page pixels, origin at the top left. (x0, y0) is inside, (x1, y1) is just outside. */
export interface Box {
	x0: number;
	y0: number;
	x1: number;
	y1: number;
}

/** A line segment in page pixels; a baseline runs from the first letter's foot to the last one's. */
export interface Segment {
	x0: number;
	y0: number;
	x1: number;
	y1: number;
}

export const width = (box: Box) => box.x1 - box.x0;
export const height = (box: Box) => box.y1 - box.y0;
export const area = (box: Box) => Math.max(0, width(box)) * Math.max(0, height(box));

/** The smallest box round all of these; a box of no size at the origin when there are none. */
export function around(boxes: Iterable<Box>): Box {
	let result: Box | undefined;
	for (const box of boxes) {
		result = result
			? {
					x0: Math.min(result.x0, box.x0),
					y0: Math.min(result.y0, box.y0),
					x1: Math.max(result.x1, box.x1),
					y1: Math.max(result.y1, box.y1),
				}
			: { ...box };
	}
	return result ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
}

/** What both boxes cover, in square pixels. */
export function overlap(a: Box, b: Box): number {
	const w = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
	const h = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
	return w > 0 && h > 0 ? w * h : 0;
}
