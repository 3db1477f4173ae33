import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { Correction } from '#lib/model/correction.ts';
import type { Document } from '#lib/model/document.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Submission } from '#lib/model/submission.ts';
import type { Task } from '#lib/model/task.ts';
import { CHUNK_BYTES, addChunk } from '#lib/store/chunks.ts';
import { documentCorrections } from '#lib/store/corrections.ts';
import { documentsWithBytes, listedDocument } from '#lib/store/documents.ts';
import { removeStaged } from '#lib/store/remove-staged.ts';
import { addReadings, addRestored, mergeRestored, type Whole } from '#lib/store/restored.ts';
import { adoptPreferences, preferences } from '#lib/store/settings.ts';
import { addSubmissions } from '#lib/store/submissions.ts';
import { backupBytes, type BackupBytes } from './backup-bytes.ts';
import { BACKUP_VERSION, type BackupRecord } from './backup-record.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { takenOver } from './taken-over.ts';

/** A page of 5,000 words is about 1 MB of JSON; whatever claims more is no backup of ours. */
const MOST_JSON = 256 << 20;
/** Readings put into the store at once. */
const BATCH = 20;

/** What came of a restore. */
export interface Restored {
	/** documents that were not here */
	added: number;
	/** documents that were here, and got what they had not */
	merged: number;
	/** documents that were here as they are in the backup */
	known: number;
	/** documents whose corrections differ; those made here were kept */
	differing: string[];
}

const text = v.pipe(v.string(), v.maxLength(1_000));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const DocumentShape = v.looseObject({
	id,
	name: text,
	mediaType: text,
	size: count,
	sha256: text,
	pageCount: count,
	addedAt: v.number(),
	cameAs: v.optional(text),
	tags: v.optional(v.array(text)),
});
const TaskShape = v.looseObject({
	id: text,
	documentId: id,
	pages: v.array(count),
	status: text,
	engine: v.picklist(['device', 'cloud']),
	settings: v.looseObject({ languages: v.array(text) }),
	attempts: count,
	order: v.number(),
});
const ReadingShape = v.looseObject({
	taskId: text,
	documentId: id,
	page: count,
	width: v.number(),
	height: v.number(),
	blocks: v.array(v.looseObject({ lines: v.array(v.unknown()) })),
});
const CorrectionShape = v.looseObject({
	documentId: id,
	page: count,
	taskId: text,
	sequence: v.number(),
	edit: v.looseObject({ kind: text }),
});

/** Data of the shape that it should have, or FaultError 'damaged-file'. */
function shaped<Shape>(shape: v.GenericSchema, data: unknown): Shape {
	if (!v.is(shape, data)) throw new FaultError('damaged-file', 'a record of this backup has another shape');
	return data as Shape;
}

async function nextRecord(bytes: BackupBytes): Promise<BackupRecord> {
	const length = new DataView((await bytes.take(4)).buffer).getUint32(0, true);
	if (length > MOST_JSON) throw new FaultError('damaged-file', 'a record of this backup is too long');
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await bytes.take(length))) as BackupRecord;
	} catch (error) {
		if (error instanceof FaultError) throw error;
		throw new FaultError('damaged-file', String(error));
	}
}

/** Stores the bytes of a document that is on its way in, or passes over them; gives their SHA-256. */
async function takeBytes(bytes: BackupBytes, length: number, documentId: string | undefined): Promise<string> {
	const hash = sha256.create();
	for (let left = length, number = 0; left > 0 || number === 0; number++) {
		const piece = await bytes.take(Math.min(left, CHUNK_BYTES));
		hash.update(piece);
		if (documentId) await addChunk(documentId, number, piece.buffer);
		left -= piece.length;
	}
	return bytesToHex(hash.digest());
}

/** Where a document of a backup goes: a new one, one that is here under the same id, or nowhere because the same file is here. */
async function place(document: Document, corrected: boolean): Promise<'add' | 'merge' | 'twin'> {
	if (await listedDocument(document.id)) return 'merge';
	const twins = (await documentsWithBytes(document.sha256)).filter(
		({ name, cameAs, removedAt }) => (cameAs ?? name) === (document.cameAs ?? document.name) && removedAt === undefined,
	);
	if (!twins.length) return 'add';
	const work = await Promise.all(twins.map((twin) => documentCorrections(twin.id)));
	return corrected && work.every((entries) => !entries.length) ? 'add' : 'twin';
}

/**
 * Puts what a backup holds into the library and takes nothing away: documents that are here stay as they are and get the
 * readings and corrections that they lack; a file that was added here by itself is not added a second time, unless the
 * backup has corrections of it. Each document is there whole or not at all; what was restored before an error stays.
 * Only one at a time is under way in the whole browser. Rejects with FaultError ('restore-underway', 'unknown-type',
 * 'wrong-passphrase', 'damaged-file', 'storage-full') or AbortError.
 */
