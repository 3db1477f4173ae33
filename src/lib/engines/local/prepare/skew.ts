/** Edge points of letters: `x` runs along the text, `y` across it. */
export interface Points {
	x: Float32Array;
	y: Float32Array;
	count: number;
}

/** How the text leans. */
export interface Skew {
	/** positive when the text falls to the right, as on a page that was turned clockwise */
	degrees: number;
	/** how sharply the points fall into lines at that angle, against the mean of all angles; 1 is no lines at all */
	sharpness: number;
	/** what turning straight gains: the excess over the mean at the angle, divided by that at 0°; 1 is nothing */
	gain: number;
}

const LIMIT = 15;
const STEP = 0.25;

/**
 * Finds the angle at which the points fall into lines: for each angle within ±15° they are projected across the text, and
 * the sum of the squared counts is largest where baselines coincide.
 */
export function skew(points: Points): Skew {
	const { x, y, count } = points;
	if (count < 60) return { degrees: 0, sharpness: 1, gain: 1 };
	let far = 0;
	for (let i = 0; i < count; i++) far = Math.max(far, Math.abs(x[i]!), Math.abs(y[i]!));
	const middle = Math.ceil(far * 1.5) + 2;
	const bins = new Int32Array(2 * middle + 2);
	const score = (degrees: number, every: number) => {
		const radians = (degrees * Math.PI) / 180;
		const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
		bins.fill(0);
		for (let i = 0; i < count; i += every) bins[(y[i]! * cos - x[i]! * sin + middle) | 0]!++;
		let sum = 0;
		for (let i = 0; i + 1 < bins.length; i++) {
			const pair = bins[i]! + bins[i + 1]!;
			sum += pair * pair;
		}
		return sum;
	};
	const every = Math.max(1, Math.floor(count / 6_000));
	let best = 0;
	let bestScore = -1;
	let total = 0;
	let tried = 0;
	for (let degrees = -LIMIT; degrees <= LIMIT; degrees += STEP) {
		const value = score(degrees, every);
		total += value;
		tried++;
		if (value > bestScore) {
			bestScore = value;
			best = degrees;
		}
	}
	const mean = total / tried;
	const straight = score(0, every);
	let fine = best;
	let fineScore = -1;
	for (let degrees = best - STEP; degrees <= best + STEP + 1e-9; degrees += 0.05) {
		const value = score(degrees, 1);
		if (value > fineScore) {
			fineScore = value;
			fine = degrees;
		}
	}
	const atFine = score(fine, every);
	return {
		degrees: Math.abs(fine) < 1e-6 ? 0 : fine,
		sharpness: atFine / mean,
		gain: (atFine - mean) / Math.max(1e-6 * mean, straight - mean),
	};
}
