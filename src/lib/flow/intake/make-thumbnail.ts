import { turnOfPage, type Document } from '#lib/model/document.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { putThumbnail, thumbnailOf } from '#lib/store/pages/thumbnails.ts';
import type { Pages } from '../pages/pages.ts';
import { drawThumbnail } from './thumbnail.ts';

/** A page that is turned faster than it can be drawn is drawn when it is looked at next. */
const TRIES = 3;

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes and keeps the small picture of a page unless it is there. One at a time, and not any more once `signal` is
 * raised: a page that was scrolled past is not drawn. A page that cannot be drawn has none.
 */
export function makeThumbnail(document: Document, page: number, pages: Pages, signal: AbortSignal): Promise<void> {
	const made = last.then(async () => {
		if (signal.aborted || (await thumbnailOf(document.id, page))) return;
		let now: Document | undefined = document;
		for (let tries = 0; now && tries < TRIES; tries++) {
			const { mediaType, bytes } = await pages.use(now, (opened) => drawThumbnail(opened, page));
			if (await putThumbnail({ documentId: now.id, page, mediaType, bytes }, turnOfPage(now, page))) return;
			// It was turned while it was drawn: the picture of how it lay is of no use.
			now = (await listedDocument(document.id))?.document;
		}
	});
	last = made.catch(() => undefined);
	return last as Promise<void>;
}
