import type { PDFPageProxy } from 'pdfjs-dist';
import { limits } from '../limits.ts';
import { LARGE_PIXELS, pageScale } from './page-scale.ts';
import { survey } from './survey.ts';

/** A picture that takes this part of the page is the scan that the page was made of. */
const FILLS = 0.5;

/**
 * The scale at which a page is drawn and at which its text has its boxes. Pages larger than paper are looked into: many
 * programs make a point of every pixel of a scan, and 300 dpi of such a page is four times the scan.
 */
export async function scaleOf(page: PDFPageProxy, maxPixels: number = limits.pagePixels): Promise<number> {
	const { width, height } = page.getViewport({ scale: 1 });
	const full = pageScale(width, height, Infinity);
	if (width * height * full * full <= LARGE_PIXELS) return pageScale(width, height, maxPixels);
	const { pictures, visible } = survey(await page.getOperatorList({ intent: 'print' }), width * height);
	const scan = pictures.find(({ box }) => (box.x1 - box.x0) * (box.y1 - box.y0) > width * height * FILLS);
	if (!scan || visible) return pageScale(width, height, maxPixels);
	const points = Math.sqrt((scan.box.x1 - scan.box.x0) * (scan.box.y1 - scan.box.y0));
	return pageScale(width, height, maxPixels, Math.sqrt(scan.width * scan.height) / points);
}
