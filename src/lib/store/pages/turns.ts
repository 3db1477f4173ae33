import { counted } from '#lib/model/edit/counted.ts';
import { NO_FINDINGS } from '#lib/model/text/findings.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import { turnOf, type Turn } from '#lib/model/turn/turn.ts';
import { turnedBox } from '#lib/model/turn/turned-box.ts';
import { turnedEdit } from '#lib/model/turn/turned-edit.ts';
import { turnedReading } from '#lib/model/turn/turned-reading.ts';
import { announce } from '../changes.ts';
import { transact, type Stores, type Transaction } from '../database.ts';
import type { Thumbnail } from '../schema.ts';
import { markStale } from '../search/mark-stale.ts';
import { countsIn, writeTally } from '../tasks/tallies.ts';
import { isHeld, putTask } from '../tasks/tasks.ts';

/**
 * Turns pages of a document clockwise, and with them everything that speaks of their pixels, all or nothing: readings,
 * corrections, and the part of a page that a task in the queue is about. `thumbnails`: the small pictures of these pages
 * as they are to be from now on; the others go, and are made again when they are wanted.
 */
export async function turnPages(
	documentId: string,
	pages: number[],
	by: Turn,
	thumbnails: Thumbnail[] = [],
): Promise<void> {
	if (!by || !pages.length) return;
	const stores: Stores[] = ['documents', 'tasks', 'tallies', 'readings', 'corrections', 'thumbnails', 'searchStale'];
	await transact(stores, 'readwrite', async (transaction) => {
		const store = transaction.objectStore('documents');
		const document = await store.get(documentId);
		if (!document) return;
		const turns = { ...document.turns };
		const counts = await countsIn(transaction, documentId);
		let lying = 0;
		for (const page of pages) {
			const turn = turnOf(turns[page] ?? 0, by);
			if (turn) turns[page] = turn;
			else delete turns[page];
			const read = await turnPage(transaction, documentId, page, by);
			if (read) {
				await turnTasks(transaction, documentId, page, by, read);
				const { turn = 0 } = read;
				if (counts(page)) lying += Number(turnOf(turn, -by) > 0) - Number(turn > 0);
			}
			await transaction.objectStore('thumbnails').delete([documentId, page]);
			await markStale(transaction, documentId, page);
		}
		for (const thumbnail of thumbnails) await transaction.objectStore('thumbnails').put(thumbnail);
		const changed = { ...document, turns };
		if (!Object.keys(turns).length) delete (changed as typeof document).turns;
		await store.put(changed);
		await writeTally(transaction, documentId, [], { ...NO_FINDINGS, lying });
	});
	announce(
		{ what: 'documents', documentId },
		{ what: 'readings', documentId },
		{ what: 'corrections', documentId },
		{ what: 'thumbnails', documentId },
	);
}

/** Resolves with what counted as the page's reading before, if it was read at all; all of a page are of one size in pixels. */
async function turnPage(transaction: Transaction, documentId: string, page: number, by: Turn) {
	const readings = await transaction.objectStore('readings').index('byPage').getAll([documentId, page]);
	const corrections = await transaction.objectStore('corrections').index('byPage').getAll([documentId, page]);
	const of = new Map<string, Reading>(readings.map((reading) => [reading.taskId, reading]));
	for (const reading of readings) await transaction.objectStore('readings').put(turnedReading(reading, by));
	for (const correction of corrections) {
		const reading = of.get(correction.taskId);
		if (!reading) continue;
		const edit = turnedEdit(correction.edit, by, reading);
		if (edit !== correction.edit) await transaction.objectStore('corrections').put({ ...correction, edit });
	}
	return counted(readings, corrections);
}

/** A part of a page that is still to be read. What is being read is turned when its reading comes. */
async function turnTasks(
	transaction: Transaction,
	documentId: string,
	page: number,
	by: Turn,
	size: { width: number; height: number },
) {
	const isMeant = ({ status, settings, pages }: Task) =>
		settings.region && (status === 'Queued' || status === 'Error' || status === 'Cancelled') && pages[0] === page;
	const tasks = await transaction
		.objectStore('tasks')
		.index('byDocument')
		.getAll(IDBKeyRange.bound([documentId, -Infinity], [documentId, Infinity]));
	const held = await isHeld(transaction, documentId);
	for (const task of tasks.filter(isMeant)) {
		const region = turnedBox(task.settings.region!, by, size);
		await putTask(transaction, { ...task, settings: { ...task.settings, region } }, held);
	}
}