export const restoreBackup = (file: Blob, options: RestoreOptions = {}): Promise<Restored> =>
	oneAtATime(() => restore(file, options));

interface RestoreOptions {
	passphrase?: string;
	signal?: AbortSignal;
	/** documents that were looked at, documents in all */
	onProgress?: (done: number, total: number) => void;
}

async function restore(file: Blob, { passphrase = '', signal, onProgress }: RestoreOptions): Promise<Restored> {
	const bytes = await backupBytes(file, passphrase);
	const first = await nextRecord(bytes);
	if (first.kind !== 'library') throw new FaultError('damaged-file', 'the first record is missing');
	if (first.version > BACKUP_VERSION)
		throw new FaultError('unsupported-type', 'This backup was made by a newer version of Legible.');
	const { doubtBelow } = await preferences();
	const result: Restored = { added: 0, merged: 0, known: 0, differing: [] };
	let done = 0;
	for (;;) {
		signal?.throwIfAborted();
		const record = await nextRecord(bytes);
		if (record.kind === 'end') {
			onProgress?.(done, done);
			return result;
		}
		if (record.kind === 'settings') await adoptPreferences(record.values);
		else if (record.kind === 'submissions') await addSubmissions(record.submissions as Submission[]);
		else if (record.kind === 'document') {
			onProgress?.(done++, first.documents);
			const document = shaped<Document>(DocumentShape, record.document);
			const where = await place(document, Boolean(record.corrected));
			await takeDocument({ bytes, document, where, doubtBelow, result, ...(signal ? { signal } : {}) });
		} else if ('length' in record) await bytes.take((record as { length: number }).length);
	}
}

interface Taking {
	bytes: BackupBytes;
	document: Document;
	where: 'add' | 'merge' | 'twin';
	doubtBelow: number;
	result: Restored;
	signal?: AbortSignal;
}

/** Reads the records of one document up to its end, and puts it where it belongs. */
async function takeDocument({ bytes, document, where, doubtBelow, result, signal }: Taking) {
	const mine = <T extends { documentId: string }>(all: T[]) =>
		all.filter(({ documentId }) => documentId === document.id);
	const whole: Whole = { document, tasks: [], corrections: [], artifacts: [], readings: 0 };
	let readings: Reading[] = [];
	const pages = new Set<string>();
	const put: [string, number][] = [];
	const store = async () => {
		for (const { taskId, page } of readings) pages.add(`${page} ${taskId}`);
		if (where !== 'twin') put.push(...(await addReadings(readings)));
		readings = [];
	};
	try {
		// What a restore left behind that was killed belongs to another state of the document.
		if (where === 'add') await removeStaged(document.id);
		for (;;) {
			signal?.throwIfAborted();
			const record = await nextRecord(bytes);
			if (record.kind === 'document-end') break;
			if (record.kind === 'bytes') {
				if (record.length !== document.size) throw new FaultError('damaged-file', 'bytes of a document are missing');
				const hash = await takeBytes(bytes, record.length, where === 'add' ? document.id : undefined);
				if (hash !== document.sha256) throw new FaultError('damaged-file', 'bytes of a document were changed');
			} else if (record.kind === 'tasks')
				whole.tasks.push(...mine(shaped<Task[]>(v.array(TaskShape), record.tasks)).map(takenOver));
			else if (record.kind === 'readings') {
				readings.push(...mine(shaped<Reading[]>(v.array(ReadingShape), record.readings)));
				if (readings.length >= BATCH) await store();
			} else if (record.kind === 'corrections')
				whole.corrections.push(...mine(shaped<Correction[]>(v.array(CorrectionShape), record.corrections)));
			else if (record.kind === 'artifact') {
				const made = await bytes.take(record.length);
				whole.artifacts.push({ ...record.artifact, documentId: document.id, bytes: made.buffer });
			} else if (record.kind === 'end') throw new FaultError('damaged-file', 'a document has no end');
			else if ('length' in record) await bytes.take((record as { length: number }).length);
		}
		await store();
		whole.readings = pages.size;
		const added = where === 'add' && (await addRestored(whole, doubtBelow));
		if (where === 'twin') result.known++;
		else if (added) result.added++;
		else {
			const { changed, differs } = await mergeRestored(whole, doubtBelow);
			if (differs) result.differing.push(document.name);
			if (changed || put.length) result.merged++;
			else result.known++;
		}
	} catch (error) {
		if (where !== 'twin') await removeStaged(document.id, put);
		throw error;
	}
}
