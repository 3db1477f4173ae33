import { turnOfPage } from '#lib/model/document.ts';
import { NO_FINDINGS, plus } from '#lib/model/text/findings.ts';
import type { Artifact, Reading } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import { turnOf } from '#lib/model/turn/turn.ts';
import { turnedReading } from '#lib/model/turn/turned-reading.ts';
import { announce } from '../changes.ts';
import { transact, type Transaction } from '../database.ts';
import { inJournal } from '../journal/in-journal.ts';
import { findingsOfPage } from '../pages/page-findings.ts';
import { markStale } from '../search/mark-stale.ts';
import { writeTally } from './tallies.ts';
import { giveBack, isHeld, putTask, tasksIn } from './tasks.ts';

/** What the runner learned besides the new status, stored with it. */
export interface Found {
	readings?: Reading[];
	artifacts?: Artifact[];
	/** 0–100: words below it count as doubtful in the document's tally */
	doubtBelow?: number;
}

export type Advanced = { ok: true; task: Task } | { ok: false; why: 'replaced' | 'overtaken' | 'gone'; task?: Task };

/**
 * A decision of the runner: takes a task from `before` to `after`, if it is still as it was seen and the runner of
 * `generation` is still the one. Otherwise nothing is written: a wish is never overwritten, and a runner that has been
 * replaced (a frozen tab keeps its lock) decides nothing.
 */
export const advance = (before: Task, after: Task, generation: number, found: Found = {}): Promise<Advanced> =>
	write(
		before,
		after,
		found,
		async (transaction) => (await transaction.objectStore('meta').get('generation')) === generation,
	);

/**
 * A fact about one attempt: its ticket, or its result. Kept whoever brings it, also a runner that has been replaced;
 * only a newer attempt or a finished task makes it void.
 */
export const keepFact = (before: Task, after: Task, found: Found = {}): Promise<Advanced> =>
	write(before, after, found, () => Promise.resolve(true));

async function write(
	before: Task,
	after: Task,
	found: Found,
	allowed: (transaction: Transaction) => Promise<boolean>,
): Promise<Advanced> {
	const result = await transact(
		['tasks', 'tallies', 'documents', 'readings', 'corrections', 'artifacts', 'meta', 'searchStale'],
		'readwrite',
		async (transaction): Promise<Advanced> => {
			if (!(await allowed(transaction))) return { ok: false, why: 'replaced' };
			const current = await transaction.objectStore('tasks').get(before.id);
			if (!current) return { ok: false, why: 'gone' };
			if (current.status !== before.status || current.attempts !== before.attempts)
				return { ok: false, why: 'overtaken', task: current };
			const next = { ...after, superseded: current.superseded, changedAt: Date.now() };
			await putTask(transaction, next, await isHeld(transaction, next.documentId));
			let findings = NO_FINDINGS;
			const document = found.readings?.length
				? await transaction.objectStore('documents').get(next.documentId)
				: undefined;
			for (const reading of found.readings ?? []) {
				const { documentId, page } = reading;
				// The page may have been turned while it was being read.
				const by = turnOf(turnOfPage(document ?? {}, page), -(current.job?.turns?.[page] ?? 0));
				const below = found.doubtBelow ?? 0;
				findings = plus(findings, await findingsOfPage(transaction, documentId, page, below), -1);
				const { region } = before.settings;
				await transaction.objectStore('readings').put(turnedReading(region ? { ...reading, region } : reading, by));
				await markStale(transaction, documentId, page);
				findings = plus(findings, await findingsOfPage(transaction, documentId, page, below));
			}
			for (const artifact of found.artifacts ?? []) await transaction.objectStore('artifacts').add(artifact);
			const changes: { before: Task; after: Task }[] = [{ before: current, after: next }];
			if (next.status === 'Cancelled')
				changes.push(...(await giveBack(transaction, await tasksIn(transaction, next.documentId))));
			await writeTally(transaction, next.documentId, changes, findings);
			return { ok: true, task: next };
		},
	);
	if (result.ok) {
		const { id, documentId, attempts, operation, pages, job, engine } = result.task;
		const { ticket } = job ?? {};
		// What was paid for can be fetched again with its ticket, even if the database forgets that it was sent.
		if (engine === 'cloud' && ticket && before.job?.ticket !== ticket)
			void inJournal({
				kind: 'sent',
				id: documentId,
				taskId: id,
				attempt: attempts,
				ticket,
				operation,
				pages,
				at: Date.now(),
			});
		announce(
			{ what: 'tasks', documentId },
			...(found.readings || found.artifacts ? [{ what: 'readings' as const, documentId }] : []),
		);
	}
	return result;
}
