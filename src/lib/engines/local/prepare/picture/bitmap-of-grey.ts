import type { Grey } from './grey.ts';
import { reduce } from './reduce.ts';

/** A grey picture as a bitmap of at most `most` pixels (reduced by a whole factor). The caller closes it. */
export function bitmapOfGrey(grey: Grey, most: number): ImageBitmap {
	const { width, height, data } = reduce(grey, Math.max(1, Math.ceil(Math.sqrt((grey.width * grey.height) / most))));
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('the browser gives no canvas');
	const pixels = context.createImageData(width, height);
	for (let from = 0, to = 0; from < data.length; from++, to += 4) {
		pixels.data[to] = pixels.data[to + 1] = pixels.data[to + 2] = data[from]!;
		pixels.data[to + 3] = 255;
	}
	context.putImageData(pixels, 0, 0);
	return canvas.transferToImageBitmap();
}
