import type { DBSchema } from 'idb';
import type { Correction } from '#lib/model/edit/correction.ts';
import type { Departure } from '#lib/model/departure.ts';
import type { Document } from '#lib/model/document.ts';
import type { Artifact, Reading } from '#lib/model/reading.ts';
import type { Submission } from '#lib/model/submission.ts';
import type { Tally } from '#lib/model/tally.ts';
import type { PageTerms } from '#lib/model/search/page-terms.ts';
import type { Postings } from '#lib/model/search/postings.ts';
import type { EngineName, Task, TaskStatus } from '#lib/model/task.ts';

/** Goes up by one with each change of the stores; changes only ever add. */
export const SCHEMA_VERSION = 1;
export const DATABASE_NAME = 'legible';

/** A document as it is stored: the fields that only exist for an index are derived on writing, in one place. */
export interface DocumentRecord extends Document {
	/** addedAt while the document is in the library, absent while it lies in the bin */
	listedAt?: number;
}

/** A task as it is stored. */
export interface TaskRecord extends Task {
	/** `order` while the runner may take the task, absent otherwise */
	turn?: number;
}

/** A piece of a file, at most 8 MiB. ArrayBuffers, because stored Blobs have been lost by browsers. */
export interface Chunk {
	documentId: string;
	/** from 0 */
	number: number;
	bytes: ArrayBuffer;
}

/** A small picture of a page, kept because making it costs a decode. */
export interface Thumbnail {
	documentId: string;
	page: number;
	mediaType: string;
	bytes: ArrayBuffer;
}

/** A page whose text has changed since it was indexed for searching, or that never was. */
export interface StalePage {
	documentId: string;
	page: number;
	/** another one with each change, so that a change during the indexing is not lost */
	mark: string;
}

/** A page in the search index: its own words while it is fresh, its place in a block afterwards. */
export interface SearchPage {
	documentId: string;
	page: number;
	/** tesseract's codes with '+' between them; empty when nobody knows */
	languages: string;
	/** ms since 1970; absent once it is in a block */
	freshAt?: number;
	words?: PageTerms;
	block?: number;
	slot?: number;
}

/** The pages of a block by their slots. Its words are in `searchPostings`. */
export interface SearchBlock {
	id: number;
	documents: string[];
	/** by slot: which of `documents` */
	document: Uint16Array<ArrayBuffer>;
	page: Uint32Array<ArrayBuffer>;
	languages: string[];
	/** by slot: which of `languages` */
	language: Uint8Array<ArrayBuffer>;
	/** by slot: 1 when the page has been indexed anew elsewhere, or is gone */
	dead: Uint8Array<ArrayBuffer>;
	/** present when it is to be taken apart: too much of it is dead, or a document was deleted for good */
	spent?: 1;
}

export interface Schema extends DBSchema {
	documents: {
		key: string;
		value: DocumentRecord;
		indexes: { byListed: number; byRemoved: number; bySha256: string };
	};
	chunks: { key: [string, number]; value: Chunk };
	tasks: {
		key: string;
		value: TaskRecord;
		indexes: { byDocument: [string, number]; byTurn: [EngineName, number]; byStatus: TaskStatus; byWaiting: string };
	};
	tallies: { key: string; value: Tally };
	readings: { key: [string, number]; value: Reading; indexes: { byPage: [string, number]; byDocument: string } };
	artifacts: {
		key: number;
		value: Artifact & { id?: number };
		indexes: { byTask: string; byDocument: string };
	};
	corrections: { key: number; value: Correction; indexes: { byPage: [string, number]; byDocument: string } };
	thumbnails: { key: [string, number]; value: Thumbnail };
	submissions: { key: number; value: Submission; indexes: { byTime: number; byTask: string } };
	departures: { key: number; value: Departure };
	searchStale: { key: [string, number]; value: StalePage };
	searchPages: { key: [string, number]; value: SearchPage; indexes: { byFresh: number } };
	searchBlocks: { key: number; value: SearchBlock; indexes: { bySpent: number } };
	/** by group of terms and block */
	searchPostings: { key: [number, number]; value: Postings & { group: number; block: number } };
	/** every word of letters that is in a block, by length and first letter, with spaces between them */
	searchTerms: { key: [number, string]; value: { length: number; first: string; terms: string } };
	settings: { key: string; value: unknown };
	meta: { key: string; value: unknown };
}
