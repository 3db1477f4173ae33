import type { Sink } from '#lib/exports/sink.ts';
import { bytesOf } from '#lib/store/chunks.ts';
import { documentCorrections } from '#lib/store/corrections.ts';
import { library } from '#lib/store/documents.ts';
import { artifactsOf, pagesRead, readingsOf } from '#lib/store/readings.ts';
import { chosenPreferences } from '#lib/store/settings.ts';
import { submissions } from '#lib/store/submissions.ts';
import { tasksOf } from '#lib/store/tasks.ts';
import { BACKUP_VERSION, PLAIN, framed, type BackupRecord } from './backup-record.ts';
import { lockingSink } from './locking-sink.ts';

const LEDGER = 100_000;

/**
 * Writes the whole library into one file (docs/backup.md): documents byte for byte, tasks, readings, corrections, what the
 * cloud made, the ledger, the settings. Neither credentials nor what lies in the bin. Page by page, so that memory does
 * not follow the size of the library. Rejects with AbortError when the signal is raised.
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
): Promise<{ documents: number }> {
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
	let done = 0;
	// Oldest first: restored in this order, the library has the order it had.
	for (const { document } of listed.reverse()) {
		onProgress?.(done, listed.length);
		const bytes = await bytesOf(document);
		const corrections = await documentCorrections(document.id);
		await write({ kind: 'document', document, corrected: corrections.length > 0 });
		await write({ kind: 'bytes', length: bytes.size });
		await sink.write(bytes);
		await write({ kind: 'tasks', tasks: await tasksOf(document.id) });
		for (const page of [...(await pagesRead(document.id))].sort((a, b) => a - b))
			await write({ kind: 'readings', readings: await readingsOf(document.id, page) });
		await write({ kind: 'corrections', corrections });
		for (const { bytes: made, id: _, ...artifact } of await artifactsOf(document.id)) {
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
	return { documents: done };
}
