import { hasInk } from '#lib/sources/has-ink.ts';
import type { Opened } from '#lib/sources/open.ts';

const WIDTH_PX = 224;
const HEIGHT_PX = 288;

/**
 * A small picture of a page, fitted into 224 × 288 px, as WebP (or PNG where the browser cannot); `blank`: nothing can be
 * seen on the page; `cutOff`: its file breaks off.
 */
export async function drawThumbnail(
	opened: Opened,
	page: number,
): Promise<{ mediaType: string; bytes: ArrayBuffer; blank: boolean; cutOff: boolean }> {
	const image = await opened.page(page, { maxPixels: 1_000_000 });
	try {
		const scale = Math.min(1, WIDTH_PX / image.width, HEIGHT_PX / image.height);
		const canvas = new OffscreenCanvas(
			Math.max(1, Math.round(image.width * scale)),
			Math.max(1, Math.round(image.height * scale)),
		);
		const context = canvas.getContext('2d')!;
		context.imageSmoothingQuality = 'high';
		context.drawImage(image.bitmap, 0, 0, canvas.width, canvas.height);
		const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
		return {
			mediaType: blob.type,
			bytes: await blob.arrayBuffer(),
			blank: !hasInk(image.bitmap),
			cutOff: Boolean(image.cutOff),
		};
	} finally {
		image.bitmap.close();
	}
}
