import type { Document } from '#lib/model/document.ts';
import type { Fault } from '#lib/model/fault.ts';
import type { ExportOptions, PicturePart, Pressed } from '../export.ts';
import type { FormatId } from '../formats.ts';

/** One document to be written, as the worker hears of it; the rest it asks for page by page. */
export interface Order {
	document: Pick<Document, 'name' | 'mediaType' | 'pageCount' | 'turns' | 'order'>;
	pages?: number[];
	format: FormatId;
	options?: ExportOptions;
}

/** What becomes of the documents: the one there is a file of its own, each one a file in a ZIP, or all together one file. */
export type Whole = 'one' | 'zip' | 'together';

/** What the worker is told. `answer` and `refused` carry the number of what it asked. */
export type ToWorker =
	| { kind: 'write'; orders: Order[]; as: Whole }
	| { kind: 'answer'; id: number; value: unknown }
	| { kind: 'refused'; id: number; fault: Fault };

/**
 * What the worker says. `order` is the place of a document in the list; a `chunk` is answered once it is written, so that
 * no more than one is on its way.
 */
export type FromWorker =
	| { kind: 'ask'; id: number; order: number; what: 'reading'; page: number }
	| { kind: 'ask'; id: number; order: number; what: 'pagePicture'; page: number; part?: PicturePart; pressed?: Pressed }
	| { kind: 'ask'; id: number; order: number; what: 'file' }
	| { kind: 'ask'; id: number; order: number; what: 'typeface' }
	| { kind: 'chunk'; id: number; chunk: Uint8Array<ArrayBuffer> | Blob }
	| { kind: 'progress'; done: number; total: number }
	| { kind: 'failed'; order: number; fault: Fault }
	| { kind: 'done' }
	| { kind: 'broken'; fault: Fault };
