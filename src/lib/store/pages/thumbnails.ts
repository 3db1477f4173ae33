import { turnOfPage } from '#lib/model/document.ts';
import type { Turn } from '#lib/model/turn/turn.ts';
import { announce } from '../changes.ts';
import { transact } from '../database.ts';
import type { Thumbnail } from '../schema.ts';

/** The small picture of a page, if it was made already. */
export const thumbnailOf = (documentId: string, page: number): Promise<Thumbnail | undefined> =>
	transact(['thumbnails'], 'readonly', (transaction) => transaction.objectStore('thumbnails').get([documentId, page]));

/**
 * Keeps the small picture of a page that was drawn with this turn. False when the page has been turned otherwise since, or is gone:
 * looked up in the same transaction, as turning goes on in another one.
 */
export async function putThumbnail(thumbnail: Thumbnail, turn: Turn): Promise<boolean> {
	const { documentId, page } = thumbnail;
	const isKept = await transact(['documents', 'thumbnails'], 'readwrite', async (transaction) => {
		const document = await transaction.objectStore('documents').get(documentId);
		if (!document || turnOfPage(document, page) !== turn) return false;
		await transaction.objectStore('thumbnails').put(thumbnail);
		return true;
	});
	if (isKept) announce({ what: 'thumbnails', documentId, page });
	return isKept;
}
