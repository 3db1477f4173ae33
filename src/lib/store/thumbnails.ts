import { announce } from './changes.ts';
import { transact } from './database.ts';
import type { Thumbnail } from './schema.ts';

/** The small picture of a page, if it was made already. */
export const thumbnailOf = (documentId: string, page: number): Promise<Thumbnail | undefined> =>
	transact(['thumbnails'], 'readonly', (transaction) => transaction.objectStore('thumbnails').get([documentId, page]));

/** Keeps the small picture of a page. */
export async function putThumbnail(thumbnail: Thumbnail): Promise<void> {
	await transact(['thumbnails'], 'readwrite', (transaction) => transaction.objectStore('thumbnails').put(thumbnail));
	announce({ what: 'thumbnails', documentId: thumbnail.documentId });
}
