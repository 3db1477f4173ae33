import { announce } from './changes.ts';
import { transact } from './database.ts';
import { removeStaged } from './remove-staged.ts';

const piecesOf = (documentId: string) => IDBKeyRange.bound([documentId, -Infinity], [documentId, Infinity]);

/**
 * Gives a document whose bytes storage has lost those that were staged under another id, where nothing is left of them.
 * They must be the same bytes: a tab that is killed on the way leaves pieces that are right, and others still missing.
 */
export async function mendBytes(documentId: string, staged: string): Promise<void> {
	const keys = await transact(['chunks'], 'readonly', (transaction) =>
		transaction.objectStore('chunks').getAllKeys(piecesOf(staged)),
	);
	// What no record can be read of may still be counted as a piece.
	await transact(['chunks'], 'readwrite', (transaction) =>
		transaction.objectStore('chunks').delete(piecesOf(documentId)),
	);
	for (const key of keys)
		await transact(['chunks'], 'readwrite', async (transaction) => {
			const chunks = transaction.objectStore('chunks');
			const piece = await chunks.get(key);
			if (piece) await chunks.put({ ...piece, documentId });
		});
	await removeStaged(staged);
	announce({ what: 'documents', documentId });
}
