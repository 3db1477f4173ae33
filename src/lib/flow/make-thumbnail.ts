import { turnOfPage, type Document } from '#lib/model/document.ts';
import { listedDocument } from '#lib/store/documents.ts';
import { putThumbnail, thumbnailOf } from '#lib/store/thumbnails.ts';
import type { Pages } from './pages.ts';
import { drawThumbnail } from './thumbnail.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes and keeps the small picture of a page unless it is there. One at a time, and not any more once `signal` is
 * raised: a page that was scrolled past is not drawn. A page that cannot be drawn has none.
 */
export function makeThumbnail(document: Document, page: number, pages: Pages, signal: AbortSignal): Promise<void> {
	const made = last.then(async () => {
		if (signal.aborted || (await thumbnailOf(document.id, page))) return;
		const { mediaType, bytes } = await pages.use(document, (opened) => drawThumbnail(opened, page));
		// It was turned while it was drawn: the picture of how it lay is of no use.
		const now = (await listedDocument(document.id))?.document;
		if (!now || turnOfPage(now, page) !== turnOfPage(document, page)) return;
		await putThumbnail({ documentId: document.id, page, mediaType, bytes });
	});
	last = made.catch(() => undefined);
	return last as Promise<void>;
}
