import { NO_FINDINGS, plus, type Findings } from '#lib/model/text/findings.ts';
import type { Tally } from '#lib/model/tally.ts';
import type { Task } from '#lib/model/task.ts';
import type { Transaction } from '../database.ts';

/** An empty tally; what a document has before its tasks are there. */
export const emptyTally = (documentId: string): Tally => ({
	documentId,
	pages: {},
	waiting: {},
	engines: {},
	doubts: 0,
});

/** Tells which pages of a document count: those that the user took out do not. */
export async function countsIn(transaction: Transaction, documentId: string): Promise<(page: number) => boolean> {
	const order = (await transaction.objectStore('documents').get(documentId))?.order;
	if (!order) return () => true;
	const pages = new Set(order);
	return (page) => pages.has(page);
}

function count(tally: Tally, task: Task, sign: 1 | -1, counts: (page: number) => boolean) {
	if (task.superseded) return;
	if (task.aside) {
		tally.aside = { ...tally.aside, [task.status]: (tally.aside?.[task.status] ?? 0) + sign };
		return;
	}
	const pages = task.pages.filter(counts).length * sign;
	tally.pages[task.status] = (tally.pages[task.status] ?? 0) + pages;
	tally.engines[task.engine] = (tally.engines[task.engine] ?? 0) + pages;
	if (task.waiting) tally.waiting[task.waiting.for] = (tally.waiting[task.waiting.for] ?? 0) + pages;
}

/**
 * The tally after one task has changed; `before` or `after` is missing when the task is new or gone. `counts`: which of its
 * pages do.
 */
export function tallied(
	tally: Tally,
	before: Task | undefined,
	after: Task | undefined,
	counts: (page: number) => boolean = () => true,
): Tally {
	const next: Tally = {
		...tally,
		pages: { ...tally.pages },
		waiting: { ...tally.waiting },
		engines: { ...tally.engines },
	};
	if (before) count(next, before, -1, counts);
	if (after) count(next, after, 1, counts);
	// Only a ticket shows that the cloud has something; and what it has forgotten, or was told to delete, it has no more.
	if (after?.engine === 'cloud' && after.job?.ticket) {
		if (after.job.forgotten || after.status === 'Expired') delete next.sentAt;
		else next.sentAt = Math.max(next.sentAt ?? 0, after.job.sentAt);
	}
	return next;
}

/**
 * Brings a document's tally up to date inside the transaction that changes its tasks; `findings`: how what is to be known of
 * its pages changes. The transaction also holds `documents`.
 */
export async function writeTally(
	transaction: Transaction,
	documentId: string,
	changes: { before?: Task; after?: Task }[],
	findings: Findings = NO_FINDINGS,
): Promise<void> {
	const tally = (await transaction.objectStore('tallies').get(documentId)) ?? emptyTally(documentId);
	await put(transaction, tally, changes, findings);
}

/** Counts a document's tasks anew, after pages were taken out of it or put back; the transaction also holds `tasks`. */
export async function recountTally(transaction: Transaction, documentId: string, findings: Findings): Promise<void> {
	const before = (await transaction.objectStore('tallies').get(documentId)) ?? emptyTally(documentId);
	const tasks = await transaction
		.objectStore('tasks')
		.index('byDocument')
		.getAll(IDBKeyRange.bound([documentId, -Infinity], [documentId, Infinity]));
	const { aside: _, sentAt, ...rest } = before;
	const changes = tasks.map((after) => ({ after }));
	await put(transaction, { ...rest, pages: {}, waiting: {}, engines: {} }, changes, findings, sentAt);
}

async function put(
	transaction: Transaction,
	before: Tally,
	changes: { before?: Task; after?: Task }[],
	findings: Findings,
	/** where what is in the cloud does not change with it */
	sentAt?: number,
) {
	const counts = await countsIn(transaction, before.documentId);
	let tally = before;
	for (const { before, after } of changes) tally = tallied(tally, before, after, counts);
	const { doubts, textless, unread, lying } = plus({ ...NO_FINDINGS, ...tally }, findings);
	await transaction.objectStore('tallies').put({
		...tally,
		...(sentAt === undefined ? {} : { sentAt }),
		doubts: Math.max(0, doubts),
		textless: Math.max(0, textless),
		unread: Math.max(0, unread),
		lying: Math.max(0, lying),
	});
}
