import { TAG, type Directory } from './directory.ts';

/** Turns and mirrors by the orientation tag (1–8 as in EXIF), and stretches a fax's flat pixels to squares. */
export function upright(canvas: OffscreenCanvas, directory: Directory): ImageBitmap {
	const orientation = directory.one(TAG.orientation, 1);
	const x = directory.one(TAG.xResolution, 1);
	const y = directory.one(TAG.yResolution, 1);
	const stretch = x > 0 && y > 0 && x / y > 1.2 && x / y < 5 ? x / y : 1;
	if (orientation <= 1 && stretch === 1) return canvas.transferToImageBitmap();
	const { width } = canvas;
	const height = Math.round(canvas.height * stretch);
	const lying = orientation >= 5 && orientation <= 8;
	const turned = new OffscreenCanvas(lying ? height : width, lying ? width : height);
	const context = turned.getContext('2d', { willReadFrequently: true })!;
	const matrices: Record<number, [number, number, number, number, number, number]> = {
		2: [-1, 0, 0, 1, width, 0],
		3: [-1, 0, 0, -1, width, height],
		4: [1, 0, 0, -1, 0, height],
		5: [0, 1, 1, 0, 0, 0],
		6: [0, 1, -1, 0, height, 0],
		7: [0, -1, -1, 0, height, width],
		8: [0, -1, 1, 0, 0, width],
	};
	context.setTransform(...(matrices[orientation] ?? ([1, 0, 0, 1, 0, 0] as const)));
	context.imageSmoothingQuality = 'high';
	context.drawImage(canvas, 0, 0, width, height);
	return turned.transferToImageBitmap();
}
