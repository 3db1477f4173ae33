import type { Document } from '#lib/model/document.ts';
import { announce } from '../changes.ts';
import { transact } from '../database.ts';
import { documentRecord } from './document-record.ts';
import { holdTasks } from '../tasks/tasks.ts';

/** The fields of a document that the user may change. */
export type DocumentChange = Partial<Pick<Document, 'name' | 'cameAs' | 'tags' | 'paused' | 'removedAt'>>;

/** Changes a document's own fields (name, paused, bin); its queued tasks are held back or let go with it. */
export const setDocument = (id: string, change: DocumentChange): Promise<void> => setDocuments([id], () => change);

/**
 * The same for many documents in one transaction: all of them or none. `change` sees each as it is stored, and answers
 * with what shall be different; undefined leaves it alone.
 */
export async function setDocuments(
	ids: string[],
	change: (document: Document) => DocumentChange | undefined,
): Promise<void> {
	const changed = await transact(['documents', 'tasks'], 'readwrite', async (transaction) => {
		const store = transaction.objectStore('documents');
		const one = async (id: string) => {
			const before = await store.get(id);
			const different = before && change(before);
			if (!different) return [];
			const after = documentRecord({ ...before, ...different });
			await store.put(after);
			const held = after.removedAt !== undefined || Boolean(after.paused);
			const wasHeld = before.removedAt !== undefined || Boolean(before.paused);
			if (held !== wasHeld) await holdTasks(transaction, id, held);
			return [id];
		};
		// All at once: one after the other, a thousand documents take seconds.
		return (await Promise.all([...new Set(ids)].map(one))).flat();
	});
	announce(
		...changed.flatMap((documentId) => [
			{ what: 'documents' as const, documentId },
			{ what: 'tasks' as const, documentId },
		]),
	);
}
