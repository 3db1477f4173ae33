import type { Transaction } from '../database.ts';
import { killSlot } from './kill-slot.ts';

/**
 * Takes a document out of the search index inside the transaction that deletes it. Its words in blocks go when the
 * blocks are next taken apart, which they are then marked for.
 */
export async function removeIndexed(transaction: Transaction, documentId: string): Promise<void> {
	const ofDocument = IDBKeyRange.bound([documentId, -Infinity], [documentId, Infinity]);
	await transaction.objectStore('searchStale').delete(ofDocument);
	const pages = transaction.objectStore('searchPages');
	for (const page of await pages.getAll(ofDocument)) await killSlot(transaction, page, true);
	await pages.delete(ofDocument);
}
