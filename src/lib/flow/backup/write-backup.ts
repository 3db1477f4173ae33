import type { Sink } from '#lib/exports/file/sink.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { Reading } from '#lib/model/reading.ts';
import { bytesOf } from '#lib/store/bytes/chunks.ts';
import { library } from '#lib/store/documents/documents.ts';
import { chosenPreferences } from '#lib/store/settings.ts';
import { submissions } from '#lib/store/ledger/submissions.ts';
import { wholeDocument } from '#lib/store/documents/whole-document.ts';
import { BACKUP_VERSION, PLAIN, framed, type BackupRecord } from './backup-record.ts';
import { lockingSink } from './locking-sink.ts';

const LEDGER = 100_000;

/**
 * Writes the whole library into one file (docs/backup.md): documents byte for byte, tasks, readings, corrections, what the
 * cloud made, the ledger, the settings. Neither credentials nor what lies in the bin. Page by page, so that memory does
 * not follow the size of the library. `leftOut`: names of documents that were removed meanwhile or whose bytes cannot be
 * read; the others are there. Rejects with AbortError when the signal is raised.
 */
export async function writeBackup(
	into: Sink,
	{
		passphrase = '',
		signal,
		onProgress,
	}: {
		/** locks the file; empty: it is not locked */
		passphrase?: string;
		signal?: AbortSignal;
		/** documents written, documents in all */
		onProgress?: (done: number, total: number) => void;
	} = {},
): Promise<{ documents: number; leftOut: string[] }> {
	const locked = passphrase ? await lockingSink(into, passphrase) : undefined;
	const sink = locked ?? into;
	if (!locked) await sink.write(new TextEncoder().encode(PLAIN));
	const write = async (record: BackupRecord) => {
		signal?.throwIfAborted();
		await sink.write(framed(record));
	};

	const listed = await library();
	await write({ kind: 'library', version: BACKUP_VERSION, madeAt: Date.now(), documents: listed.length });
	await write({ kind: 'settings', values: await chosenPreferences() });
	const leftOut: string[] = [];
	let done = 0;
	// Oldest first: restored in this order, the library has the order it had.
	for (const { document: before } of listed.reverse()) {
		onProgress?.(done + leftOut.length, listed.length);
		signal?.throwIfAborted();
		const bytes = await bytesOf(before).catch(ifGone);
		// As it is at its turn: the library may be large, the disk slow, and somebody at work on it.
		const whole = bytes && (await wholeDocument(before.id, packed));
		if (!whole) {
			leftOut.push(before.name);
			continue;
		}
		const { document, tasks, corrections, artifacts, readings } = whole;
		await write({ kind: 'document', document, corrected: corrections.length > 0 });
		await write({ kind: 'bytes', length: bytes.size });
		await sink.write(bytes);
		await write({ kind: 'tasks', tasks });
		for (const page of readings) {
			signal?.throwIfAborted();
			await sink.write(page);
		}
		await write({ kind: 'corrections', corrections });
		for (const { bytes: made, taskId, documentId, mediaType, name } of artifacts) {
			const artifact = { taskId, documentId, mediaType, name };
			await write({ kind: 'artifact', artifact, length: made.byteLength });
			await sink.write(new Uint8Array(made));
		}
		await write({ kind: 'document-end' });
		done++;
	}
	await write({ kind: 'submissions', submissions: await submissions(LEDGER) });
	await write({ kind: 'end', documents: done });
	await locked?.end();
	onProgress?.(done, done);
	return { documents: done, leftOut };
}

/** The readings of a page as they are written; the browser keeps them, on disk where they are many. */
const packed = (readings: Reading[]) => new Blob([framed({ kind: 'readings', readings })]);

/** A document may be deleted for good while others are written, and a browser may have lost its bytes. */
function ifGone(error: unknown): undefined {
	if (error instanceof FaultError && error.fault.code === 'unreadable-file') return undefined;
	throw error;
}
