import { FaultError } from '#lib/model/fault.ts';
import type { MediaType } from '#lib/model/document.ts';
import type { PageData } from '#lib/model/page-data.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import type { Block } from '#lib/model/reading.ts';
import type { Rules } from '#lib/model/table/rules.ts';
import type { Scan } from '#lib/model/scan.ts';
import { Bytes } from './bytes.ts';
import { cautionsOf, type Caution } from './cautions.ts';
import { checkSize } from './check-size.ts';
import { limits } from './limits.ts';
import { measure } from './measure/measure.ts';
import type { Measured } from './measure/measured.ts';
import { openSvg } from './open-svg.ts';
import type { OwnText } from './pdf/own-text.ts';
import { openPicture } from './picture.ts';
import { sniff, SNIFF_BYTES } from './sniff.ts';
import { openTiff } from './tiff/open-tiff.ts';

/** A file that was opened: its pages can be made into pictures, one at a time, when they are wanted. */
export interface Opened {
	mediaType: MediaType;
	pageCount: number;
	/** what the user is to be asked or told before the file is taken; nothing as a rule */
	cautions?: Caution[];
	/**
	 * The upright picture of a page at the resolution that reading needs (about 300 dpi of a PDF page, capped by
	 * `maxPixels`). Rejects with a FaultError, or with AbortError.
	 */
	page(number: number, options?: { maxPixels?: number; signal?: AbortSignal }): Promise<PageImage>;
	/** The page's own coded data, as it lies in a file of several pages, where others can show it as it is. */
	ownPicture?(number: number): Promise<PageData | undefined>;
	/** The size of `page(number)` in px at its full resolution, and that in pixels per inch, without drawing it. */
	size?(number: number): Promise<{ width: number; height: number; dpi: number }>;
	/** What the file itself says of a page: the text it carries, if that is real text, and the lines drawn there, in pixels of `page(number)`. */
	ownText?(number: number, options?: TextOptions): Promise<{ blocks: Block[]; rules: Rules } | undefined>;
	/** The same, with the reason why there is none. */
	judgeText?(number: number, options?: TextOptions): Promise<OwnText>;
	close(): void;
}

export interface TextOptions {
	/** take an invisible text too: an earlier reading that somebody put behind a scan */
	evenHidden?: boolean;
	signal?: AbortSignal;
}

export interface OpenOptions {
	password?: string;
	/** tells which pages of a PDF (numbered from 1) are one JPEG, which is then taken as it is; without it all are drawn */
	scans?: (file: Blob, password?: string) => Promise<(page: number) => Promise<Scan | undefined>>;
	/** whether a DjVu is taken as well, of which no page can be shown here: something else will convert it */
	unopened?: () => Promise<boolean>;
	/** absolute address of the folder with the libraries' own files (wasm, cMaps, fonts), ending in '/' */
	vendor: string;
}

/**
 * Opens a file by its bytes: its type, then its limits from the header, before anything is decoded. Rejects with a
 * FaultError that says why it cannot be taken.
 */
export async function open(file: Blob, options: OpenOptions): Promise<Opened> {
	if (!file.size) throw new FaultError('empty-file', '0 bytes');
	if (file.size > limits.bytes.refuse)
		throw new FaultError('too-large', `${file.size} bytes`, { bytes: file.size, limit: limits.bytes.refuse });
	const bytes = new Bytes(file);
	const sniffed = sniff(await bytes.at(0, SNIFF_BYTES));
	if (sniffed.kind === 'unknown') throw new FaultError('unknown-type', 'no known signature');
	if (sniffed.kind === 'words') throw wordsAlone(sniffed.name);
	if (sniffed.kind !== 'taken') throw refusal(sniffed.name);
	const { mediaType, name } = sniffed;
	if (mediaType === 'image/vnd.djvu') {
		const refused = new FaultError('unsupported-type', DJVU, { type: name });
		if (!(await options.unopened?.())) throw refused;
		return { mediaType, pageCount: 1, page: () => Promise.reject(refused), close: () => undefined };
	}
	if (mediaType === 'application/pdf') {
		const { openPdf } = await import('./pdf/open-pdf.ts');
		const opened = await openPdf(file, options);
		return { ...opened, cautions: cautionsOf(file.size, opened.pageCount) };
	}
	const header = await measure(bytes, mediaType);
	if (!header) throw new FaultError('damaged-file', `the header of ${name} is broken`);
	// A drawing has no pixels yet: it is made as large as the limits allow.
	if (mediaType === 'image/svg+xml') return openSvg(file, header);
	checkSize(header, mediaType === 'image/tiff');
	const opened = await openSized(file, mediaType, header, options.vendor);
	return { ...opened, cautions: cautionsOf(file.size, opened.pageCount, header) };
}

async function openSized(file: Blob, mediaType: MediaType, header: Measured, vendor: string): Promise<Opened> {
	if (mediaType === 'image/tiff') return openTiff(file, vendor);
	if (mediaType !== 'image/jp2') return openPicture(file, mediaType, header, vendor);
	const { openJp2 } = await import('./pdf/open-jp2.ts');
	return openJp2(file, header, vendor);
}

const DJVU =
	'This is a DjVu document, which cannot be read on this device. The cloud can make a PDF of it, or convert it with another program.';

const wordsAlone = (name: string) =>
	new FaultError(
		'unsupported-type',
		`This is ${name}, the words of a page without the page. Drop it together with its picture or PDF of the same name.`,
		{ type: name },
	);

/** For a type that we know and cannot read; the message is shown as it is. */
const refusal = (name: string) =>
	new FaultError(
		'unsupported-type',
		`This is ${name}. Legible reads pictures and PDFs; print or save it as a PDF first.`,
		{
			type: name,
		},
	);
