import type { Pages } from '#lib/flow/pages/pages.ts';
import type { Document } from '#lib/model/document.ts';

/** Enough for 200 dots per inch on A4, which paper shows; more only fills the printer's memory. */
const MOST_PIXELS = 4_000_000;

/** The address of a page's picture for paper, to be revoked. Rejects with FaultError or AbortError. */
export async function printedPicture(
	document: Document,
	page: number,
	pages: Pages,
	signal: AbortSignal,
): Promise<string> {
	const image = await pages.image(document, page, { maxPixels: MOST_PIXELS, signal });
	try {
		const canvas = new OffscreenCanvas(image.width, image.height);
		canvas.getContext('2d')!.drawImage(image.bitmap, 0, 0, image.width, image.height);
		return URL.createObjectURL(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 }));
	} finally {
		image.bitmap.close();
	}
}
