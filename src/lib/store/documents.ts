import type { Document } from '#lib/model/document.ts';
import { FaultError } from '#lib/model/fault.ts';
import { doubtsIn, type Reading } from '#lib/model/reading.ts';
import type { Tally } from '#lib/model/tally.ts';
import type { Task } from '#lib/model/task.ts';
import { announce } from './changes.ts';
import { transact, type Stores, type Transaction } from './database.ts';
import { markStale } from './search/mark-stale.ts';
import { inJournal } from './journal/in-journal.ts';
import { savedEntry } from './journal/saved-entry.ts';
import type { DocumentRecord } from './schema.ts';
import { removeIndexed } from './search/remove-indexed.ts';
import { emptyTally, writeTally } from './tallies.ts';
import { nextOrder, putTask } from './tasks.ts';

/** A document with the state of its work. */
export interface Listed {
	document: Document;
	tally: Tally;
}

/** Everything in the library, newest first. */
export const library = (): Promise<Listed[]> =>
	transact(['documents', 'tallies'], 'readonly', async (transaction) => {
		const documents = await transaction.objectStore('documents').index('byListed').getAll();
		const tallies = new Map(
			(await transaction.objectStore('tallies').getAll()).map((tally) => [tally.documentId, tally] as const),
		);
		return documents
			.reverse()
			.map((document) => ({ document, tally: tallies.get(document.id) ?? emptyTally(document.id) }));
	});

/** One document with the state of its work, also when it lies in the bin. */
export const listedDocument = async (id: string): Promise<Listed | undefined> => (await listedDocuments([id])).get(id);

/** The same for several at once; those that are gone are missing. */
export const listedDocuments = (ids: string[]): Promise<Map<string, Listed>> =>
	transact(['documents', 'tallies'], 'readonly', async (transaction) => {
		const [documents, tallies] = [transaction.objectStore('documents'), transaction.objectStore('tallies')];
		const found = new Map<string, Listed>();
		for (const id of ids) {
			const document = await documents.get(id);
			if (document) found.set(id, { document, tally: (await tallies.get(id)) ?? emptyTally(id) });
		}
		return found;
	});

/** Documents in the bin, last removed first. */
export const removedDocuments = (): Promise<Document[]> =>
	transact(['documents'], 'readonly', async (transaction) =>
		(await transaction.objectStore('documents').index('byRemoved').getAll()).reverse(),
	);

/** Documents with exactly these bytes, in the library or in the bin. */
export const documentsWithBytes = (sha256: string): Promise<Document[]> =>
	transact(['documents'], 'readonly', (transaction) =>
		transaction.objectStore('documents').index('bySha256').getAll(sha256),
	);

/** Ids of all documents, those in the bin too. */
export const documentIds = (): Promise<string[]> =>
	transact(['documents'], 'readonly', (transaction) => transaction.objectStore('documents').getAllKeys());

/** A document as it is stored. */
export function record(document: Document): DocumentRecord {
	const result: DocumentRecord = { ...document };
	delete result.listedAt;
	if (document.removedAt === undefined) {
		delete result.removedAt;
		result.listedAt = document.addedAt;
	}
	return result;
}

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
		await transaction.objectStore('documents').add(record(document));
		let order = await nextOrder(transaction, tasks.length);
		const changes = tasks.map((task) => ({ after: { ...task, order: order++ } as Task }));
		for (const { after } of changes) await putTask(transaction, after, false);
		let doubts = 0;
		for (const reading of readings) {
			await transaction.objectStore('readings').put(reading);
			await markStale(transaction, document.id, reading.page);
			doubts += doubtsIn(reading, doubtBelow);
		}
		await writeTally(transaction, document.id, changes, doubts);
		await transaction.objectStore('meta').delete(`staged:${document.id}`);
	});
	void inJournal(savedEntry(document));
	announce(
		{ what: 'documents', documentId: document.id },
		{ what: 'tasks', documentId: document.id },
		{ what: 'readings', documentId: document.id },
	);
}

/** The fields of a document that the user may change. */
export type DocumentChange = Partial<Pick<Document, 'name' | 'cameAs' | 'tags' | 'paused' | 'removedAt' | 'order'>>;

/** Changes a document's own fields (name, paused, bin, order of pages); its queued tasks are held back or let go with it. */
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
		const done: string[] = [];
		for (const id of ids) {
			const before = await store.get(id);
			const different = before && change(before);
			if (!different) continue;
			const after = record({ ...before, ...different });
			await store.put(after);
			const held = after.removedAt !== undefined || Boolean(after.paused);
			const wasHeld = before.removedAt !== undefined || Boolean(before.paused);
			if (held !== wasHeld) await hold(transaction, id, held);
			done.push(id);
		}
		return done;
	});
	announce(
		...changed.flatMap((documentId) => [
			{ what: 'documents' as const, documentId },
			{ what: 'tasks' as const, documentId },
		]),
	);
}

async function hold(transaction: Transaction, documentId: string, held: boolean) {
	const tasks = await transaction
		.objectStore('tasks')
		.index('byDocument')
		.getAll(IDBKeyRange.bound([documentId, -Infinity], [documentId, Infinity]));
	for (const task of tasks) if (task.status === 'Queued') await putTask(transaction, task, held);
}

/** Deletes a document and everything that belongs to it, for good. */
export async function purgeDocument(id: string): Promise<void> {
	const stores: Stores[] = [
		'documents',
		'chunks',
		'tasks',
		'tallies',
		'readings',
		'artifacts',
		'corrections',
		'thumbnails',
		'searchStale',
		'searchPages',
		'searchBlocks',
		'meta',
	];
	// Before it is gone: a tab that dies in between must not call lost what was deleted on purpose.
	await inJournal({ kind: 'removed', id });
	await transact(stores, 'readwrite', async (transaction) => {
		const ofDocument = IDBKeyRange.bound([id, -Infinity], [id, Infinity]);
		await transaction.objectStore('documents').delete(id);
		await transaction.objectStore('chunks').delete(ofDocument);
		await transaction.objectStore('thumbnails').delete(ofDocument);
		await transaction.objectStore('tallies').delete(id);
		await transaction.objectStore('meta').delete(`staged:${id}`);
		for (const key of await transaction.objectStore('tasks').index('byDocument').getAllKeys(ofDocument))
			await transaction.objectStore('tasks').delete(key);
		for (const name of ['readings', 'artifacts', 'corrections'] as const) {
			const store = transaction.objectStore(name);
			for (const key of await store.index('byDocument').getAllKeys(id)) await store.delete(key as never);
		}
		await removeIndexed(transaction, id);
	});
	announce({ what: 'documents', documentId: id }, { what: 'tasks', documentId: id });
}
