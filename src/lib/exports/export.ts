import type { Document } from '#lib/model/document.ts';
import type { Box } from '#lib/model/geometry.ts';
import type { PageData } from '#lib/model/page-data.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Turn } from '#lib/model/turn/turn.ts';
import type { Sink } from './file/sink.ts';

/** The picture of one page, or of a part of it, for formats that show it. */
export interface PagePicture extends PageData {
	/** it lies as in the file: what the user turned is still to be turned */
	asStored?: boolean;
}

/** A part of a page, in pixels of a page of this size. */
export interface PicturePart {
	box: Box;
	width: number;
	height: number;
	/** clockwise, after which it stands upright */
	turn?: Turn;
}

/** How a page's picture is made to take less room: as a JPEG of what the eye needs, or in one bit for each pixel. */
export type Pressed = 'smaller' | 'black-and-white';

/** What an export is made from. Everything is asked for page by page; nothing is kept after its page is written. */
export interface ExportSource {
	/** `turns`: readings and pictures are turned already, the file is not */
	document: Pick<Document, 'name' | 'mediaType' | 'pageCount' | 'turns' | 'order'>;
	/** which pages, numbers from 1, in the order they are wanted; absent: all of them */
	pages?: number[];
	/** the page's reading with the corrections in it, or undefined when it was not read */
	reading(page: number): Promise<Reading | undefined>;
	/** the file exactly as it was given to us */
	file(): Promise<Blob>;
	/**
	 * the page as a picture, upright or as the user turned it, or its own coded data out of a file of many pages; or a part of
	 * it, as a JPEG or PNG; `pressed` for the whole page only
	 */
	pagePicture(page: number, part?: PicturePart, pressed?: Pressed): Promise<PagePicture>;
	/** the font of text that is seen, a TrueType file; absent where no such text is written */
	typeface?(): Promise<Blob>;
}

/** Choices the user can make. Each format reads those that concern it; all have a default. */
export interface ExportOptions {
	/** text: what stands between pages; default 'form-feed' */
	pageSeparator?: 'form-feed' | 'blank-line';
	/** a word that was broken at a line's end becomes one word; default true where lines are reflowed, else false */
	joinHyphens?: boolean;
	/** text: one line per paragraph instead of one per printed line; default false */
	reflow?: boolean;
	/** leave out page headers and footers; default false */
	withoutRunningHeads?: boolean;
	/** CSV: what stands between cells; default ',' */
	separator?: ',' | ';' | '\t';
	/** CSV: also mark pure numbers such as -5 with an apostrophe; default false */
	markNumbers?: boolean;
	/** CSV: begin with a byte order mark, without which Excel takes UTF-8 for something else; default true */
	byteOrderMark?: boolean;
	/** searchable PDF: what a page shows, with the text unseen over its picture; default 'picture' */
	shows?: 'picture' | 'text';
	/** searchable PDF: pages as pictures; other than as they are, a PDF's pages are made anew; default 'as-they-are' */
	pictures?: 'as-they-are' | Pressed;
	/** searchable PDF from pictures, or made anew: keep to PDF/A-2b; default false */
	pdfA?: boolean;
	/** searchable PDF: the password that opens a protected source */
	password?: string;
	/** ms since 1970, written into formats that ask for a date; default now */
	madeAt?: number;
}

/** One export. The sink is not closed by the exporter: who opened it closes it, or throws it away after an error. */
export interface ExportJob {
	source: ExportSource;
	sink: Sink;
	options?: ExportOptions;
	signal?: AbortSignal;
	/** pages written, pages in all */
	onProgress?(done: number, total: number): void;
}

/**
 * Writes one document in one format. Rejects with a FaultError for what the user should hear, with AbortError when the
 * signal is raised.
 */
export type Exporter = (job: ExportJob) => Promise<void>;

/** One file of several documents. `onProgress`: documents written, documents in all. */
export interface JobOfAll extends Omit<ExportJob, 'source'> {
	sources: ExportSource[];
}

/** Writes several documents as one file; rejects as an Exporter does. */
export type ExporterOfAll = (job: JobOfAll) => Promise<void>;
