import type { Correction } from '#lib/model/edit/correction.ts';
import type { Document } from '#lib/model/document.ts';
import { FaultError } from '#lib/model/fault.ts';
import { NO_FINDINGS, plus } from '#lib/model/text/findings.ts';
import type { Artifact, Reading } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import { announce } from '../changes.ts';
import { piecesOf } from '../bytes/chunks.ts';
import { transact, type Stores, type Transaction } from '../database.ts';
import { documentRecord } from './document-record.ts';
import { inJournal } from '../journal/in-journal.ts';
import { savedEntry } from '../journal/saved-entry.ts';
import { findingsOfPage } from '../pages/page-findings.ts';
import { markStale } from '../search/mark-stale.ts';
import { writeTally } from '../tasks/tallies.ts';
import { holdTasks, isHeld, nextOrder, putTask } from '../tasks/tasks.ts';

/** A document as another library had it; its bytes and readings were stored before. */
export interface Whole {
	document: Document;
	tasks: Task[];
	corrections: Correction[];
	artifacts: Artifact[];
	/** how many readings there are of it */
	readings: number;
}

const STORES: Stores[] = [
	'documents',
	'chunks',
	'tasks',
	'tallies',
	'readings',
	'corrections',
	'artifacts',
	'meta',
	'searchStale',
];

/** Stores readings that are not here; returns the keys of those. Until their document is added nobody sees them. */
export const addReadings = (readings: Reading[]): Promise<[taskId: string, page: number][]> =>
	transact(['readings'], 'readwrite', async (transaction) => {
		const added: [string, number][] = [];
		for (const reading of readings) {
			if (await transaction.objectStore('readings').getKey([reading.taskId, reading.page])) continue;
			added.push(await transaction.objectStore('readings').add(reading));
		}
		return added;
	});

/** Adds tasks that are not here, in their order, behind all others. */
async function addTasks(transaction: Transaction, documentId: string, tasks: Task[]) {
	const held = await isHeld(transaction, documentId);
	const missing: Task[] = [];
	for (const task of tasks.toSorted((a, b) => a.order - b.order))
		if (!(await transaction.objectStore('tasks').getKey(task.id))) missing.push(task);
	let order = await nextOrder(transaction, missing.length);
	const changes = missing.map((task) => ({ after: { ...task, documentId, order: order++ } }));
	for (const { after } of changes) await putTask(transaction, after, held);
	return changes;
}

async function addLog(transaction: Transaction, documentId: string, entries: Correction[]) {
	for (const { sequence: _, ...entry } of entries.toSorted((a, b) => a.sequence - b.sequence))
		await transaction.objectStore('corrections').add({ ...entry, documentId } as Correction);
}

async function addArtifacts(transaction: Transaction, documentId: string, artifacts: Artifact[]) {
	const store = transaction.objectStore('artifacts');
	const here = await store.index('byDocument').getAll(documentId);
	for (const artifact of artifacts) {
		const same = here.some(({ taskId, name }) => taskId === artifact.taskId && name === artifact.name);
		if (!same) await store.add({ ...artifact, documentId });
	}
}

/** Every page is to be indexed for the search. Its readings came before, when there was no document to find them in. */
async function markPages(transaction: Transaction, { id, pageCount }: Document) {
	for (let page = 1; page <= pageCount; page++) await markStale(transaction, id, page);
}

async function findings(transaction: Transaction, document: Document, below: number) {
	let sum = NO_FINDINGS;
	for (let page = 1; page <= document.pageCount; page++)
		sum = plus(sum, await findingsOfPage(transaction, document.id, page, below));
	return sum;
}

const tell = (documentId: string) =>
	announce(
		{ what: 'documents', documentId },
		{ what: 'tasks', documentId },
		{ what: 'readings', documentId },
		{ what: 'corrections', documentId },
	);

