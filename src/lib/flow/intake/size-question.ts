import { Bytes } from '#lib/sources/bytes.ts';
import { limits } from '#lib/sources/limits.ts';
import { measure } from '#lib/sources/measure/measure.ts';
import type { Opened } from '#lib/sources/open.ts';
import { sniff, SNIFF_BYTES } from '#lib/sources/sniff.ts';

/** Something about a file that is unusual enough to ask before it is read. */
export interface SizeQuestion {
	/** what is large: `count` of it, where up to `limit` nobody is asked */
	what: 'bytes' | 'pixels' | 'side' | 'ratio' | 'pictures' | 'pages';
	count: number;
	limit: number;
	/** pages of the document, when it can be read in part */
	pages?: number;
}

/**
 * What the user should be asked about a file by its size and its header, before anything of it is decoded. Undefined when
 * nothing is unusual, and also when it will be refused anyway.
 */
export async function sizeQuestion(file: Blob): Promise<SizeQuestion | undefined> {
	if (file.size > limits.bytes.ask && file.size <= limits.bytes.refuse)
		return { what: 'bytes', count: file.size, limit: limits.bytes.ask };
	const bytes = new Bytes(file);
	const sniffed = sniff(await bytes.at(0, SNIFF_BYTES));
	if (sniffed.kind !== 'taken') return undefined;
	const header = await measure(bytes, sniffed.mediaType);
	// A drawing has no pixels of its own, and other files with several pictures are read for their first.
	if (!header || sniffed.mediaType === 'image/svg+xml') return undefined;
	const { width, height, frames } = header;
	const [pixels, side] = [width * height, Math.max(width, height)];
	if (pixels > limits.pixels.refuse || side > limits.side.refuse) return undefined;
	if (pixels > limits.pixels.ask) return { what: 'pixels', count: pixels, limit: limits.pixels.ask };
	if (side > limits.side.ask) return { what: 'side', count: side, limit: limits.side.ask };
	const ratio = (pixels * 4) / file.size;
	if (pixels > limits.ratio.fromPixels && ratio > limits.ratio.ask)
		return { what: 'ratio', count: Math.round(ratio), limit: limits.ratio.ask };
	if (sniffed.mediaType === 'image/tiff' && frames > limits.frames.ask && frames <= limits.frames.refuse)
		return { what: 'pictures', count: frames, limit: limits.frames.ask, pages: frames };
	return undefined;
}

/** What the user should be asked about a PDF once its pages are counted. */
export const pagesQuestion = ({ mediaType, pageCount }: Opened): SizeQuestion | undefined =>
	mediaType === 'application/pdf' && pageCount > limits.pages.ask
		? { what: 'pages', count: pageCount, limit: limits.pages.ask, pages: pageCount }
		: undefined;
