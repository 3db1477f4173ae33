const ROWS = 64;

/** Whether anything at all can be seen on a page: one pixel that is not nearly white. */
export function hasInk(bitmap: ImageBitmap): boolean {
	const { width, height } = bitmap;
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
	context.drawImage(bitmap, 0, 0);
	for (let y = 0; y < height; y += ROWS) {
		const { data } = context.getImageData(0, y, width, Math.min(ROWS, height - y));
		for (let at = 0; at < data.length; at += 4) if (data[at]! + data[at + 1]! + data[at + 2]! < 720) return true;
	}
	return false;
}
