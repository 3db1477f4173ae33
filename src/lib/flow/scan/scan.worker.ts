import { findPaper } from '#lib/engines/local/prepare/sheet/find-paper.ts';
import { quadArea, scaledQuad, wholeQuad, type Quad } from '#lib/model/quad.ts';
import { flattened } from './flattened.ts';
import type { ScanAnswer, ScanQuestion, Shot } from './scan-message.ts';

const FRAME = 320;
const MOST_PIXELS = 24e6;

/** Finds paper in pictures and flattens it; beside the page, so that the preview never stutters. */
self.onmessage = ({ data }: MessageEvent<ScanQuestion>) => {
	const failed = (error: unknown): ScanAnswer => ({ id: data.id, kind: 'failed', message: String(error) });
	void answer(data)
		.catch(failed)
		.then((said) => self.postMessage(said));
};

async function answer(question: ScanQuestion): Promise<ScanAnswer> {
	const { id } = question;
	if (question.kind === 'find') {
		const { width, height } = question.bitmap;
		const quad = find(question.bitmap);
		question.bitmap.close();
		return { id, kind: 'find', quad, width, height };
	}
	const { picture, turn, shade } = question;
	const bitmap = picture instanceof Blob ? await createImageBitmap(picture) : picture;
	try {
		const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (bitmap.width * bitmap.height)));
		const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
		const canvas = new OffscreenCanvas(width, height);
		const context = canvas.getContext('2d', { willReadFrequently: true })!;
		context.drawImage(bitmap, 0, 0, width, height);
		const found = question.quad ?? (question.whole ? undefined : find(bitmap, scale));
		const quad = found ?? wholeQuad(width, height);
		const flat = flattened(context.getImageData(0, 0, width, height), quad, shade);
		const original =
			picture instanceof Blob && scale === 1
				? picture
				: await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
		const page = await turned(flat, turn);
		const shot: Shot = { quad, found: Boolean(found), turn, shade, original, width, height, page };
		return { id, kind: 'shot', shot };
	} finally {
		bitmap.close();
	}
}

/** The paper in a picture, in its pixels times `scale`. */
function find(bitmap: ImageBitmap, scale = 1): Quad | undefined {
	const reduced = FRAME / Math.max(bitmap.width, bitmap.height);
	const [width, height] = [Math.round(bitmap.width * reduced), Math.round(bitmap.height * reduced)];
	const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
	context.imageSmoothingQuality = 'medium';
	context.drawImage(bitmap, 0, 0, width, height);
	const { data } = context.getImageData(0, 0, width, height);
	const grey = new Uint8ClampedArray(width * height);
	for (let at = 0; at < grey.length; at++)
		grey[at] = data[at * 4]! * 0.299 + data[at * 4 + 1]! * 0.587 + data[at * 4 + 2]! * 0.114;
	const quad = findPaper({ width, height, data: grey });
	// What is seen as the whole picture is no sheet in it.
	if (!quad || quadArea(quad) > width * height * 0.99) return undefined;
	return scaledQuad(quad, scale / reduced);
}

async function turned(flat: { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }, turn: number) {
	const upright = new OffscreenCanvas(flat.width, flat.height);
	upright.getContext('2d')!.putImageData(new ImageData(flat.data, flat.width, flat.height), 0, 0);
	let canvas = upright;
	if (turn) {
		const lying = turn % 180 !== 0;
		canvas = new OffscreenCanvas(lying ? flat.height : flat.width, lying ? flat.width : flat.height);
		const context = canvas.getContext('2d')!;
		context.translate(canvas.width / 2, canvas.height / 2);
		context.rotate((turn * Math.PI) / 180);
		context.drawImage(upright, -flat.width / 2, -flat.height / 2);
	}
	return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}
