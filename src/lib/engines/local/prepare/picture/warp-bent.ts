import { riseAt, type Bend } from './bend.ts';
import type { Grey } from './grey.ts';
import { apply, type Matrix } from './matrix.ts';

/** The way back is worked out at every so many pixels, and is straight between them. */
const MESH = 16;

/**
 * Draws a picture anew in one resampling, as `warp` does, with its bend undone: pixel (u, v) of the result shows the place
 * of `source` that `toSource` takes (u, v + rise) to. Bilinear. Places outside become `fill` (0–255).
 */
export function warpBent(
	source: Grey,
	toSource: Matrix,
	bend: Bend,
	width: number,
	height: number,
	fill: number,
): Grey {
	const data = new Uint8ClampedArray(width * height).fill(fill);
	const { width: w, height: t, data: from } = source;
	const columns = Math.ceil(width / MESH) + 1;
	let upper = nodes(0);
	for (let top = 0; top < height; top += MESH) {
		const lower = nodes(top + MESH);
		for (let v = top; v < Math.min(height, top + MESH); v++) {
			const down = (v + 0.5 - top) / MESH;
			for (let column = 0; column + 1 < columns; column++) {
				const k = column * 2;
				const x0 = upper[k]! + (lower[k]! - upper[k]!) * down;
				const y0 = upper[k + 1]! + (lower[k + 1]! - upper[k + 1]!) * down;
				const stepX = (upper[k + 2]! + (lower[k + 2]! - upper[k + 2]!) * down - x0) / MESH;
				const stepY = (upper[k + 3]! + (lower[k + 3]! - upper[k + 3]!) * down - y0) / MESH;
				let x = x0 + stepX / 2 - 0.5;
				let y = y0 + stepY / 2 - 0.5;
				let at = v * width + column * MESH;
				const end = Math.min(at + MESH, (v + 1) * width);
				for (; at < end; at++, x += stepX, y += stepY) {
					const xi = x | 0;
					const yi = y | 0;
					if (x < 0 || y < 0 || xi + 1 >= w || yi + 1 >= t) continue;
					const fx = x - xi;
					const place = yi * w + xi;
					const above = from[place]! + (from[place + 1]! - from[place]!) * fx;
					const below = from[place + w]! + (from[place + w + 1]! - from[place + w]!) * fx;
					data[at] = above + (below - above) * (y - yi);
				}
			}
		}
		upper = lower;
	}
	return { width, height, data };

	/** The places of the source at the nodes of one row of the mesh: x, y, x, y, … */
	function nodes(y: number): Float64Array {
		const row = new Float64Array(columns * 2);
		for (let column = 0; column < columns; column++) {
			const x = column * MESH;
			const point = apply(toSource, x, y + riseAt(bend, x, y));
			row[column * 2] = point.x;
			row[column * 2 + 1] = point.y;
		}
		return row;
	}
}
