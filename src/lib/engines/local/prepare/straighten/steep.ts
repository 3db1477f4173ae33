import type { Points } from './skew.ts';

/** The lean of lines as alpha + beta · y (a slope), and how much it differs from top to bottom in degrees. */
export interface Steep {
	alpha: number;
	beta: number;
	difference: number;
}

const POINTS = 2_500;
/** Degrees: how far the mean lean and the difference are searched, and how finely. */
const LEAN = { most: 10, step: 0.5 };
const DIFFERENCE = { most: 18, step: 1 };
/** The best of all must stand out so far from the mean of all. */
const SHARP = 1.5;

const slope = (degrees: number) => Math.tan((degrees * Math.PI) / 180);

/**
 * Finds lines that converge so steeply that no band of the page has a lean of its own: every lean is tried with every
 * difference, and the points fall into the sharpest rows with the right ones. Undefined where none stands out.
 */
export function steep(points: Points): Steep | undefined {
	const { x, y, count } = points;
	if (count < 600) return undefined;
	const every = Math.max(1, Math.floor(count / POINTS));
	let [top, bottom] = [Infinity, -Infinity];
	for (let i = 0; i < count; i++) {
		top = Math.min(top, y[i]!);
		bottom = Math.max(bottom, y[i]!);
	}
	const tall = bottom - top;
	const bins = new Int32Array(Math.ceil(tall * 4));
	const score = (lean: number, difference: number) => {
		const [alpha, beta] = [slope(lean), slope(difference) / tall];
		bins.fill(0);
		for (let i = 0; i < count; i += every) {
			const at = (y[i]! - alpha * x[i]!) / (1 + beta * x[i]!) - top + 1.5 * tall;
			if (at >= 0 && at < bins.length) bins[at | 0]!++;
		}
		let sum = 0;
		for (let i = 0; i + 1 < bins.length; i++) sum += (bins[i]! + bins[i + 1]!) ** 2;
		return sum;
	};
	let best = { lean: 0, difference: 0, score: -1 };
	const look = (lean: number, difference: number) => {
		const value = score(lean, difference);
		if (value > best.score) best = { lean, difference, score: value };
		return value;
	};
	let [sum, tried] = [0, 0];
	for (let lean = -LEAN.most; lean <= LEAN.most; lean += LEAN.step)
		for (let difference = -DIFFERENCE.most; difference <= DIFFERENCE.most; difference += DIFFERENCE.step, tried++)
			sum += look(lean, difference);
	if (best.score < (SHARP * sum) / tried) return undefined;
	for (let part = 0.5; part > 0.1; part /= 2) {
		const { lean, difference } = best;
		for (const a of [-1, 0, 1])
			for (const b of [-1, 0, 1]) look(lean + a * part * LEAN.step, difference + b * part * DIFFERENCE.step);
	}
	return { alpha: slope(best.lean), beta: slope(best.difference) / tall, difference: best.difference };
}
