import type { DBSchema } from 'idb';
import type { Correction } from '#lib/model/correction.ts';
import type { Departure } from '#lib/model/departure.ts';
import type { Document } from '#lib/model/document.ts';
import type { Artifact, Reading } from '#lib/model/reading.ts';
import type { Submission } from '#lib/model/submission.ts';
import type { Tally } from '#lib/model/tally.ts';
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
	settings: { key: string; value: unknown };
	meta: { key: string; value: unknown };
}
