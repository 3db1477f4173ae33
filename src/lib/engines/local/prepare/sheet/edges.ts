/** A grey picture: one byte a pixel, row by row. */
export interface Frame {
	width: number;
	height: number;
	data: Uint8ClampedArray;
}

/** Where a picture gets brighter, and which way. */
export interface Edges {
	width: number;
	height: number;
	/** 0 where there is no edge */
	strength: Float32Array;
	/** the direction that gets brighter, as a unit vector */
	x: Float32Array;
	y: Float32Array;
}

/** Weaker steps are grain, whatever the picture. */
const WEAKEST = 10;
/** So much of a picture may be edge; of what has more, the stronger part counts. */
const MOST_EDGE = 0.12;

/** Finds the edges of a small picture (about 320 px wide), after grain was smoothed away. */
export function edges({ width, height, data }: Frame): Edges {
	const soft = blurred(blurred(Float32Array.from(data), width, height), width, height);
	const found: Edges = {
		width,
		height,
		strength: new Float32Array(width * height),
		x: new Float32Array(width * height),
		y: new Float32Array(width * height),
	};
	const counts = new Uint32Array(512);
	for (let row = 2; row < height - 2; row++)
		for (let column = 2, at = row * width + 2; column < width - 2; column++, at++) {
			const across = (from: number) => soft[from + 1]! - soft[from - 1]!;
			const down = (from: number) => soft[from + width]! - soft[from - width]!;
			const x = (across(at - width) + 2 * across(at) + across(at + width)) / 4;
			const y = (down(at - 1) + 2 * down(at) + down(at + 1)) / 4;
			const strength = Math.hypot(x, y);
			if (strength < WEAKEST) continue;
			found.strength[at] = strength;
			found.x[at] = x / strength;
			found.y[at] = y / strength;
			counts[Math.min(511, strength | 0)]!++;
		}
	let least = 511;
	for (let seen = 0; least > 0; least--) {
		seen += counts[least]!;
		if (seen > width * height * MOST_EDGE) break;
	}
	for (let at = 0; at < found.strength.length; at++) if (found.strength[at]! < least) found.strength[at] = 0;
	return found;
}

/** The mean of 3 × 3 pixels. */
function blurred(from: Float32Array, width: number, height: number): Float32Array {
	const rows = new Float32Array(from);
	const both = new Float32Array(from);
	for (let at = 1; at < from.length - 1; at++) rows[at] = (from[at - 1]! + from[at]! + from[at + 1]!) / 3;
	for (let at = width; at < width * (height - 1); at++)
		both[at] = (rows[at - width]! + rows[at]! + rows[at + width]!) / 3;
	return both;
}
