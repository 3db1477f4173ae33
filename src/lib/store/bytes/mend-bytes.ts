import { announce } from '../changes.ts';
import { transact } from '../database.ts';
import { removeStaged } from './remove-staged.ts';

/** The pieces of a document from a number on. */
const piecesOf = (documentId: string, from = 0) => IDBKeyRange.bound([documentId, from], [documentId, Infinity]);

/**
 * Gives a document whose bytes storage has lost those that were staged under another id, where nothing is left of them.
 * They must be the same bytes: then a tab that is killed on the way has taken nothing away.
 */
export async function mendBytes(documentId: string, staged: string): Promise<void> {
	const keys = await transact(['chunks'], 'readonly', (transaction) =>
		transaction.objectStore('chunks').getAllKeys(piecesOf(staged)),
	);
	for (const key of keys)
		await transact(['chunks'], 'readwrite', async (transaction) => {
			const chunks = transaction.objectStore('chunks');
			const piece = await chunks.get(key);
			if (piece) await chunks.put({ ...piece, documentId });
		});
	await transact(['chunks'], 'readwrite', (transaction) =>
		transaction.objectStore('chunks').delete(piecesOf(documentId, keys.length)),
	);
	await removeStaged(staged);
	announce({ what: 'documents', documentId });
}
