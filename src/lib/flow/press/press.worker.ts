import { background } from '#lib/engines/local/prepare/survey/background.ts';
import { threshold } from '#lib/engines/local/prepare/survey/threshold.ts';
import { greyOfBitmap } from '#lib/engines/local/prepare/picture/grey-of-bitmap.ts';
import type { PagePicture } from '#lib/exports/export.ts';
import { g4 } from '#lib/exports/pdf/pictures/g4.ts';
import { trueDpi } from '#lib/exports/pdf/page-size.ts';
import type { PressAnswer, PressQuestion } from './press-message.ts';
import { isTwoTone, withoutColour, withoutSpecks } from './tones.ts';

/** Letters of 8 points are still clear so. */
const JPEG_DPI = 200;
const JPEG_QUALITY = 0.6;

/** Stairs at the edges of letters are seen below; a coarser page is drawn larger, up to twice. */
const FAX_DPI = 300;

self.onmessage = ({ data }: MessageEvent<PressQuestion>) => {
	const { bitmap } = data;
	const say = (answer: PressAnswer) =>
		self.postMessage(answer, { transfer: 'picture' in answer ? [answer.picture.bytes.buffer] : [] });
	press(data)
		.then(
			(picture) => say({ picture }),
			(error: unknown) => say({ failed: String(error) }),
		)
		.finally(() => bitmap.close());
};

async function press({ bitmap, dpi, how }: PressQuestion): Promise<PagePicture> {
	const meant = trueDpi(bitmap.width, bitmap.height, dpi);
	if (how === 'smaller') return (await twoTone(bitmap, dpi)) ?? jpeg(bitmap, dpi, Math.min(1, JPEG_DPI / meant));
	const scale = Math.min(2, FAX_DPI / meant);
	const grey = greyOfBitmap(bitmap, { x0: 0, y0: 0, x1: bitmap.width, y1: bitmap.height }, scale);
	// Tiles of about two lines of text.
	const { ink } = threshold(grey, background(grey, Math.max(16, Math.round((meant * scale) / 3))));
	withoutSpecks(ink, grey.width, grey.height);
	return fax(ink, grey.width, grey.height, dpi * scale);
}

const fax = (ink: Uint8Array, width: number, height: number, dpi: number): PagePicture => ({
	bytes: g4(ink, width, height),
	mediaType: 'image/g4',
	width,
	height,
	dpi,
});

/** What is black and white already loses nothing. */
async function twoTone(bitmap: ImageBitmap, dpi: number): Promise<PagePicture | undefined> {
	const { width, height } = bitmap;
	const grey = greyOfBitmap(bitmap, { x0: 0, y0: 0, x1: width, y1: height });
	if (!isTwoTone(grey.data)) return undefined;
	return fax(
		Uint8Array.from(grey.data, (value) => (value < 128 ? 1 : 0)),
		width,
		height,
		dpi,
	);
}

async function jpeg(bitmap: ImageBitmap, dpi: number, scale: number): Promise<PagePicture> {
	const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
	const canvas = new OffscreenCanvas(width!, height!);
	const context = canvas.getContext('2d', { willReadFrequently: true })!;
	context.imageSmoothingQuality = 'high';
	context.fillStyle = '#fff';
	context.fillRect(0, 0, width!, height!);
	context.drawImage(bitmap, 0, 0, width!, height!);
	const image = context.getImageData(0, 0, width!, height!);
	if (withoutColour(image.data)) context.putImageData(image, 0, 0);
	const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
	const bytes = new Uint8Array(await blob.arrayBuffer());
	return { bytes, mediaType: 'image/jpeg', width: width!, height: height!, dpi: dpi * scale };
}
