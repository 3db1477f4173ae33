import type { Grey } from './grey.ts';
import type { Matrix } from './matrix.ts';

/**
 * Draws a picture anew in one resampling: pixel (u, v) of the result shows the place of `source` that `toSource` takes its
 * centre to. Bilinear, or bicubic (Catmull-Rom) with `smooth`, which letters need when they are enlarged. Places outside
 * become `fill` (0–255).
 */
export function warp(
	source: Grey,
	toSource: Matrix,
	width: number,
	height: number,
	fill: number,
	smooth = false,
): Grey {
	const data = new Uint8ClampedArray(width * height).fill(fill);
	const [a, b, c, d, e, f, g, h, i] = toSource;
	const { width: w, height: t, data: from } = source;
	const affine = !g && !h;
	const read = smooth ? cubic : linear;
	for (let v = 0; v < height; v++) {
		const cv = v + 0.5;
		let xn = a * 0.5 + b * cv + c;
		let yn = d * 0.5 + e * cv + f;
		let zn = g * 0.5 + h * cv + i;
		let to = v * width;
		if (affine) {
			const k = 1 / zn;
			// only the part of the row that meets the source is walked
			const [first, last] = span(xn * k - 0.5, a * k, w, span(yn * k - 0.5, d * k, t, [0, width - 1]));
			let x = xn * k - 0.5 + first * a * k;
			let y = yn * k - 0.5 + first * d * k;
			to += first;
			if (smooth)
				for (let u = first; u <= last; u++, x += a * k, y += d * k) data[to++] = cubic(from, w, t, x, y, fill);
			else
				for (let u = first; u <= last; u++, x += a * k, y += d * k) {
					const xi = x | 0;
					const yi = y | 0;
					if (x >= 0 && y >= 0 && xi + 1 < w && yi + 1 < t) {
						const at = yi * w + xi;
						const fx = ((x - xi) * 256) | 0;
						const fy = ((y - yi) * 256) | 0;
						const upper = (from[at]! << 8) + (from[at + 1]! - from[at]!) * fx;
						const lower = (from[at + w]! << 8) + (from[at + w + 1]! - from[at + w]!) * fx;
						data[to] = ((upper << 8) + (lower - upper) * fy + 32768) >> 16;
					} else data[to] = linear(from, w, t, x, y, fill);
					to++;
				}
			continue;
		}
		for (let u = 0; u < width; u++) {
			const k = 1 / zn;
			const x = xn * k - 0.5;
			const y = yn * k - 0.5;
			if (zn > 0 && x > -1 && y > -1 && x < w && y < t) data[to] = read(from, w, t, x, y, fill);
			xn += a;
			yn += d;
			zn += g;
			to++;
		}
	}
	return { width, height, data };
}

/** The part of `within` for which start + step·u lies between -1 and `size`. */
function span(start: number, step: number, size: number, within: [number, number]): [number, number] {
	if (Math.abs(step) < 1e-9) return start > -1 && start < size ? within : [0, -1];
	const one = (-1 - start) / step;
	const other = (size - start) / step;
	return [
		Math.max(within[0], Math.ceil(Math.min(one, other) + 1e-6)),
		Math.min(within[1], Math.floor(Math.max(one, other) - 1e-6)),
	];
}

function linear(from: Uint8ClampedArray, w: number, t: number, x: number, y: number, fill: number): number {
	const xi = Math.floor(x);
	const yi = Math.floor(y);
	const fx = x - xi;
	const fy = y - yi;
	const pixel = (px: number, py: number) => (px >= 0 && py >= 0 && px < w && py < t ? from[py * w + px]! : fill);
	const upper = pixel(xi, yi) * (1 - fx) + pixel(xi + 1, yi) * fx;
	const lower = pixel(xi, yi + 1) * (1 - fx) + pixel(xi + 1, yi + 1) * fx;
	return upper * (1 - fy) + lower * fy;
}

const PHASES = 64;
/** Weights of the four neighbours for each of 64 places between two pixels (Catmull-Rom spline). */
const WEIGHTS = (() => {
	const weights = new Float32Array((PHASES + 1) * 4);
	for (let p = 0; p <= PHASES; p++) {
		const s = p / PHASES;
		weights.set(
			[
				((-s + 2) * s - 1) * s * 0.5,
				((3 * s - 5) * s * s + 2) * 0.5,
				((-3 * s + 4) * s + 1) * s * 0.5,
				(s - 1) * s * s * 0.5,
			],
			p * 4,
		);
	}
	return weights;
})();

function cubic(from: Uint8ClampedArray, w: number, t: number, x: number, y: number, fill: number): number {
	const xi = Math.floor(x);
	const yi = Math.floor(y);
	if (xi < -1 || yi < -1 || xi >= w || yi >= t) return fill;
	const px = Math.round((x - xi) * PHASES) * 4;
	const py = Math.round((y - yi) * PHASES) * 4;
	const x0 = xi < 1 ? 0 : xi - 1;
	const x1 = xi < 0 ? 0 : xi;
	const x2 = xi + 1 >= w ? w - 1 : xi + 1;
	const x3 = xi + 2 >= w ? w - 1 : xi + 2;
	let sum = 0;
	for (let j = 0; j < 4; j++) {
		const yj = yi - 1 + j;
		const row = (yj < 0 ? 0 : yj >= t ? t - 1 : yj) * w;
		sum +=
			WEIGHTS[py + j]! *
			(WEIGHTS[px]! * from[row + x0]! +
				WEIGHTS[px + 1]! * from[row + x1]! +
				WEIGHTS[px + 2]! * from[row + x2]! +
				WEIGHTS[px + 3]! * from[row + x3]!);
	}
	return sum;
}