/** Throws unless everything that was stored of a document before is still there: other tabs sweep and take back. */
async function checkStored(transaction: Transaction, { document, readings }: Whole) {
	const range = IDBKeyRange.bound([document.id, -Infinity], [document.id, Infinity]);
	const pieces = await transaction.objectStore('chunks').count(range);
	if (pieces !== piecesOf(document.size))
		throw new FaultError('damaged-file', `${pieces} of ${piecesOf(document.size)} pieces are there`);
	const found = await transaction.objectStore('readings').index('byDocument').count(document.id);
	if (found < readings) throw new FaultError('damaged-file', `${found} of ${readings} readings are there`);
}

/**
 * Adds a document of another library whose bytes and readings were stored before, all or nothing. False when a document of
 * this id has come in the meantime; then nothing was written.
 */
export async function addRestored(whole: Whole, doubtBelow: number): Promise<boolean> {
	const { document, tasks, corrections, artifacts } = whole;
	const added = await transact(STORES, 'readwrite', async (transaction) => {
		if (await transaction.objectStore('documents').getKey(document.id)) return false;
		await checkStored(transaction, whole);
		await transaction.objectStore('documents').add(documentRecord(document));
		const changes = await addTasks(transaction, document.id, tasks);
		await addLog(transaction, document.id, corrections);
		await addArtifacts(transaction, document.id, artifacts);
		await writeTally(transaction, document.id, changes, await findings(transaction, document, doubtBelow));
		await markPages(transaction, document);
		await transaction.objectStore('meta').delete(`staged:${document.id}`);
		return true;
	});
	if (!added) return false;
	void inJournal(savedEntry(document));
	tell(document.id);
	return true;
}

const said = ({ page, taskId, edit, madeAt, undone }: Correction) =>
	JSON.stringify([page, taskId, edit, madeAt, Boolean(undone)]);

/**
 * Gives a document that is here what another library had of it beyond: tasks, artifacts, and corrections when the log here
 * is how the other one began. `differs`: both logs went on in ways of their own; the one here was kept. `putBack`: it lay in
 * the bin, and is in the library again.
 */
export async function mergeRestored(
	{ document, tasks, corrections, artifacts }: Whole,
	doubtBelow: number,
): Promise<{ changed: boolean; differs: boolean; putBack: boolean }> {
	const result = await transact(STORES, 'readwrite', async (transaction) => {
		const here = await transaction.objectStore('documents').get(document.id);
		if (!here) return { changed: false, differs: false, putBack: false };
		if (here.sha256 !== document.sha256) throw new FaultError('damaged-file', 'a document of this id has other bytes');
		const putBack = here.removedAt !== undefined;
		if (putBack) {
			const { removedAt: _, ...back } = here;
			await transaction.objectStore('documents').put(documentRecord(back));
			await holdTasks(transaction, document.id, Boolean(here.paused));
		}
		const before = { ...NO_FINDINGS, ...(await transaction.objectStore('tallies').get(document.id)) };
		const changes = await addTasks(transaction, document.id, tasks);
		await addArtifacts(transaction, document.id, artifacts);
		const mine = await transaction.objectStore('corrections').index('byDocument').getAll(document.id);
		const theirs = corrections.toSorted((a, b) => a.sequence - b.sequence);
		const follows = mine.every((entry, at) => theirs[at] !== undefined && said(theirs[at]) === said(entry));
		const isPart = theirs.every((entry, at) => mine[at] !== undefined && said(mine[at]) === said(entry));
		const more = follows ? theirs.slice(mine.length) : [];
		await addLog(transaction, document.id, more);
		const now = await findings(transaction, here, doubtBelow);
		await writeTally(transaction, document.id, changes, plus(now, before, -1));
		const changed = changes.length > 0 || more.length > 0;
		if (changed) await markPages(transaction, here);
		return { changed, differs: !follows && !isPart, putBack };
	});
	tell(document.id);
	return result;
}
