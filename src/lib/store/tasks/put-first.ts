import { announce } from '../changes.ts';
import { transact } from '../database.ts';
import { isHeld, putTask } from './tasks.ts';

/** Lets the runner take a queued task before all others of its engine. One that is on its way already stays as it is. */
export async function putFirst(taskId: string): Promise<void> {
	const documentId = await transact(['tasks', 'documents'], 'readwrite', async (transaction) => {
		const tasks = transaction.objectStore('tasks');
		const task = await tasks.get(taskId);
		if (task?.status !== 'Queued') return undefined;
		const range = IDBKeyRange.bound([task.engine, -Infinity], [task.engine, Infinity]);
		const first = await tasks.index('byTurn').openCursor(range);
		const ahead = (first?.value.turn ?? task.order) - 1;
		await putTask(transaction, { ...task, ahead, changedAt: Date.now() }, await isHeld(transaction, task.documentId));
		return task.documentId;
	});
	if (documentId) announce({ what: 'tasks', documentId });
}
