import { onWhite } from './decode/on-white.ts';
import { limits } from './limits.ts';

/**
 * What can be seen of a JPEG that breaks off: `createImageBitmap` refuses it, an image element shows the part that is
 * there. Rejects with `otherwise` when nothing can be shown.
 */
export async function partOfJpeg(
	blob: Blob,
	maxPixels: number,
	otherwise: unknown,
): Promise<{ bitmap: ImageBitmap; scale: number }> {
	if (typeof Image === 'undefined') throw otherwise;
	const address = URL.createObjectURL(blob);
	try {
		const image = new Image();
		await new Promise<void>((resolve, reject) => {
			const timer = setTimeout(reject, limits.decodeMs);
			image.onload = () => resolve(clearTimeout(timer));
			image.onerror = () => reject(clearTimeout(timer));
			image.src = address;
		});
		if (!image.naturalWidth) throw otherwise;
		// Only a canvas takes an image whose end is missing.
		const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
		const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
		context.fillStyle = '#fff';
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.drawImage(image, 0, 0);
		return onWhite(canvas.transferToImageBitmap(), maxPixels, false);
	} catch {
		throw otherwise;
	} finally {
		URL.revokeObjectURL(address);
	}
}
