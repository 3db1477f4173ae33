/** A picture of at most `maxPixels`, put on white where it `alpha` may be transparent; closes the one that was given. */
export function onWhite(
	bitmap: ImageBitmap,
	maxPixels: number,
	alpha: boolean,
): { bitmap: ImageBitmap; scale: number } {
	const scale = Math.min(1, Math.sqrt(maxPixels / (bitmap.width * bitmap.height)));
	if (scale === 1 && !alpha) return { bitmap, scale };
	const width = Math.max(1, Math.floor(bitmap.width * scale));
	const height = Math.max(1, Math.floor(bitmap.height * scale));
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
	context.fillStyle = '#fff';
	context.fillRect(0, 0, width, height);
	context.imageSmoothingQuality = 'high';
	context.drawImage(bitmap, 0, 0, width, height);
	bitmap.close();
	return { bitmap: canvas.transferToImageBitmap(), scale };
}
