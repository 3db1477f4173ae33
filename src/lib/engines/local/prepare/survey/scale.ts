/** Letters with an x-height (pixels) below this gain from being enlarged: text of 10 points at about 130 dpi. */
const SMALL = 9.5;
const TINY = 4.5;
/** A noisy scan whose letters are at least so high is read faster and better at half its size. */
const LARGE_NOISY = 16;
/** Letters so high (11 points at 500 dpi) are read as well at half their size, in half the time. */
const HUGE = 36;

/** Tesseract takes no side of 32,768 pixels or more. */
const LONGEST = 32_000;
/** The new picture never gets more pixels than this: the memory of a phone. */
const MOST = 40_000_000;

/**
 * How much a page of `width` × `height` pixels should be enlarged: 2 or 3 for small letters, 0.5 for huge ones and for a
 * large noisy scan, else 1. `xHeight` in page pixels; 0, no text, leaves the page as it is. `asked`: it shall be enlarged
 * whatever its letters are, as far as there is room.
 */
export function scale(width: number, height: number, xHeight: number, noisy: boolean, asked = false): number {
	if (!asked && (!xHeight || xHeight >= SMALL)) return xHeight > HUGE || (noisy && xHeight >= LARGE_NOISY) ? 0.5 : 1;
	for (const wanted of xHeight && xHeight < TINY ? [3, 2] : [2])
		if (Math.max(width, height) * wanted <= LONGEST && width * height * wanted * wanted <= MOST) return wanted;
	return 1;
}
