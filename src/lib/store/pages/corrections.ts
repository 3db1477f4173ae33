import type { Correction } from '#lib/model/edit/correction.ts';
import { FaultError } from '#lib/model/fault.ts';
import { NO_FINDINGS, plus } from '#lib/model/text/findings.ts';
import type { Reading } from '#lib/model/reading.ts';
import { announce } from '../changes.ts';
import { transact, type Transaction } from '../database.ts';
import { findingsOfPage, pageReadings } from './page-findings.ts';
import { markStale } from '../search/mark-stale.ts';
import { writeTally } from '../tasks/tallies.ts';

/** Everything that is known of a page's text: its readings, and the log of corrections in the order they were made. */
export interface PageRecord {
	readings: Reading[];
	corrections: Correction[];
}

export const pageRecord = (documentId: string, page: number): Promise<PageRecord> =>
	transact(['readings', 'corrections'], 'readonly', async (transaction) => {
		const [readings, corrections] = await Promise.all([
			transaction.objectStore('readings').index('byPage').getAll([documentId, page]),
			transaction.objectStore('corrections').index('byPage').getAll([documentId, page]),
		]);
		return { readings, corrections };
	});

/** The log of one page, what was taken back too. */
export const correctionsOf = (documentId: string, page: number): Promise<Correction[]> =>
	transact(['corrections'], 'readonly', (transaction) =>
		transaction.objectStore('corrections').index('byPage').getAll([documentId, page]),
	);

/** The whole log of a document, oldest first. */
export const documentCorrections = (documentId: string): Promise<Correction[]> =>
	transact(['corrections'], 'readonly', (transaction) =>
		transaction.objectStore('corrections').index('byDocument').getAll(documentId),
	);

const STORES = ['documents', 'corrections', 'readings', 'tallies', 'searchStale'] as const;

/** Runs a change of the log; the tally follows for the pages that it names. Announces after the commit. */
async function change(
	documentId: string,
	doubtBelow: number,
	plan: (
		transaction: Transaction,
	) => Promise<{ pages: number[]; entries: Correction[]; write: () => Promise<unknown> }>,
): Promise<Correction[]> {
	const changed = await transact([...STORES], 'readwrite', async (transaction) => {
		const { pages, entries, write } = await plan(transaction);
		if (!entries.length) return entries;
		let findings = NO_FINDINGS;
		const readings = new Map<number, Reading[]>();
		for (const page of new Set(pages)) {
			const here = await pageReadings(transaction, documentId, page);
			readings.set(page, here);
			findings = plus(findings, await findingsOfPage(transaction, documentId, page, doubtBelow, here), -1);
		}
		await write();
		for (const [page, here] of readings) {
			findings = plus(findings, await findingsOfPage(transaction, documentId, page, doubtBelow, here));
			await markStale(transaction, documentId, page);
		}
		if (Object.values(findings).some((change) => change !== 0)) await writeTally(transaction, documentId, [], findings);
		return entries;
	});
	if (changed.length) announce({ what: 'corrections', documentId });
	return changed;
}

/** The entries at the end of a document's log, last first, while `wanted` says so. */
async function lastEntries(
	transaction: Transaction,
	documentId: string,
	wanted: (entry: Correction) => boolean,
): Promise<Correction[]> {
	const found: Correction[] = [];
	let cursor = await transaction.objectStore('corrections').index('byDocument').openCursor(documentId, 'prev');
	while (cursor && wanted(cursor.value)) {
		found.push(cursor.value);
		cursor = await cursor.continue();
	}
	return found;
}

const pagesOf = (entries: Correction[]) => entries.map(({ page }) => page);

/** Whether there is something in a document's log to take back, and something taken back to bring again. */
export const turnsOf = (documentId: string): Promise<{ undo: boolean; redo: boolean }> =>
	transact(['corrections'], 'readonly', async (transaction) => {
		const log = transaction.objectStore('corrections').index('byDocument');
		let cursor = await log.openCursor(documentId, 'prev');
		const redo = Boolean(cursor?.value.undone);
		while (cursor?.value.undone) cursor = await cursor.continue();
		return { undo: cursor !== null, redo };
	});

/**
 * Adds entries to a document's log; what had been taken back is gone from then on. `doubtBelow` (0–100): words below it
 * count in the tally. Resolves with the entries as stored, once they are durable. Rejects with FaultError ('document-gone').
 */
export const addCorrections = (
	documentId: string,
	entries: Omit<Correction, 'sequence' | 'documentId' | 'undone'>[],
	doubtBelow: number,
): Promise<Correction[]> =>
	change(documentId, doubtBelow, async (transaction) => {
		// Another tab may have deleted it for good: what was typed must not seem to be kept.
		if ((await transaction.objectStore('documents').getKey(documentId)) === undefined)
			throw new FaultError('document-gone', `${documentId} is not in the store`);
		const store = transaction.objectStore('corrections');
		const dropped = await lastEntries(transaction, documentId, ({ undone }) => Boolean(undone));
		const added = entries.map((entry) => ({ ...entry, documentId })) as Correction[];
		return {
			pages: pagesOf([...dropped, ...added]),
			entries: added,
			write: async () => {
				for (const { sequence } of dropped) await store.delete(sequence);
				for (const entry of added) entry.sequence = await store.add(entry);
			},
		};
	});

/** Takes the last entry of a document's log back, with all that were made at once with it. */
export const markUndone = (documentId: string, doubtBelow: number): Promise<Correction[]> =>
	change(documentId, doubtBelow, async (transaction) => {
		let first: Correction | undefined;
		const tail = await lastEntries(transaction, documentId, (entry) => {
			if (entry.undone) return true;
			first ??= entry;
			return entry === first || (entry.batch !== undefined && entry.batch === first.batch);
		});
		return marked(
			transaction,
			tail.filter(({ undone }) => !undone),
			true,
		);
	});

/** Brings back what was taken back last. */
export const markRedone = (documentId: string, doubtBelow: number): Promise<Correction[]> =>
	change(documentId, doubtBelow, async (transaction) => {
		const undone = await lastEntries(transaction, documentId, (entry) => Boolean(entry.undone));
		const first = undone.at(-1);
		const wanted = undone.filter(
			(entry) => entry === first || (first?.batch !== undefined && entry.batch === first.batch),
		);
		return marked(transaction, wanted, false);
	});

function marked(transaction: Transaction, entries: Correction[], undone: boolean) {
	return {
		pages: pagesOf(entries),
		entries,
		write: async () => {
			for (const before of entries) {
				const after = { ...before, undone };
				if (!undone) delete (after as Correction).undone;
				await transaction.objectStore('corrections').put(after);
			}
		},
	};
}
