import type { PDFPageProxy } from 'pdfjs-dist';
import { FaultError } from '#lib/model/fault.ts';
import { limits } from '../limits.ts';
import { scaleOf } from './scale-of.ts';

/** The size in px of a page's picture, and the pixels per point that make it so; `own`, where that is known better. Rejects with FaultError 'page-damaged'. */
export async function pixelsOf(page: PDFPageProxy, maxPixels?: number, own?: number) {
	const { width, height } = page.getViewport({ scale: 1 });
	if (!(width > 0 && height > 0)) throw new FaultError('page-damaged', `the page is ${width} × ${height} points`);
	const scale = own
		? Math.min(own, Math.sqrt((maxPixels ?? limits.pagePixels) / (width * height)))
		: await scaleOf(page, maxPixels);
	const viewport = page.getViewport({ scale });
	return { width: Math.max(1, Math.round(viewport.width)), height: Math.max(1, Math.round(viewport.height)), scale };
}
