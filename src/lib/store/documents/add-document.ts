import type { Document } from '#lib/model/document.ts';
import { FaultError } from '#lib/model/fault.ts';
import { findingsIn } from '#lib/model/text/findings-in.ts';
import { NO_FINDINGS, plus } from '#lib/model/text/findings.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import { announce } from '../changes.ts';
import { transact, type Stores } from '../database.ts';
import { documentRecord } from './document-record.ts';
import { inJournal } from '../journal/in-journal.ts';
import { savedEntry } from '../journal/saved-entry.ts';
import { markStale } from '../search/mark-stale.ts';
import { writeTally } from '../tasks/tallies.ts';
import { nextOrder, putTask } from '../tasks/tasks.ts';

/**
 * Adds a document with the last piece of its bytes and its tasks, all or nothing; resolves when it is durable. The
 * pieces before the last were added by `addChunk`. `readings`: what finished ones of these tasks have found; words below
 * `doubtBelow` (0–100) count as doubtful.
 */
export async function addDocument(
	document: Document,
	lastChunk: { number: number; bytes: ArrayBuffer },
	tasks: Omit<Task, 'order'>[],
	readings: Reading[] = [],
	doubtBelow = 0,
): Promise<void> {
	const stores: Stores[] = ['documents', 'chunks', 'tasks', 'tallies', 'readings', 'searchStale', 'meta'];
	await transact(stores, 'readwrite', async (transaction) => {
		const chunks = transaction.objectStore('chunks');
		await chunks.put({ documentId: document.id, ...lastChunk });
		// Pieces of a file that was days on its way are swept up, also when only a clock says that it was days.
		const pieces = await chunks.count(IDBKeyRange.bound([document.id, -Infinity], [document.id, Infinity]));
		if (pieces !== lastChunk.number + 1)
			throw new FaultError('unreadable-file', `${pieces} of ${lastChunk.number + 1} pieces are there`);
		await transaction.objectStore('documents').add(documentRecord(document));
		let order = await nextOrder(transaction, tasks.length);
		const changes = tasks.map((task) => ({ after: { ...task, order: order++ } as Task }));
		for (const { after } of changes) await putTask(transaction, after, false);
		let findings = NO_FINDINGS;
		for (const reading of readings) {
			await transaction.objectStore('readings').put(reading);
			await markStale(transaction, document.id, reading.page);
			findings = plus(findings, findingsIn(reading, doubtBelow));
		}
		await writeTally(transaction, document.id, changes, findings);
		await transaction.objectStore('meta').delete(`staged:${document.id}`);
	});
	void inJournal(savedEntry(document));
	announce(
		{ what: 'documents', documentId: document.id },
		{ what: 'tasks', documentId: document.id },
		{ what: 'readings', documentId: document.id },
	);
}
