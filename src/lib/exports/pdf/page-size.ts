/** A4 in inches: what a page of unknown size is taken for. */
const A4 = { long: 11.69, short: 8.27 };

/** PDF readers refuse pages longer than 200 inches (ISO 32000-1, annex C). */
const LONGEST = 200;

/** PDF/A wants sides of at least 3 units (ISO 19005-2, 6.1.13): so many pixels an inch to the pixel. */
const NARROWEST = 72 / 3;

/** Cameras and screenshots state 72 or 96 and mean nothing by it. */
const MEANT = 100;

/**
 * Pixels per inch for a page of these pixels: the first stated figure that can be true, else what makes it fit on A4. A
 * figure of a screen that would make a page over 20 inches long is not believed.
 */
export function trueDpi(width: number, height: number, ...stated: number[]): number {
	const [long, short] = [Math.max(width, height), Math.min(width, height)];
	const fits = Math.max(long / A4.long, short / A4.short);
	const said = stated.find((dpi) => dpi >= 20 && dpi <= 4800 && !(dpi < MEANT && long / dpi > 20));
	return Math.max(Math.min(said ?? fits, short * NARROWEST), long / LONGEST);
}
