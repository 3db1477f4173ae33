import type { Grey } from './grey.ts';

/** A clockwise turn in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** The picture turned clockwise, pixel for pixel. */
export function turned(grey: Grey, turn: Turn): Grey {
	if (turn === 0) return grey;
	const { width: w, height: h, data: from } = grey;
	const data = new Uint8ClampedArray(from.length);
	if (turn === 180) {
		for (let i = 0, j = from.length - 1; j >= 0; i++, j--) data[i] = from[j]!;
		return { width: w, height: h, data };
	}
	// in squares, so that neither picture is walked against its memory for long
	const SIDE = 32;
	for (let top = 0; top < h; top += SIDE)
		for (let left = 0; left < w; left += SIDE) {
			const bottom = Math.min(h, top + SIDE);
			const right = Math.min(w, left + SIDE);
			for (let y = top; y < bottom; y++)
				for (let x = left; x < right; x++)
					data[turn === 90 ? x * h + (h - 1 - y) : (w - 1 - x) * h + y] = from[y * w + x]!;
		}
	return { width: h, height: w, data };
}
