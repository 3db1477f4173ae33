/**
 * How far lines of text wander off the level they stand at, all over a picture: what stands level at (x, y) when it is
 * straightened is found at (x, y + rise). Splines across, a parabola down; outside of `box` it goes on as at its edge.
 */
export interface Bend {
	/** where lines were measured; pixels of the picture */
	box: { x0: number; y0: number; x1: number; y1: number };
	/** `KNOTS` weights for each power (0, 1, 2) of the place down the picture (−1 to 1) */
	weights: number[];
}

/** Pieces of the spline across the picture, and the weights they need. */
const PIECES = 9;
export const KNOTS = PIECES + 3;
/** Powers of y. */
export const POWERS = 3;

/** The spline's four weights that are not 0 at `x`, and the number of the first of them. */
export function splineAt(
	x: number,
	x0: number,
	x1: number,
): { first: number; parts: [number, number, number, number] } {
	const at = Math.min(1, Math.max(0, (x - x0) / (x1 - x0))) * PIECES;
	const first = Math.min(PIECES - 1, Math.floor(at));
	const t = at - first;
	const s = 1 - t;
	return {
		first,
		parts: [(s * s * s) / 6, (3 * t * t * t - 6 * t * t + 4) / 6, (3 * s * s * s - 6 * s * s + 4) / 6, (t * t * t) / 6],
	};
}

/** The place down the picture as −1 to 1. */
export const downAt = (y: number, y0: number, y1: number): number =>
	Math.min(1, Math.max(-1, (2 * (y - y0)) / (y1 - y0) - 1));

/** The rise at a place of the straightened picture, in pixels. */
export function riseAt({ box, weights }: Bend, x: number, y: number): number {
	const { first, parts } = splineAt(x, box.x0, box.x1);
	const down = downAt(y, box.y0, box.y1);
	let rise = 0;
	for (let power = POWERS - 1; power >= 0; power--) {
		let sum = 0;
		for (let k = 0; k < 4; k++) sum += parts[k]! * weights[power * KNOTS + first + k]!;
		rise = rise * down + sum;
	}
	return rise;
}

/** Where a line that is seen at (x, y) stands when it is straightened. */
export function levelAt(bend: Bend, x: number, y: number): number {
	let level = y;
	for (let round = 0; round < 4; round++) level = y - riseAt(bend, x, level);
	return level;
}
