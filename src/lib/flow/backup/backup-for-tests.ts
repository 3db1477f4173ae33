import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { BlobSink } from '#lib/exports/file/blob-sink.ts';
import type { Document } from '#lib/model/document.ts';
import { madeReading } from '#lib/model/text/made-reading.ts';
import type { Task } from '#lib/model/task.ts';
import { addDocument } from '#lib/store/documents/add-document.ts';
import { documentIds } from '#lib/store/documents/documents.ts';
import { purgeDocument } from '#lib/store/documents/purge-document.ts';
import { addReadings } from '#lib/store/documents/restored.ts';
import { correct } from '../text/correct.ts';
import { PLAIN, framed, type BackupRecord } from './backup-record.ts';
import { writeBackup } from './write-backup.ts';

export const CONTENT = new TextEncoder().encode('the bytes of a picture');

/** A document of one page as it comes into these tests' libraries. */
export const documentFor = (id: string, more: Partial<Document> = {}): Document => ({
	id,
	name: `${id}.png`,
	mediaType: 'image/png',
	size: CONTENT.length,
	sha256: bytesToHex(sha256(CONTENT)),
	pageCount: 1,
	addedAt: 1_000,
	...more,
});

export const taskFor = (id: string, change: Partial<Task> = {}): Omit<Task, 'order'> => ({
	id: `${id}-task`,
	documentId: id,
	pages: [1],
	operation: 'text',
	settings: { languages: ['eng'] },
	engine: 'device',
	status: 'Completed',
	attempts: 1,
	crashes: 0,
	changedAt: 1_000,
	...change,
});

export const readingFor = (id: string) =>
	madeReading([['one tvvo?30 three']], { documentId: id, page: 1, taskId: `${id}-task` });

/** Adds a document of one page that was read, unless its task says otherwise. */
export async function add(id: string, change: Partial<Task> = {}, more: Partial<Document> = {}): Promise<Document> {
	const document = documentFor(id, more);
	const task = taskFor(id, change);
	await addDocument(document, { number: 0, bytes: CONTENT.slice().buffer }, [task]);
	if (task.status === 'Completed') await addReadings([readingFor(id)]);
	return document;
}

/** Writes its second word anew. */
export const edit = (id: string, text: string) =>
	correct(id, {
		page: 1,
		taskId: `${id}-task`,
		edit: { kind: 'rewrite', why: 'typed', runs: [{ words: ['0.0.1'], texts: [text] }] },
	});

export async function backup(passphrase = ''): Promise<Blob> {
	const sink = new BlobSink();
	await writeBackup(sink, { passphrase });
	return sink.blob('application/octet-stream');
}

/** A backup of these records and bytes, as nobody but an enemy would write it. */
export const written = (...records: (Record<string, unknown> | Uint8Array<ArrayBuffer>)[]): Blob =>
	new Blob([
		PLAIN,
		framed({ kind: 'library', version: 1, madeAt: 1, documents: 1 }),
		...records.map((record) => (record instanceof Uint8Array ? record : framed(record as unknown as BackupRecord))),
		framed({ kind: 'end', documents: 1 }),
	]);

export const clear = async () => {
	for (const id of await documentIds()) await purgeDocument(id);
};

export const fault = (promise: Promise<unknown>): Promise<string> =>
	promise.then(
		() => 'no fault',
		(error) => error.fault?.code ?? String(error),
	);
