import { turnOfPage } from '#lib/model/document.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { Turn } from '#lib/model/turn.ts';
import type { ExportSource } from '../export.ts';
import { embeddable, type Embeddable, embeddablePicture } from './picture.ts';

/**
 * The picture of a page as a PDF can hold it, and how far it is still to be turned: its own data lie as they came, what is
 * drawn for it is turned already. `withoutInks`: a four-ink picture is drawn too. Rejects with a FaultError.
 */
export async function pictureOf(
	source: ExportSource,
	page: number,
	withoutInks = false,
): Promise<{ picture: Embeddable; turn: Turn }> {
	const { mediaType, pageCount } = source.document;
	const own = pageCount === 1 ? await embeddable(await source.file(), mediaType) : undefined;
	if (own && !(own.cmyk && withoutInks)) return { picture: own, turn: turnOfPage(source.document, page) };
	const given = await source.pagePicture(page);
	const drawn = await embeddablePicture(given);
	if (!drawn) throw new FaultError('page-damaged', `page ${page} cannot be put into a PDF`, { page });
	return { picture: drawn, turn: given.asStored ? turnOfPage(source.document, page) : 0 };
}
