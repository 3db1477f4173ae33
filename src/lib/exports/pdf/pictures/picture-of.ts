import { turnOfPage } from '#lib/model/document.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { Turn } from '#lib/model/turn/turn.ts';
import type { ExportSource, Pressed } from '#lib/exports/export.ts';
import type { Data } from '../objects/pdf-writer.ts';
import { embeddable, type Embeddable, embeddablePicture } from './picture.ts';

/**
 * The picture of a page as a PDF can hold it, and how far it is still to be turned: its own data lie as they came, what is
 * drawn for it is turned already. `withoutInks`: a four-ink picture is drawn too; `pressed`: it takes less room, unless its own
 * data do already. Rejects with a FaultError.
 */
export async function pictureOf(
	source: ExportSource,
	page: number,
	{ withoutInks = false, pressed }: { withoutInks?: boolean | undefined; pressed?: Pressed | undefined } = {},
): Promise<{ picture: Embeddable; turn: Turn }> {
	const { mediaType, pageCount } = source.document;
	const own = pageCount === 1 ? await embeddable(await source.file(), mediaType) : undefined;
	const asItIs = own && !(own.cmyk && withoutInks) && { picture: own, turn: turnOfPage(source.document, page) };
	if (asItIs && !pressed) return asItIs;
	const given = await source.pagePicture(page, undefined, pressed);
	if (asItIs && pressed === 'smaller' && sizeOf(own.data) <= given.bytes.length) return asItIs;
	const drawn = await embeddablePicture(given);
	if (!drawn) throw new FaultError('page-damaged', `page ${page} cannot be put into a PDF`, { page });
	return { picture: drawn, turn: given.asStored ? turnOfPage(source.document, page) : 0 };
}

const sizeOf = (data: Data) => (data instanceof Blob ? data.size : data.length);
