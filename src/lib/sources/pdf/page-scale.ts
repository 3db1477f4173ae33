import { limits } from '../limits.ts';

/** What reading needs: fewer and small print is lost, more only costs time. */
const DPI = 300;

/**
 * Pixels per point (1/72 inch) at which a page is drawn. `width` and `height` in points. The picture has at most
 * `maxPixels` and no side over 16,384 px. `own`: the resolution of the scan that fills the page, in pixels per point;
 * it is used for pages larger than paper, where 300 dpi of the page would only blow the scan up.
 */
export function pageScale(width: number, height: number, maxPixels: number, own?: number): number {
	let scale = DPI / 72;
	if (own && own < scale && width * height * scale * scale > LARGE_PIXELS) scale = own;
	return Math.min(
		scale,
		Math.sqrt(Math.min(maxPixels, limits.pagePixels) / (width * height)),
		limits.side.refuse / Math.max(width, height),
	);
}

/** A little more than A3 at 300 dpi. */
export const LARGE_PIXELS = 20e6;
