/** Letters with an x-height (pixels) below this gain from being enlarged: text of 10 points at about 130 dpi. */
const SMALL = 9.5;
const TINY = 4.5;
/** A noisy scan whose letters are at least so high is read faster and better at half its size. */
const LARGE_NOISY = 16;
/** Letters so high (11 points at 500 dpi) are read as well at half their size, in half the time. */
const HUGE = 36;
/** Clean print needs no higher letters than this (10 points at 200 dpi): the recogniser itself draws lines about so large. */
const ENOUGH = 14;
/** What is not at least so much smaller takes as long. */
const WORTH = 0.82;

/** Tesseract takes no side of 32,768 pixels or more. */
const LONGEST = 32_000;
/** The new picture never gets more pixels than this: the memory of a phone. */
const MOST = 40_000_000;

/** What a page is like, beside the height of its letters. */
export interface Looks {
	noisy?: boolean;
	/** told only when it matters: clean prose in one column, whose layout is the same at any size */
	prose?: () => boolean;
	/** it shall be enlarged whatever its letters are, as far as there is room */
	asked?: boolean;
}

/**
 * How much a page of `width` × `height` pixels should be enlarged: 2 or 3 for small letters, 0.5 for huge ones and for a
 * large noisy scan, between 0.5 and 1 for clean prose in large letters, else 1. `xHeight` in page pixels; 0, no text, leaves
 * the page as it is.
 */
export function scale(width: number, height: number, xHeight: number, looks: Looks = {}): number {
	const { noisy = false, prose = () => false, asked = false } = looks;
	if (!asked && (!xHeight || xHeight >= SMALL)) {
		if (xHeight > HUGE || (noisy && xHeight >= LARGE_NOISY)) return 0.5;
		const enough = Math.round((100 * ENOUGH) / Math.max(ENOUGH, xHeight)) / 100;
		return enough <= WORTH && prose() ? Math.max(0.5, enough) : 1;
	}
	for (const wanted of xHeight && xHeight < TINY ? [3, 2] : [2])
		if (Math.max(width, height) * wanted <= LONGEST && width * height * wanted * wanted <= MOST) return wanted;
	return 1;
}
