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
const FINE_STEP = 0.05;
/** Columns whose lines do not stand side by side pretend another lean, by so many degrees or more. A true one shows in strips as narrow as this, too. */
const STRIPS = 6;
const PRETENDED = 0.4;
/** A true lean is the best there is in strips, a pretended one is worse: 0.84 to 0.97 of the best. */
const LOSES = 0.975;
/** Degrees from the true lean within which another one is pretended. */
const REACH = 3;

/** How well the points fall into lines at an angle (degrees); of the points one in `every` is looked at. */
type Score = (degrees: number, every: number) => number;

/**
 * Finds the angle at which the points fall into lines: for each angle within ±15° they are projected across the text, and
 * the sum of the squared counts is largest where baselines coincide.
 */
export function skew(points: Points): Skew {
	const { count } = points;
	if (count < 60) return { degrees: 0, sharpness: 1, gain: 1 };
	const every = Math.max(1, Math.floor(count / 6_000));
	const whole = scored(points, 1);
	const found = bestAngle(whole, every);
	// how sharp lines are is said of whole lines in any case: other pages are compared by it
	const sharpness = whole(found.degrees, every) / found.mean;
	const strips = scored(points, STRIPS);
	let best = Math.abs(found.degrees) < PRETENDED ? 0 : strips(0, every);
	for (let far = -REACH; far <= REACH; far += STEP)
		if (Math.abs(far) >= PRETENDED) best = Math.max(best, strips(found.degrees + far, every));
	if (strips(found.degrees, every) >= LOSES * best) return { ...found, sharpness };
	return { ...bestAngle(strips, every), sharpness };
}

/** Projects the points, in so many strips side by side, each of which has lines of its own. */
function scored({ x, y, count }: Points, strips: number): Score {
	let far = 0;
	for (let i = 0; i < count; i++) far = Math.max(far, Math.abs(x[i]!), Math.abs(y[i]!));
	const middle = Math.ceil(far * 1.5) + 2;
	const rows = 2 * middle + 2;
	const bins = new Int32Array(rows * strips);
	const strip = new Uint8Array(strips > 1 ? count : 0);
	for (let i = 0; i < strip.length; i++)
		strip[i] = Math.min(strips - 1, Math.floor(((x[i]! + far) * strips) / (2 * far + 1)));
	return (degrees, every) => {
		const radians = (degrees * Math.PI) / 180;
		const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
		bins.fill(0);
		for (let i = 0; i < count; i += every) {
			const row = (y[i]! * cos - x[i]! * sin + middle) | 0;
			bins[strips > 1 ? strip[i]! * rows + row : row]!++;
		}
		let sum = 0;
		for (let i = 0; i + 1 < bins.length; i++) {
			const pair = bins[i]! + bins[i + 1]!;
			sum += pair * pair;
		}
		return sum;
	};
}

/** The angle of the highest score, the mean of all scores, and what the angle gains. */
function bestAngle(score: Score, every: number): { degrees: number; mean: number; gain: number } {
	let [coarse, most, total, tried] = [0, -1, 0, 0];
	for (let degrees = -LIMIT; degrees <= LIMIT; degrees += STEP) {
		const value = score(degrees, every);
		total += value;
		tried++;
		if (value > most) [coarse, most] = [degrees, value];
	}
	let fine = coarse;
	most = -1;
	for (let degrees = coarse - STEP; degrees <= coarse + STEP + 1e-9; degrees += FINE_STEP) {
		const value = score(degrees, 1);
		if (value > most) [fine, most] = [degrees, value];
	}
	const mean = total / tried;
	return {
		degrees: Math.abs(fine) < 1e-6 ? 0 : fine,
		mean,
		gain: (score(fine, every) - mean) / Math.max(1e-6 * mean, score(0, every) - mean),
	};
}
