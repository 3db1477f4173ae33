import { faultOf } from '#lib/model/fault.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { inJournal } from '#lib/store/journal/in-journal.ts';
import { withoutSpares } from '#lib/store/spares/without-spares.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { spareBackup } from './spare-backup.ts';

/**
 * Puts documents that the browser's database has lost back from their second copies: those that are gone with their readings and
 * corrections, those that have lost their bytes with their bytes. Each is there whole or not at all. Resolves to how many came back;
 * one whose copy is damaged is left as it is. Rejects with 'storage-full', 'restore-underway' or AbortError.
 */
export async function putBack(
	documentIds: string[],
	{ signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void } = {},
): Promise<number> {
	let back = 0;
	for (const [done, id] of documentIds.entries()) {
		onProgress?.(done, documentIds.length);
		signal?.throwIfAborted();
		const copy = await spareBackup(id);
		if (!copy || !(await isRestored(copy, signal))) continue;
		back++;
		// The same file was added again by itself, and got what the copy had: under this id there is nothing to come back any more.
		if (!(await listedDocument(id))) await forget(id);
	}
	return back;
}

async function forget(id: string) {
	await inJournal({ kind: 'removed', id });
	await withoutSpares([id]);
}

async function isRestored(copy: Blob, signal: AbortSignal | undefined): Promise<boolean> {
	try {
		const { added, merged, known } = await restoreBackup(copy, { ...(signal && { signal }) });
		return added + merged + known > 0;
	} catch (error) {
		// The file system that holds the copies may have suffered with the database.
		if (faultOf(error).code === 'damaged-file') return false;
		throw error;
	}
}
