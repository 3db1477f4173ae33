const INK = 0.002;

/** True when at most two pixels of a thousand are not nearly white: less than the page number of an empty page. */
export function nearlyBlank(bitmap: ImageBitmap): boolean {
	const { width, height } = bitmap;
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
	context.drawImage(bitmap, 0, 0);
	const rows = Math.max(1, Math.floor(1e6 / width));
	let ink = 0;
	for (let y = 0; y < height; y += rows) {
		const { data } = context.getImageData(0, y, width, Math.min(rows, height - y));
		for (let at = 0; at < data.length; at += 4) if (data[at]! + data[at + 1]! + data[at + 2]! < 720) ink++;
		if (ink > width * height * INK) return false;
	}
	return true;
}
