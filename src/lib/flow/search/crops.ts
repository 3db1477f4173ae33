import type { Document } from '#lib/model/document.ts';
import { around } from '#lib/model/geometry.ts';
import type { Turn } from '#lib/model/turn/turn.ts';
import type { Pages } from '../pages/pages.ts';
import { turnedBitmap } from '../pages/turned-bitmap.ts';
import type { FoundPlace } from './found-place.ts';

/** A page of A4 at 150 dpi: enough for a line as it is printed. */
const PAGE_PIXELS = 2_200_000;
/** Pages that stay decoded while results are looked at: what is typed next mostly finds the same pages. */
const KEPT_PIXELS = 18_000_000;
const KEPT_CROPS = 80;
/** How high a line is drawn, and how much is seen above and below it (CSS pixels). */
const LINE_PX = 26;
const MARKER = 'rgb(255 224 122)';

/**
 * Cuts found words out of their pages, with the line they stand in, upright. One page is decoded at a time, and none for a place
 * that was scrolled past; pages and pieces stay for a while. `close` frees them.
 */
export class Crops {
	#pages: Pages;
	#last: Promise<unknown> = Promise.resolve();
	#bitmaps = new Map<string, ImageBitmap>();
	#crops = new Map<string, Blob>();
	#closed = false;

	constructor(pages: Pages) {
		this.#pages = pages;
	}

	/**
	 * The piece as a picture of at most `width` × `height` CSS pixels at `ratio`; as wide as the page where that is less. Undefined when it was no longer wanted. Rejects
	 * with a FaultError when the page cannot be drawn.
	 */
	async crop(
		document: Document,
		page: number,
		place: FoundPlace,
		size: { width: number; height: number; ratio: number },
		signal: AbortSignal,
	): Promise<Blob | undefined> {
		const { x0, y0 } = place.boxes[0] ?? place.lineBox;
		const key = [document.id, page, place.readAt, x0, y0, place.boxes.length, size.width, size.ratio].join();
		const known = this.#crops.get(key);
		if (known) return known;
		const made = this.#last.then(async () => {
			if (signal.aborted || this.#closed) return undefined;
			const bitmap = await this.#bitmap(document, page, place.turn ?? 0, signal);
			if (this.#closed) return undefined;
			return cut(bitmap, place, size);
		});
		this.#last = made.catch(() => undefined);
		const blob = await made;
		if (blob) {
			this.#crops.set(key, blob);
			if (this.#crops.size > KEPT_CROPS) this.#crops.delete(this.#crops.keys().next().value!);
		}
		return blob;
	}

	async #bitmap(document: Document, page: number, by: Turn, signal: AbortSignal): Promise<ImageBitmap> {
		const key = `${document.id} ${page} ${document.turns?.[page] ?? 0} ${by}`;
		const known = this.#bitmaps.get(key);
		const drawn = async () => (await this.#pages.image(document, page, { maxPixels: PAGE_PIXELS, signal })).bitmap;
		const bitmap = known ?? turnedBitmap(await drawn(), by);
		if (this.#closed) {
			bitmap.close();
			throw new DOMException('closed', 'AbortError');
		}
		this.#bitmaps.delete(key);
		this.#bitmaps.set(key, bitmap);
		let pixels = 0;
		for (const { width, height } of this.#bitmaps.values()) pixels += width * height;
		for (const [old, { width, height }] of [...this.#bitmaps]) {
			if (pixels <= KEPT_PIXELS || old === key) break;
			pixels -= width * height;
			this.#bitmaps.get(old)!.close();
			this.#bitmaps.delete(old);
		}
		return bitmap;
	}

	close(): void {
		this.#closed = true;
		for (const bitmap of this.#bitmaps.values()) bitmap.close();
		this.#bitmaps.clear();
		this.#crops.clear();
	}
}

/** The line as high as print, the found words as near to the middle as the page's edges allow, and under a marker. */
async function cut(
	bitmap: ImageBitmap,
	place: FoundPlace,
	{ width, height, ratio }: { width: number; height: number; ratio: number },
): Promise<Blob> {
	const toImage = bitmap.width / (place.width || bitmap.width);
	const words = around(place.boxes.length ? place.boxes : [place.lineBox]);
	// A line's box can be far higher than its words (a broken reading): the word decides.
	const tall = Math.max(8, Math.min(place.lineBox.y1 - place.lineBox.y0, (words.y1 - words.y0) * 2));
	const wide = words.x1 - words.x0;
	const pageWidth = place.width || bitmap.width;
	const scale = Math.min((LINE_PX * ratio) / tall, (width * ratio * 0.9) / Math.max(1, wide));
	const canvas = new OffscreenCanvas(
		Math.max(1, Math.round(Math.min(width * ratio, pageWidth * scale))),
		Math.round(height * ratio),
	);
	const context = canvas.getContext('2d')!;
	const seen = { width: canvas.width / scale, height: canvas.height / scale };
	const middle = (words.x0 + words.x1) / 2 - seen.width / 2;
	const x = Math.min(Math.max(0, middle), Math.max(0, pageWidth - seen.width));
	const y = (words.y0 + words.y1) / 2 - seen.height / 2;
	context.fillStyle = 'white';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.imageSmoothingQuality = 'high';
	context.drawImage(
		bitmap,
		x * toImage,
		y * toImage,
		seen.width * toImage,
		seen.height * toImage,
		0,
		0,
		canvas.width,
		canvas.height,
	);
	context.globalCompositeOperation = 'multiply';
	context.fillStyle = MARKER;
	const pad = 2 * ratio;
	for (const box of place.boxes)
		context.fillRect(
			(box.x0 - x) * scale - pad,
			(box.y0 - y) * scale - pad,
			(box.x1 - box.x0) * scale + pad * 2,
			(box.y1 - box.y0) * scale + pad * 2,
		);
	return canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
}
