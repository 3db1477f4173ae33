import type { Turn } from './turn/turn.ts';

/** The types of file that Legible takes, told from their bytes, never from their name. */
export type MediaType =
	| 'image/png'
	| 'image/jpeg'
	| 'image/webp'
	| 'image/bmp'
	| 'image/gif'
	| 'image/avif'
	| 'image/tiff'
	| 'image/heic'
	| 'image/jp2'
	| 'image/jxl'
	| 'image/svg+xml'
	| 'image/x-portable-anymap'
	| 'image/x-tga'
	| 'image/vnd.djvu'
	| 'application/pdf';

/** One file that was given to us. Its bytes lie in the store `files`, exactly as they came. */
export interface Document {
	id: string;
	name: string;
	mediaType: MediaType;
	/** bytes */
	size: number;
	/** of the whole file, hexadecimal */
	sha256: string;
	pageCount: number;
	/** ms since 1970, for display and for the order of the library; no decision hangs on it */
	addedAt: number;
	/** its file breaks off, and what is there of it is read */
	cutOff?: boolean;
	/** present while the document lies in the bin */
	removedAt?: number;
	/** present while the user holds its unfinished work back */
	paused?: boolean;
	/** the name that the file came with, present once the user has given the document another */
	cameAs?: string;
	/** words of the user that keep documents together, as `model/tags` leaves them */
	tags?: string[];
	/**
	 * the pages by their numbers in the file, in the order and choice of the user; absent: all, as they lie in the file. A
	 * page keeps its number wherever it stands, so its readings and corrections stay its own, and the bytes are not touched.
	 */
	order?: number[];
	/**
	 * by number: how far the user turned a page. Its picture is turned whenever it is made, and all readings and corrections
	 * in the store are in the pixels of the page as it lies now.
	 */
	turns?: Record<number, Turn>;
}

/** How far the user turned a page. */
export const turnOfPage = ({ turns }: Pick<Document, 'turns'>, page: number): Turn => turns?.[page] ?? 0;

/** The numbers of a document's pages in the order in which they are to be seen and written. */
export const pageOrder = ({ order, pageCount }: Pick<Document, 'order' | 'pageCount'>): number[] =>
	order ?? Array.from({ length: pageCount }, (_, index) => index + 1);

/** The place, from 1, at which a page is seen and written; 0 for one that was taken out. */
export const placeOfPage = (document: Pick<Document, 'order' | 'pageCount'>, page: number): number =>
	document.order ? document.order.indexOf(page) + 1 : page <= document.pageCount ? page : 0;

/** Of these pages the first one from `page` on, by the numbers in the file; the last of the file where none comes after it. */
export function pageNear(pages: readonly number[], page: number): number {
	const after = pages.filter((one) => one >= page);
	return after.length ? Math.min(...after) : Math.max(...pages);
}

/** A place in a document. Numbers count from 1. */
export interface Page {
	documentId: string;
	number: number;
}
