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

function count(tally: Tally, task: Task, sign: 1 | -1) {
	if (task.superseded) return;
	if (task.aside) {
		tally.aside = { ...tally.aside, [task.status]: (tally.aside?.[task.status] ?? 0) + sign };
		return;
	}
	const pages = task.pages.length * sign;
	tally.pages[task.status] = (tally.pages[task.status] ?? 0) + pages;
	tally.engines[task.engine] = (tally.engines[task.engine] ?? 0) + pages;
	if (task.waiting) tally.waiting[task.waiting.for] = (tally.waiting[task.waiting.for] ?? 0) + pages;
}

/** The tally after one task has changed; `before` or `after` is missing when the task is new or gone. */
export function tallied(tally: Tally, before: Task | undefined, after: Task | undefined): Tally {
	const next: Tally = {
		...tally,
		pages: { ...tally.pages },
		waiting: { ...tally.waiting },
		engines: { ...tally.engines },
	};
	if (before) count(next, before, -1);
	if (after) count(next, after, 1);
	// Only a ticket shows that the cloud has something; and what it has forgotten, or was told to delete, it has no more.
	if (after?.engine === 'cloud' && after.job?.ticket) {
		if (after.job.forgotten || after.status === 'Expired') delete next.sentAt;
		else next.sentAt = Math.max(next.sentAt ?? 0, after.job.sentAt);
	}
	return next;
}

/**
 * Brings a document's tally up to date inside the transaction that changes its tasks; `findings`: how what is to be known of
 * its pages changes.
 */
export async function writeTally(
	transaction: Transaction,
	documentId: string,
	changes: { before?: Task; after?: Task }[],
	findings: Findings = NO_FINDINGS,
): Promise<void> {
	const store = transaction.objectStore('tallies');
	let tally = (await store.get(documentId)) ?? emptyTally(documentId);
	for (const { before, after } of changes) tally = tallied(tally, before, after);
	const { doubts, textless, unread } = plus({ ...NO_FINDINGS, ...tally }, findings);
	await store.put({
		...tally,
		doubts: Math.max(0, doubts),
		textless: Math.max(0, textless),
		unread: Math.max(0, unread),
	});
}
