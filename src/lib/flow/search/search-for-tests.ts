import 'fake-indexeddb/auto';
import { beforeEach, expect } from 'vitest';
import { madeReading } from '#lib/model/text/made-reading.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import { keepFact } from '#lib/store/tasks/advance.ts';
import { closeDatabase, transact } from '#lib/store/database.ts';
import { addDocument } from '#lib/store/documents/add-document.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { newTask } from '../runner/plan.ts';
import { answer, type Question } from './answer.ts';
import { foundPlace } from './found-place.ts';
import { IndexReader } from './index-reader.ts';

/** Every test begins with an empty database. To be called once in a file. */
export const beginEmpty = () =>
	beforeEach(async () => {
		await closeDatabase();
		await new Promise((resolve) => (indexedDB.deleteDatabase('legible').onsuccess = resolve));
	});

/** A document whose pages are read: each page a list of lines. */
export async function given(name: string, pages: string[][], more: Partial<Reading> & { addedAt?: number } = {}) {
	const { addedAt = 1, ...reading } = more;
	const tasks = pages.map((_, index) => newTask(name, [index + 1], 'device', { languages: ['eng'] }));
	await addDocument(
		{ id: name, name, mediaType: 'image/png', size: 1, sha256: name, pageCount: pages.length, addedAt },
		{ number: 0, bytes: new ArrayBuffer(1) },
		tasks,
	);
	for (const [index, task] of tasks.entries())
		await read(task as Task, madeReading([pages[index]!], { documentId: name, page: index + 1, ...reading }));
}

async function read(task: Omit<Task, 'order'>, reading: Reading) {
	const stored = await transact(['tasks'], 'readonly', (all) => all.objectStore('tasks').get(task.id));
	const result = await keepFact(
		stored!,
		{ ...stored!, status: 'Completed' },
		{
			readings: [{ ...reading, taskId: task.id }],
			doubtBelow: 80,
		},
	);
	expect(result.ok).toBe(true);
}

/** A document that is not in the bin. */
export const documentOf = async (id: string) => {
	const document = (await listedDocument(id))?.document;
	return document?.removedAt === undefined ? document : undefined;
};

/** What the index answers to a search. */
export const ask = (text: string, more: Partial<Question> = {}) =>
	answer(new IndexReader(), { text, limit: 20, pageLimit: 20, ...more }, documentOf);

/** The pages that are found, as "name page", sorted. */
export const found = async (text: string, more: Partial<Question> = {}) =>
	(await ask(text, more)).documents.flatMap(({ name, pages }) => pages.map(({ page }) => `${name} ${page}`)).sort();

/** The line shown for the first page found, with brackets round what is marked. */
export const marked = async (text: string) =>
	(await placeOf(text)).line.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');

/** Where the first page that is found has it. */
export const placeOf = async (text: string) => {
	const { documentId, pages } = (await ask(text)).documents[0]!;
	return (await foundPlace(documentId, pages[0]!.page, pages[0]!.spans))!;
};

/** The newest reading of a page, as it is stored. */
export const readingStored = async (documentId: string, page: number) =>
	transact(
		['readings'],
		'readonly',
		async (all) => (await all.objectStore('readings').index('byPage').getAll([documentId, page]))[0],
	);
