import type { Document } from '#lib/model/document.ts';
import { doubtsIn, type Reading } from '#lib/model/reading.ts';
import type { Tally } from '#lib/model/tally.ts';
import type { Task } from '#lib/model/task.ts';
import { announce } from './changes.ts';
import { transact, type Stores, type Transaction } from './database.ts';
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
export const listedDocument = (id: string): Promise<Listed | undefined> =>
	transact(['documents', 'tallies'], 'readonly', async (transaction) => {
		const document = await transaction.objectStore('documents').get(id);
		const tally = (await transaction.objectStore('tallies').get(id)) ?? emptyTally(id);
		return document && { document, tally };
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
	const stores: Stores[] = ['documents', 'chunks', 'tasks', 'tallies', 'readings', 'meta'];
	await transact(stores, 'readwrite', async (transaction) => {
		await transaction.objectStore('chunks').put({ documentId: document.id, ...lastChunk });
		await transaction.objectStore('documents').add(record(document));
		let order = await nextOrder(transaction, tasks.length);
		const changes = tasks.map((task) => ({ after: { ...task, order: order++ } as Task }));
		for (const { after } of changes) await putTask(transaction, after, false);
		let doubts = 0;
		for (const reading of readings) {
			await transaction.objectStore('readings').put(reading);
			doubts += doubtsIn(reading, doubtBelow);
		}
		await writeTally(transaction, document.id, changes, doubts);
		await transaction.objectStore('meta').delete(`staged:${document.id}`);
	});
	announce(
		{ what: 'documents', documentId: document.id },
		{ what: 'tasks', documentId: document.id },
		{ what: 'readings', documentId: document.id },
	);
}

/** Changes a document's own fields (name, paused, bin, order of pages); its queued tasks are held back or let go with it. */
export async function setDocument(
	id: string,
	change: Partial<Pick<Document, 'name' | 'paused' | 'removedAt' | 'order'>>,
): Promise<void> {
	await transact(['documents', 'tasks'], 'readwrite', async (transaction) => {
		const store = transaction.objectStore('documents');
		const before = await store.get(id);
		if (!before) return;
		const after = record({ ...before, ...change });
		await store.put(after);
		const held = after.removedAt !== undefined || Boolean(after.paused);
		const wasHeld = before.removedAt !== undefined || Boolean(before.paused);
		if (held !== wasHeld) await hold(transaction, id, held);
	});
	announce({ what: 'documents', documentId: id }, { what: 'tasks', documentId: id });
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
