import type { Grey } from './grey.ts';
import type { Survey } from './survey.ts';

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
			let darkest = 255;
			for (let v = y * factor; v < (y + 1) * factor; v++)
				for (let u = x * factor, from = v * page.width + u; u < (x + 1) * factor; u++, from++)
					if (page.data[from]! < darkest) darkest = page.data[from]!;
			counts[darkest]!++;
			total++;
		}
	if (!total) return 0;
	let level = 0;
	for (let sum = counts[0]!; sum < total / 2;) sum += counts[++level]!;
	return level / Math.max(1, paper);
}

/**
 * The page with its print darkened along a curve, so that what is hardly there (the point in a price) becomes ink to a
 * recogniser that cuts all of the page at one level. The paper stays as it is.
 */
export function darkened(page: Grey, paper: number): Grey {
	const map = new Uint8ClampedArray(256);
	for (let level = 0; level < 256; level++)
		map[level] = level >= paper ? level : Math.round(paper * (level / paper) ** POWER);
	return { width: page.width, height: page.height, data: page.data.map((level) => map[level]!) };
}
