/** A letter's x-height at 10 to 11 points, in inches. */
const X_HEIGHT = 0.07;

/**
 * Pixels per inch of a page of `width` × `height` pixels. What the source states (`given`, 0: nothing) is believed when the
 * page then has a size that paper has and, if text was measured (`xHeight` in page pixels, 0: none), letters of 4 to 30
 * points. Otherwise the smaller of what A4 paper and what usual letters say. Always between 70 and 600: tesseract's own
 * guess, without this, loses whole tables.
 */
export function resolution(width: number, height: number, given: number, xHeight: number): number {
	const inches = (pixels: number, dpi: number) => pixels / dpi;
	if (given >= 70 && given <= 1200) {
		const long = inches(Math.max(width, height), given);
		const points = xHeight ? (inches(xHeight, given) / X_HEIGHT) * 10.5 : 10;
		if (long >= 1 && long <= 18 && points >= 4 && points <= 30) return Math.min(600, Math.round(given));
	}
	const byPaper = Math.max(width, height) / 11.69;
	const byText = xHeight / X_HEIGHT;
	// a long strip (a receipt, a screenshot) is no sheet of paper, its letters are the better witness
	const strip = Math.max(width, height) > 2.2 * Math.min(width, height);
	const dpi = byText && (strip || byText > byPaper * 2 || byText < byPaper / 2) ? byText : byPaper;
	return Math.round(Math.min(600, Math.max(70, dpi)));
}
