import { givenBack } from '#lib/model/given-back.ts';
import type { EngineName, Task, TaskStatus } from '#lib/model/task.ts';
import { announce } from '../changes.ts';
import { transact, type Transaction } from '../database.ts';
import type { TaskRecord } from '../schema.ts';
import { writeTally } from './tallies.ts';

const UNDERWAY: TaskStatus[] = ['Sending', 'Pending', 'Processing', 'Cancelling'];

/** All tasks of a document inside a transaction, in the order of the queue, superseded ones too. */
export const tasksIn = (transaction: Transaction<IDBTransactionMode>, documentId: string): Promise<Task[]> =>
	transaction
		.objectStore('tasks')
		.index('byDocument')
		.getAll(IDBKeyRange.bound([documentId, -Infinity], [documentId, Infinity]));

/** All tasks of a document in the order of the queue, superseded ones too. */
export const tasksOf = (documentId: string): Promise<Task[]> =>
	transact(['tasks'], 'readonly', (transaction) => tasksIn(transaction, documentId));

export const taskOf = (id: string): Promise<Task | undefined> =>
	transact(['tasks'], 'readonly', (transaction) => transaction.objectStore('tasks').get(id));

/** The tasks that the runner may take next for an engine, first come first served, at most `limit`. */
export const nextTasks = (engine: EngineName, limit: number): Promise<Task[]> =>
	transact(['tasks'], 'readonly', (transaction) =>
		transaction
			.objectStore('tasks')
			.index('byTurn')
			.getAll(IDBKeyRange.bound([engine, -Infinity], [engine, Infinity]), limit),
	);

/** The tasks that an engine may hold something for, and those somebody wants to have cancelled. */
export const tasksUnderway = (): Promise<Task[]> =>
	transact(['tasks'], 'readonly', async (transaction) => {
		const index = transaction.objectStore('tasks').index('byStatus');
		return (await Promise.all(UNDERWAY.map((status) => index.getAll(status)))).flat();
	});

/** Tasks that wait for something (network, credentials, backoff …), at most `limit`. */
export const tasksWaiting = (limit = 5_000): Promise<Task[]> =>
	transact(['tasks'], 'readonly', (transaction) =>
		transaction.objectStore('tasks').index('byWaiting').getAll(null, limit),
	);

/** Writes one task with the fields that its indexes need. `held`: its document is paused or in the bin. */
export function putTask(transaction: Transaction, task: Task, held: boolean): Promise<unknown> {
	const record: TaskRecord = { ...task };
	delete record.turn;
	if (task.status === 'Queued' && !task.waiting && !held) record.turn = task.ahead ?? task.order;
	return transaction.objectStore('tasks').put(record);
}

/** True while the document's queued tasks are kept from the runner. */
export async function isHeld(transaction: Transaction, documentId: string): Promise<boolean> {
	const document = await transaction.objectStore('documents').get(documentId);
	return !document || document.removedAt !== undefined || Boolean(document.paused);
}

/** Keeps the queued tasks of a document from the runner, or lets them go to it. */
export async function holdTasks(transaction: Transaction, documentId: string, held: boolean): Promise<void> {
	const tasks = await tasksIn(transaction, documentId);
	for (const task of tasks) if (task.status === 'Queued') await putTask(transaction, task, held);
}

/** Counts up the queue's order inside a transaction; `count` places are taken, the first is returned. */
export async function nextOrder(transaction: Transaction, count: number): Promise<number> {
	const meta = transaction.objectStore('meta');
	const last = ((await meta.get('order')) as number | undefined) ?? 0;
	await meta.put(last + count, 'order');
	return last + 1;
}

/**
 * Lets readings count again inside the transaction that stopped the tasks which were to replace them. `tasks`: all of the
 * document as they are now. Resolves with what changed.
 */
export async function giveBack(
	transaction: Transaction,
	tasks: readonly Task[],
): Promise<{ before: Task; after: Task }[]> {
	const before = new Map(tasks.map((task) => [task.id, task]));
	const back = givenBack(tasks);
	for (const task of back) await putTask(transaction, task, false);
	return back.map((after) => ({ before: before.get(after.id)!, after }));
}

/**
 * A wish of the user: `change` sees every task of a document and returns the ones that shall be different. One
 * transaction, no generation: wishes come from any tab.
 */
export async function setTasks(documentId: string, change: (task: Task) => Task | undefined): Promise<Task[]> {
	const changed = await transact(['tasks', 'tallies', 'documents'], 'readwrite', async (transaction) => {
		const held = await isHeld(transaction, documentId);
		const all = await tasksIn(transaction, documentId);
		const changes: { before: Task; after: Task }[] = [];
		for (const before of all) {
			const after = change(before);
			if (!after || after === before) continue;
			const next = { ...after, changedAt: Date.now() };
			await putTask(transaction, next, held);
			changes.push({ before, after: next });
		}
		const wished = changes.map(({ after }) => after);
		if (wished.some(({ status }) => status === 'Cancelled')) {
			const now = new Map(wished.map((task) => [task.id, task]));
			changes.push(
				...(await giveBack(
					transaction,
					all.map((task) => now.get(task.id) ?? task),
				)),
			);
		}
		if (changes.length) await writeTally(transaction, documentId, changes);
		return wished;
	});
	if (changed.length) announce({ what: 'tasks', documentId });
	return changed;
}

/**
 * Adds tasks to a document that is there. The pages they read no longer count by their older tasks (`superseded`); `ended` says
 * what becomes of those, in the same transaction: what is asked for twice at once must not be sent twice.
 */
export async function addTasks(
	documentId: string,
	tasks: Omit<Task, 'order'>[],
	ended: (task: Task) => Task = (task) => task,
): Promise<Task[]> {
	const added = await transact(['tasks', 'tallies', 'documents', 'meta'], 'readwrite', async (transaction) => {
		const held = await isHeld(transaction, documentId);
		const pages = new Set(tasks.filter((task) => !task.aside).flatMap((task) => task.pages));
		const changes: { before?: Task; after?: Task }[] = [];
		const older = await tasksIn(transaction, documentId);
		for (const before of older) {
			if (before.superseded || before.aside || !before.pages.every((page) => pages.has(page))) continue;
			const after = { ...ended(before), superseded: true };
			await putTask(transaction, after, held);
			changes.push({ before, after });
		}
		let order = await nextOrder(transaction, tasks.length);
		const all = tasks.map((task): Task => ({ ...task, order: order++ }));
		for (const after of all) {
			await putTask(transaction, after, held);
			changes.push({ after });
		}
		await writeTally(transaction, documentId, changes);
		return all;
	});
	announce({ what: 'tasks', documentId });
	return added;
}

/** The task that counts for a page: the newest that reads it. */
export const taskOfPage = async (documentId: string, page: number): Promise<Task | undefined> =>
	(await tasksOf(documentId)).findLast((task) => !task.superseded && !task.aside && task.pages.includes(page));

/** Ids of the documents that have a task in this status which counts. */
export const documentsWith = (status: TaskStatus): Promise<string[]> =>
	transact(['tasks'], 'readonly', async (transaction) => {
		const tasks = await transaction.objectStore('tasks').index('byStatus').getAll(status);
		return [...new Set(tasks.filter((task) => !task.superseded).map((task) => task.documentId))];
	});
