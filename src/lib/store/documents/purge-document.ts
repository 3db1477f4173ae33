import { announce } from '../changes.ts';
import { transact, type Stores } from '../database.ts';
import { inJournal } from '../journal/in-journal.ts';
import { savedEntry } from '../journal/saved-entry.ts';
import { removeIndexed } from '../search/remove-indexed.ts';
import { withoutSpare } from '../spares/without-spare.ts';

/**
 * Deletes a document and everything that belongs to it, for good. `fromBin`: only if it still lies in the bin, as another tab may
 * have put it back meanwhile. False when it stays.
 */
export async function purgeDocument(id: string, fromBin = false): Promise<boolean> {
	const stores: Stores[] = [
		'documents',
		'chunks',
		'tasks',
		'tallies',
		'readings',
		'artifacts',
		'corrections',
		'thumbnails',
		'searchStale',
		'searchPages',
		'searchBlocks',
		'meta',
	];
	// Before it is gone: a tab that dies in between must not call lost what was deleted on purpose.
	await inJournal({ kind: 'removed', id });
	await withoutSpare(id);
	const kept = await transact(stores, 'readwrite', async (transaction) => {
		const document = await transaction.objectStore('documents').get(id);
		if (fromBin && document && document.removedAt === undefined) return document;
		const ofDocument = IDBKeyRange.bound([id, -Infinity], [id, Infinity]);
		await transaction.objectStore('documents').delete(id);
		await transaction.objectStore('chunks').delete(ofDocument);
		await transaction.objectStore('thumbnails').delete(ofDocument);
		await transaction.objectStore('tallies').delete(id);
		await transaction.objectStore('meta').delete(`staged:${id}`);
		for (const key of await transaction.objectStore('tasks').index('byDocument').getAllKeys(ofDocument))
			await transaction.objectStore('tasks').delete(key);
		for (const name of ['readings', 'artifacts', 'corrections'] as const) {
			const store = transaction.objectStore(name);
			for (const key of await store.index('byDocument').getAllKeys(id)) await store.delete(key as never);
		}
		await removeIndexed(transaction, id);
		return undefined;
	});
	if (kept) {
		await inJournal(savedEntry(kept));
		return false;
	}
	announce({ what: 'documents', documentId: id }, { what: 'tasks', documentId: id });
	return true;
}
