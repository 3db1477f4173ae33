import type { Turn } from '#lib/model/turn/turn.ts';
import type { Thumbnail } from '#lib/store/schema.ts';
import { thumbnailOf } from '#lib/store/pages/thumbnails.ts';
import { turnPages as store } from '#lib/store/pages/turns.ts';
import { turnedBitmap } from './turned-bitmap.ts';

/**
 * Turns pages of a document clockwise as they are seen, read and exported; the file keeps its bytes. What was read on
 * them, and corrected, turns with them. Turning them back takes it back.
 */
export async function turnPages(documentId: string, pages: number[], by: Turn): Promise<void> {
	const thumbnails: Thumbnail[] = [];
	for (const page of pages) {
		const thumbnail = await thumbnailOf(documentId, page);
		const turned = thumbnail && (await turnedThumbnail(thumbnail, by).catch(() => undefined));
		if (turned) thumbnails.push(turned);
	}
	await store(documentId, pages, by, thumbnails);
}

async function turnedThumbnail(thumbnail: Thumbnail, by: Turn): Promise<Thumbnail> {
	const bitmap = turnedBitmap(await createImageBitmap(new Blob([thumbnail.bytes], { type: thumbnail.mediaType })), by);
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
	bitmap.close();
	const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
	return { ...thumbnail, mediaType: blob.type, bytes: await blob.arrayBuffer() };
}
