import type { Grey } from '../picture/grey.ts';
import { darkestAt, greyAt, withGreys } from '../picture/greys.ts';
import type { Survey } from '../survey/survey.ts';

/** One ink pixel of the reduced copy in so many is looked at. */
const EVERY = 7;
/** How much steeper the curve is than the print. */
const POWER = 2.5;

/**
 * How faint the print is: the brightness that half of the letters' strokes do not reach at their darkest, as a share of the
 * paper's (0–1). Black print has 0 to 0.1, thermal paper and worn type 0.2 to 0.6. `page` has even paper of brightness `paper`.
 */
export function faintness(page: Grey, { parts, letter, small, factor }: Survey, paper: number): number {
	const counts = new Uint32Array(256);
	let [ink, total] = [0, 0];
	for (let y = 0; y < small.height; y++)
		for (let x = 0, at = y * small.width; x < small.width; x++, at++) {
			const i = parts.label[at]! - 1;
			if (i < 0 || !letter[i] || ink++ % EVERY) continue;
			counts[darkestAt(page, factor, x, y)]!++;
			total++;
		}
	return total ? greyAt(counts, total, 0.5) / Math.max(1, paper) : 0;
}

/**
 * The page with its print darkened along a curve, so that what is hardly there (the point in a price) becomes ink to a
 * recogniser that cuts all of the page at one level. The paper stays as it is.
 */
export const darkened = (page: Grey, paper: number): Grey =>
	withGreys(page, (level) => (level >= paper ? level : Math.round(paper * (level / paper) ** POWER)));
