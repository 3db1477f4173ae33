import { transact } from '../database.ts';

/**
 * Drops what was stored of a document that will not come: its pieces and its readings. A document that is there loses
 * nothing, whoever has brought it in the meantime; of `readings`, which the caller has added to it, those go that no task
 * stands for.
 */
export const removeStaged = (documentId: string, readings: [taskId: string, page: number][] = []): Promise<void> =>
	transact(['documents', 'chunks', 'meta', 'readings', 'tasks'], 'readwrite', async (transaction) => {
		const store = transaction.objectStore('readings');
		await transaction.objectStore('meta').delete(`staged:${documentId}`);
		if (await transaction.objectStore('documents').getKey(documentId)) {
			for (const key of readings) if (!(await transaction.objectStore('tasks').getKey(key[0]))) await store.delete(key);
			return;
		}
		await transaction.objectStore('chunks').delete(IDBKeyRange.bound([documentId, -Infinity], [documentId, Infinity]));
		for (const key of await store.index('byDocument').getAllKeys(documentId)) await store.delete(key);
	});
