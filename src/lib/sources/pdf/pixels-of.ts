import type { PDFPageProxy } from 'pdfjs-dist';
import { FaultError } from '#lib/model/fault.ts';
import { scaleOf } from './scale-of.ts';

/** The size in px of a page's picture, and the pixels per point that make it so. Rejects with FaultError 'page-damaged'. */
export async function pixelsOf(page: PDFPageProxy, maxPixels?: number) {
	const { width, height } = page.getViewport({ scale: 1 });
	if (!(width > 0 && height > 0)) throw new FaultError('page-damaged', `the page is ${width} × ${height} points`);
	const scale = await scaleOf(page, maxPixels);
	const viewport = page.getViewport({ scale });
	return { width: Math.max(1, Math.round(viewport.width)), height: Math.max(1, Math.round(viewport.height)), scale };
}
