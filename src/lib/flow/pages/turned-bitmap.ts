import type { Turn } from '#lib/model/turn/turn.ts';

/** A picture turned clockwise; closes the one that was given. */
export function turnedBitmap(bitmap: ImageBitmap, by: Turn): ImageBitmap {
	if (!by) return bitmap;
	const { width, height } = bitmap;
	const lying = by !== 180;
	const canvas = new OffscreenCanvas(lying ? height : width, lying ? width : height);
	const context = canvas.getContext('2d', { alpha: false })!;
	context.translate(canvas.width / 2, canvas.height / 2);
	context.rotate((by * Math.PI) / 180);
	context.drawImage(bitmap, -width / 2, -height / 2);
	bitmap.close();
	return canvas.transferToImageBitmap();
}
