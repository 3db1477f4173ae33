import type { PageImage } from '#lib/model/page-image.ts';
import { drawnPage } from './drawn-page.ts';

/** the size of the letters, in pixels */
export const SIZE = 40;
/** A story of 21 words. */
export const STORY =
	'once upon a time there lived a king who had three sons and one old horse that nobody could tame or sell'.split(' ');
/** Another, which shares no word with it. */
export const SHIPS =
	'seven ships sailed north under grey clouds until winter closed every harbour behind their sails'.split(' ');

/** Lines of so many words each, taken from a story again and again. */
export const column = (story: string[], x: number, rows: number, words: number, top = 160) =>
	Array.from({ length: rows }, (_, row) => ({
		text: Array.from({ length: words }, (_, at) => story[(row * words + at) % story.length]).join(' '),
		x,
		y: top + row * 64,
	}));
/** A page of one column. */
export const plain = () => drawnPage(1400, 1500, column(STORY, 120, 20, 10), { size: SIZE, dpi: 200 });

/** A page changed by what is painted; `turn`: clockwise quarters. */
export function changed(
	image: PageImage,
	turn: 0 | 1 | 2 | 3,
	paint?: (context: OffscreenCanvasRenderingContext2D) => void,
) {
	const lying = turn % 2 === 1;
	const [width, height] = lying ? [image.height, image.width] : [image.width, image.height];
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d')!;
	context.translate(width / 2, height / 2);
	context.rotate((turn * Math.PI) / 2);
	context.drawImage(image.bitmap, -image.width / 2, -image.height / 2);
	context.resetTransform();
	paint?.(context);
	image.bitmap.close();
	return { ...image, bitmap: canvas.transferToImageBitmap(), width, height };
}

/** Grain over the whole page, from a fixed seed. */
export function noisePage(width: number, height: number): PageImage {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d')!;
	const pixels = context.createImageData(width, height);
	let seed = 7;
	for (let at = 0; at < pixels.data.length; at += 4) {
		seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
		pixels.data.fill((seed >> 16) & 255, at, at + 3);
		pixels.data[at + 3] = 255;
	}
	context.putImageData(pixels, 0, 0);
	return { bitmap: canvas.transferToImageBitmap(), width, height, dpi: 200 };
}
