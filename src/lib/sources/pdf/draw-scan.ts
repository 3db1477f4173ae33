import type { PageImage } from '#lib/model/page-image.ts';
import type { Scan } from '#lib/model/scan.ts';
import { limits } from '../limits.ts';

/** Below, small print is better enlarged by drawing; above, reading only takes longer. Pixels per inch. */
const COARSE = 130;
const FINE = 420;

/** Whether a scan has the resolution that reading needs, so that its pixels are the page's. */
export const isTaken = ({ width, height, page, dpi }: Scan): boolean =>
	dpi >= COARSE &&
	dpi <= FINE &&
	Math.max(width * height, page.width * page.height) <= limits.pagePixels &&
	Math.max(width, height, page.width, page.height) <= limits.side.refuse;

/** The size of the page's picture, px, and its resolution. */
export function sizeOfScan({ page: { width, height }, dpi, turn }: Scan): {
	width: number;
	height: number;
	dpi: number;
} {
	const upright = turn % 180 ? { width: height, height: width } : { width, height };
	return { ...upright, dpi: Math.round(dpi) };
}

/**
 * The page's picture, decoded from its JPEG and not drawn: each pixel is the scanner's. Undefined when it cannot be taken
 * so. Rejects with AbortError.
 */
export async function drawScan(
	scan: Scan,
	{ maxPixels = limits.pagePixels, signal }: { maxPixels?: number; signal?: AbortSignal },
): Promise<PageImage | undefined> {
	const jpeg = await scan.jpeg();
	signal?.throwIfAborted();
	if (!jpeg) return undefined;
	const shrink = Math.min(1, Math.sqrt(maxPixels / (scan.page.width * scan.page.height)));
	const sized = (px: number) => Math.max(1, Math.round(px * shrink));
	const [width, height] = [sized(scan.width), sized(scan.height)];
	const smaller = shrink < 1 ? ({ resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' } as const) : {};
	const bitmap = await createImageBitmap(jpeg, smaller).catch(() => undefined);
	if (signal?.aborted) bitmap?.close();
	signal?.throwIfAborted();
	if (!bitmap) return undefined;
	if (bitmap.width !== width || bitmap.height !== height) {
		bitmap.close();
		return undefined;
	}
	const { x, y } = scan.page;
	const page = {
		x: Math.round(x * shrink),
		y: Math.round(y * shrink),
		width: sized(scan.page.width),
		height: sized(scan.page.height),
	};
	const upright = placed(bitmap, page, scan.turn);
	return { bitmap: upright, width: upright.width, height: upright.height, dpi: Math.round(scan.dpi * shrink) };
}

/** The JPEG on its page, pixel for pixel; the bitmap itself where it is the page. */
function placed(bitmap: ImageBitmap, { x, y, width, height }: Scan['page'], turn: Scan['turn']): ImageBitmap {
	if (!turn && !x && !y && width === bitmap.width && height === bitmap.height) return bitmap;
	const canvas = turn % 180 ? new OffscreenCanvas(height, width) : new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d')!;
	context.fillStyle = '#fff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	// Whole steps only: a turn about half a pixel would blur every letter.
	if (turn === 90) context.translate(height, 0);
	else if (turn === 180) context.translate(width, height);
	else if (turn === 270) context.translate(0, width);
	context.rotate((turn * Math.PI) / 180);
	context.drawImage(bitmap, -x, -y);
	bitmap.close();
	return canvas.transferToImageBitmap();
}
