import { announce } from '../changes.ts';
import { transact, type Stores, type Transaction } from '../database.ts';
import type { DocumentRecord } from '../schema.ts';
import { inJournal } from '../journal/in-journal.ts';
import { savedEntry } from '../journal/saved-entry.ts';
import { removeIndexed } from '../search/remove-indexed.ts';
import { withoutSpares } from '../spares/without-spares.ts';

const STORES: Stores[] = [
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

/**
 * Deletes a document and everything that belongs to it, for good. `fromBin`: only if it still lies in the bin, as another tab may
 * have put it back meanwhile. False when it stays.
 */
export const purgeDocument = async (id: string, fromBin = false): Promise<boolean> =>
	(await purgeDocuments([id], fromBin)).length > 0;

/** The same for several at once, in one transaction. Resolves with the ids of those that are gone. */
export async function purgeDocuments(ids: string[], fromBin = false): Promise<string[]> {
	// Before they are gone: a tab that dies in between must not call lost what was deleted on purpose.
	await inJournal(...ids.map((id) => ({ kind: 'removed', id }) as const));
	await withoutSpares(ids);
	const kept = await transact(STORES, 'readwrite', async (transaction) => {
		const kept: DocumentRecord[] = [];
		for (const id of ids) {
			const document = await transaction.objectStore('documents').get(id);
			if (fromBin && document && document.removedAt === undefined) kept.push(document);
			else await purge(transaction, id);
		}
		return kept;
	});
	if (kept.length) await inJournal(...kept.map(savedEntry));
	const stays = new Set(kept.map(({ id }) => id));
	const gone = ids.filter((id) => !stays.has(id));
	announce(
		...gone.flatMap((documentId) => [
			{ what: 'documents' as const, documentId },
			{ what: 'tasks' as const, documentId },
		]),
	);
	return gone;
}

async function purge(transaction: Transaction, id: string) {
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
}
