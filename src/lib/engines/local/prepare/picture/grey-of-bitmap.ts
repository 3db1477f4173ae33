import type { Box } from '#lib/model/geometry.ts';
import type { Grey } from './grey.ts';

/** RGBA pixels in memory at once: a 100 megapixel page in one piece would take 400 MB beside its bitmap. */
const STRIPE_PIXELS = 4_000_000;

/**
 * A part of a bitmap (`box`, whole pixels) in grey, drawn `scale` times as big (at most 1). What is transparent counts
 * as white paper. Throws where the browser gives no canvas.
 */
export function greyOfBitmap(bitmap: ImageBitmap, box: Box, scale = 1): Grey {
	const width = Math.max(1, Math.round((box.x1 - box.x0) * scale));
	const height = Math.max(1, Math.round((box.y1 - box.y0) * scale));
	const data = new Uint8ClampedArray(width * height);
	const rows = Math.min(height, Math.max(1, Math.floor(STRIPE_PIXELS / width)));
	const canvas = new OffscreenCanvas(width, rows);
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('the browser gives no canvas');
	context.imageSmoothingQuality = 'high';
	context.fillStyle = '#fff';
	for (let top = 0; top < height; top += rows) {
		const here = Math.min(rows, height - top);
		context.fillRect(0, 0, width, rows);
		context.setTransform(scale, 0, 0, scale, -box.x0 * scale, -box.y0 * scale - top);
		context.drawImage(bitmap, 0, 0);
		context.resetTransform();
		const rgba = context.getImageData(0, 0, width, here).data;
		let to = top * width;
		// BT.601 in 65,536ths: in whole numbers it takes a third of the time
		for (let at = 0, end = width * here * 4; at < end; at += 4)
			data[to++] = (19595 * rgba[at]! + 38470 * rgba[at + 1]! + 7471 * rgba[at + 2]! + 32768) >> 16;
	}
	return { width, height, data };
}
