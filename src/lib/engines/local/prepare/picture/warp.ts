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
	const fits = w <= LONGEST && t <= LONGEST;
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
			else {
				const rows = within(yn * k - 0.5, d * k, t - 1, fits ? [first, last] : [first, first - 1]);
				const [inner, end] = within(xn * k - 0.5, a * k, w - 1, rows);
				for (let u = first; u < inner; u++, x += a * k, y += d * k) data[to++] = linear(from, w, t, x, y, fill);
				to = between(data, to, from, w, x, y, a * k, d * k, end - inner + 1);
				x = xn * k - 0.5 + (end + 1) * a * k;
				y = yn * k - 0.5 + (end + 1) * d * k;
				for (let u = end + 1; u <= last; u++, x += a * k, y += d * k) data[to++] = linear(from, w, t, x, y, fill);
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

/** The part of a span (as that of `span`) whose places have all four neighbours, a hair's breadth inside; where there is none, it ends before it begins. */
function within(start: number, step: number, size: number, [first, last]: [number, number]): [number, number] {
	const nothing: [number, number] = [first, first - 1];
	if (Math.abs(step) < 1e-9) return start >= HAIR && start < size - HAIR ? [first, last] : nothing;
	const one = (HAIR - start) / step;
	const other = (size - HAIR - start) / step;
	const begin = Math.max(first, Math.ceil(Math.min(one, other)));
	const end = Math.min(last, Math.floor(Math.max(one, other)));
	return begin <= end ? [begin, end] : nothing;
}

/** pixels; more than what a step in 65,536ths loses over a row */
const HAIR = 0.5;
/** pixels; a place in 65,536ths of them is a number of 32 bits */
const LONGEST = 32_767;

/**
 * `count` pixels of a row, from `to` on, whose places begin at x, y and are `across`, `down` apart; each of them has all
 * four neighbours. In whole 65,536ths of a pixel, which takes half as long as in floating point. Returns where the next pixel goes.
 */
function between(
	data: Uint8ClampedArray,
	to: number,
	from: Uint8ClampedArray,
	w: number,
	x: number,
	y: number,
	across: number,
	down: number,
	count: number,
): number {
	let [px, py] = [Math.round(x * 65536), Math.round(y * 65536)];
	const [right, below] = [Math.round(across * 65536) | 0, Math.round(down * 65536) | 0];
	const end = to + count;
	while (to < end) {
		const at = (py >> 16) * w + (px >> 16);
		const fx = (px >> 8) & 255;
		const upper = (from[at]! << 8) + (from[at + 1]! - from[at]!) * fx;
		const lower = (from[at + w]! << 8) + (from[at + w + 1]! - from[at + w]!) * fx;
		data[to++] = ((upper << 8) + (lower - upper) * ((py >> 8) & 255) + 32768) >> 16;
		px = (px + right) | 0;
		py = (py + below) | 0;
	}
	return to;
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
