import type { Correction } from '#lib/model/edit/correction.ts';
import type { Document } from '#lib/model/document.ts';
import type { Task } from '#lib/model/task.ts';
import type { Transaction } from '../database.ts';

/**
 * A document with its tasks and corrections, as they are for this transaction; undefined when it is gone, or lies in the bin.
 */
export async function documentAtOnce(
	transaction: Transaction<'readonly'>,
	id: string,
): Promise<{ document: Document; tasks: Task[]; corrections: Correction[] } | undefined> {
	const document = await transaction.objectStore('documents').get(id);
	if (!document || document.removedAt !== undefined) return undefined;
	const range = IDBKeyRange.bound([id, -Infinity], [id, Infinity]);
	const tasks = await transaction.objectStore('tasks').index('byDocument').getAll(range);
	const corrections = await transaction.objectStore('corrections').index('byDocument').getAll(id);
	return { document, tasks, corrections };
}
