import { multiply, type Matrix } from '../picture/matrix.ts';
import { skew, type Points } from './skew.ts';
import { steep, type Steep } from './steep.ts';

/** How lines of text run together, as on a photo that was taken from the side. */
export interface Convergence {
	/** makes all lines level and parallel; in pixels of the points, about their origin (the middle of the page) */
	matrix: Matrix;
	/** by how much the lean differs between the top and the bottom of the page */
	degrees: number;
}

const BANDS = 5;
/** Fewer edge points than this in a band say nothing about its lean. */
const FEWEST = 250;
/** A smaller difference in degrees is left to the recogniser, which follows lines that lean by themselves. */
const SLIGHT = 1;
/** The bands' leans must lie on one line so well (degrees): curled paper and pages of several parts do not. */
const STRAY = 0.35;
/** Lines must become so much sharper. */
const GAIN = 1.05;

/**
 * Finds lines that converge: the lean is measured in bands from top to bottom, and when it changes steadily there is one
 * projective map that makes all lines level. `degrees` is the mean lean. Undefined when the lines are parallel or the
 * bands do not agree. Where the columns' edges converge nothing is done: that costs no letters.
 */
export function convergence(points: Points, degrees: number): Convergence | undefined {
	const angle = (-degrees * Math.PI) / 180;
	const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
	const level: Matrix = [cos, -sin, 0, sin, cos, 0, 0, 0, 1];
	const turned = moved(points, level);
	let difference = 0;
	let matrix = level;
	for (let round = 0; round < 2; round++) {
		const fit = fitted(moved(points, matrix)) ?? (round === 0 ? steep(turned) : undefined);
		// after the steep search the bands may still not agree: what it found stands
		if (!fit && round > 0) break;
		if (!fit || (round === 0 && Math.abs(fit.difference) < SLIGHT)) return undefined;
		difference += fit.difference;
		matrix = multiply([1, 0, 0, -fit.alpha, 1, 0, fit.beta, 0, 1], matrix);
	}
	const before = skew(turned).sharpness;
	return skew(moved(points, matrix)).sharpness > GAIN * before ? { matrix, degrees: difference } : undefined;
}

/** The lean of the lines as alpha + beta·y (a slope, no angle), and how much it differs from top to bottom in degrees. */
function fitted({ x, y, count }: Points): Steep | undefined {
	let top = Infinity;
	let bottom = -Infinity;
	for (let i = 0; i < count; i++) {
		top = Math.min(top, y[i]!);
		bottom = Math.max(bottom, y[i]!);
	}
	const tall = (bottom - top) / BANDS;
	const found: { y: number; slope: number; weight: number }[] = [];
	for (let band = 0; band < BANDS; band++) {
		const part = within({ x, y, count }, top + band * tall, top + (band + 1) * tall);
		if (part.count < FEWEST) continue;
		const { degrees, sharpness } = skew(part);
		if (sharpness < 1.3) continue;
		let sum = 0;
		for (let i = 0; i < part.count; i++) sum += part.y[i]!;
		found.push({ y: sum / part.count, slope: Math.tan((degrees * Math.PI) / 180), weight: part.count });
	}
	if (found.length < 3) return undefined;
	const weight = found.reduce((sum, one) => sum + one.weight, 0);
	const middle = found.reduce((sum, one) => sum + one.y * one.weight, 0) / weight;
	const mean = found.reduce((sum, one) => sum + one.slope * one.weight, 0) / weight;
	const beta =
		found.reduce((sum, one) => sum + one.weight * (one.y - middle) * (one.slope - mean), 0) /
		found.reduce((sum, one) => sum + one.weight * (one.y - middle) ** 2, 0);
	const alpha = mean - beta * middle;
	const stray = found.reduce((sum, one) => sum + one.weight * (one.slope - alpha - beta * one.y) ** 2, 0) / weight;
	if (Math.sqrt(stray) > Math.tan((STRAY * Math.PI) / 180)) return undefined;
	return { alpha, beta, difference: (Math.atan(beta * (bottom - top)) * 180) / Math.PI };
}

function within({ x, y, count }: Points, from: number, to: number): Points {
	const part = { x: new Float32Array(count), y: new Float32Array(count), count: 0 };
	for (let i = 0; i < count; i++) {
		if (y[i]! < from || y[i]! >= to) continue;
		part.x[part.count] = x[i]!;
		part.y[part.count++] = y[i]!;
	}
	return part;
}

function moved({ x, y, count }: Points, [a, b, c, d, e, f, g, h, k]: Matrix): Points {
	const result = { x: new Float32Array(count), y: new Float32Array(count), count };
	for (let i = 0; i < count; i++) {
		const w = g * x[i]! + h * y[i]! + k;
		result.x[i] = (a * x[i]! + b * y[i]! + c) / w;
		result.y[i] = (d * x[i]! + e * y[i]! + f) / w;
	}
	return result;
}
