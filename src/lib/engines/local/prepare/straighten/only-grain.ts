import { edgePoints } from './edge-points.ts';
import type { Orientation } from './orientation.ts';
import { skew, type Points } from './skew.ts';

/** So many pieces of letter size that lie in no lines are grain. */
const GRAINS = 1500;
/** Grain has a sharpness of 1.0 to 1.1, text 1.9 and more. */
const LINES = 1.2;
/** The same in a square, where some hundred points must do: grain 1.06 to 1.22. */
const LINES_IN_SQUARE = 1.3;
/** So many times wider than high, the shape of a page alone makes it sharp along the rows. */
const WIDE = 2;

/** Whether all that a noisy page seems to hold is its grain. */
export function onlyGrain({ survey, skew: lines }: Orientation): boolean {
	if (survey.letters <= GRAINS) return false;
	if (lines.sharpness < LINES) return true;
	const { width, height } = survey.small;
	if (width <= WIDE * height) return false;
	return skew(within(edgePoints(survey, 'bottom'), height / 2)).sharpness < LINES_IN_SQUARE;
}

/** The points that are no farther from the middle of the page's width. */
function within({ x, y, count }: Points, far: number): Points {
	const near = Array.from({ length: count }, (_, i) => i).filter((i) => Math.abs(x[i]!) <= far);
	return { x: Float32Array.from(near, (i) => x[i]!), y: Float32Array.from(near, (i) => y[i]!), count: near.length };
}
