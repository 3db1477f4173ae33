import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '#lib/model/edit/edit.ts';
import { madeReading } from '#lib/model/text/made-reading.ts';
import { textOf } from '#lib/model/text/text.ts';
import { correctionsOf, turnsOf } from '#lib/store/pages/corrections.ts';
import { closeDatabase, transact } from '#lib/store/database.ts';
import { purgeDocument } from '#lib/store/documents/purge-document.ts';
import { correct, redo, undo } from './correct.ts';
import { currentReading } from './current-reading.ts';

let id: string;

const stored = (id: string) => ({
	id,
	name: 'one.png',
	mediaType: 'image/png' as const,
	size: 1,
	sha256: id,
	pageCount: 2,
	addedAt: 1,
	listedAt: 1,
});

beforeEach(async () => {
	id = crypto.randomUUID();
	await transact(['documents', 'readings', 'tallies'], 'readwrite', async (transaction) => {
		for (const one of [id, 'another']) await transaction.objectStore('documents').put(stored(one));
		for (const page of [1, 2])
			await transaction
				.objectStore('readings')
				.put(madeReading([['one tvvo?30 three']], { documentId: id, page, taskId: `${id} ${page}` }));
		await transaction
			.objectStore('tallies')
			.put({ documentId: id, pages: { Completed: 2 }, waiting: {}, engines: {}, doubts: 2 });
	});
});

const write = (page: number, word: string, text: string) => ({
	page,
	taskId: `${id} ${page}`,
	edit: { kind: 'rewrite', why: 'typed', runs: [{ words: [word], texts: [text] }] } satisfies Edit,
});
const text = async (page = 1) => textOf((await currentReading(id, page))!);
const doubts = () =>
	transact(['tallies'], 'readonly', async (transaction) => (await transaction.objectStore('tallies').get(id))?.doubts);

describe('correcting', () => {
	it('knows whether there is something to take back or to bring again', async () => {
		expect(await turnsOf(id)).toEqual({ undo: false, redo: false });
		await correct(id, write(1, '0.0.1', 'two'));
		expect(await turnsOf(id)).toEqual({ undo: true, redo: false });
		await correct(id, write(2, '0.0.1', 'two'));
		await undo(id);
		expect(await turnsOf(id)).toEqual({ undo: true, redo: true });
		await undo(id);
		expect(await turnsOf(id)).toEqual({ undo: false, redo: true });
	});

	it('of a document that was deleted for good meanwhile is refused, and leaves nothing behind', async () => {
		await purgeDocument(id);
		await expect(correct(id, write(1, '0.0.1', 'two'))).rejects.toMatchObject({ fault: { code: 'document-gone' } });
		expect(await correctionsOf(id, 1)).toEqual([]);
	});

	it('keeps an edit, and the tally of doubts with it', async () => {
		await correct(id, write(1, '0.0.1', 'two'));
		expect([await text(), await text(2), await doubts()]).toEqual(['one two three', 'one tvvo three', 1]);
	});

	it('knows a page that has lost its last word, also where pages were not counted before', async () => {
		const tally = async () => (await transact(['tallies'], 'readonly', (one) => one.objectStore('tallies').get(id)))!;
		await correct(id, {
			...write(1, '', ''),
			edit: { kind: 'rewrite', why: 'typed', runs: [{ words: ['0.0.0', '0.0.1', '0.0.2'], texts: [] }] },
		});
		expect(await tally()).toMatchObject({ doubts: 1, textless: 1, unread: 0 });
		await undo(id);
		expect(await tally()).toMatchObject({ doubts: 2, textless: 0 });
	});

	it('is taken back and done again without limit, also after the tab was closed', async () => {
		for (let count = 1; count <= 30; count++) await correct(id, write(1, '0.0.1', `two${count}`));
		await closeDatabase();
		for (let count = 0; count < 30; count++) await undo(id);
		expect([await text(), await doubts()]).toEqual(['one tvvo three', 2]);
		expect(await undo(id)).toEqual([]);
		await closeDatabase();
		for (let count = 0; count < 29; count++) await redo(id);
		expect(await text()).toBe('one two29 three');
		await redo(id);
		expect([await text(), await doubts()]).toEqual(['one two30 three', 1]);
		expect(await redo(id)).toEqual([]);
	});

	it('drops what was taken back once something else is done', async () => {
		await correct(id, write(1, '0.0.0', 'a'));
		await correct(id, write(1, '0.0.1', 'b'));
		await undo(id);
		await correct(id, write(1, '0.0.2', 'c'));
		expect(await redo(id)).toEqual([]);
		expect(await text()).toBe('a tvvo c');
		expect(await correctionsOf(id, 1)).toHaveLength(2);
		expect(await doubts()).toBe(2);
	});

	it('takes back on whatever page the last edit was, and says where', async () => {
		await correct(id, write(1, '0.0.0', 'a'));
		await correct(id, write(2, '0.0.0', 'b'));
		expect((await undo(id)).map(({ page }) => page)).toEqual([2]);
		expect((await undo(id)).map(({ page }) => page)).toEqual([1]);
	});

	it('takes back at once what was done at once', async () => {
		await correct(id, write(1, '0.0.0', 'a'));
		await correct(id, write(1, '0.0.1', 'two'), write(2, '0.0.1', 'two'));
		expect(await doubts()).toBe(0);
		await undo(id);
		expect([await text(1), await text(2), await doubts()]).toEqual(['a tvvo three', 'one tvvo three', 2]);
		await redo(id);
		expect([await text(1), await text(2), await doubts()]).toEqual(['a two three', 'one two three', 0]);
	});

	it('leaves other documents alone', async () => {
		await correct('another', write(1, '0.0.0', 'a'));
		expect(await undo(id)).toEqual([]);
	});
});
