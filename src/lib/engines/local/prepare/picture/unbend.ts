import { riseAt, type Bend } from './bend.ts';
import { multiply, type Matrix } from './matrix.ts';
import type { Place } from './place.ts';

/** A place for the page with its bend undone: higher, so that nothing of the page is cut off, with the bend in its pixels. */
export function unbend(to: Place, bend: Bend): { to: Place; bend: Bend } {
	let over = 0;
	let under = 0;
	const { box } = bend;
	for (let step = 0; step <= 40; step++) {
		const x = box.x0 + ((box.x1 - box.x0) * step) / 40;
		over = Math.max(over, riseAt(bend, x, 0));
		under = Math.max(under, -riseAt(bend, x, to.height));
	}
	const top = Math.ceil(over);
	const down: Matrix = [1, 0, 0, 0, 1, -top, 0, 0, 1];
	return {
		to: { ...to, matrix: multiply(to.matrix, down), height: to.height + top + Math.ceil(under), square: false },
		bend: { ...bend, box: { ...box, y0: box.y0 + top, y1: box.y1 + top } },
	};
}
