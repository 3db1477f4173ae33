import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import { onChanges, type Change } from '#lib/store/changes.ts';
import { closeDatabase } from '#lib/store/database.ts';
import { addDocument } from '#lib/store/documents/add-document.ts';
import { library, listedDocument, listedDocuments } from '#lib/store/documents/documents.ts';
import { setDocuments } from '#lib/store/documents/set-documents.ts';
import { nextTasks } from '#lib/store/tasks/tasks.ts';
import { putAllAway, putAllBack, rename, retryAll, setTags, setThesePaused, stopAll } from './organise.ts';
import { newTask } from '../runner/plan.ts';

let count = 0;

async function add(more: Partial<Document> = {}) {
	const id = `document-${++count}`;
	await addDocument(
		{ id, name: 'scan.pdf', mediaType: 'application/pdf', size: 4, sha256: id, pageCount: 2, addedAt: count, ...more },
		{ number: 0, bytes: new ArrayBuffer(4) },
		[1, 2].map((page) => newTask(id, [page], 'device', { languages: ['eng'] })),
	);
	return id;
}

const documentOf = async (id: string) => (await listedDocument(id))!.document;
const listed = async () => (await library()).map(({ document }) => document.id);

/** Requests for single documents: which were made and which answered, in that order. */
function requests() {
	const order: ('asked' | 'answered')[] = [];
	const { get } = IDBObjectStore.prototype;
	vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
		const request = get.call(this, key);
		if (this.name === 'documents') {
			order.push('asked');
			request.addEventListener('success', () => order.push('answered'));
		}
		return request;
	});
	return order;
}

afterEach(async () => {
	vi.restoreAllMocks();
	await closeDatabase();
	indexedDB.deleteDatabase('legible');
});

describe('a name', () => {
	it('is cut by whole letters where it is too long', async () => {
		const id = await add();
		await rename(id, `${'n'.repeat(235)}😀😀.pdf`);
		expect((await documentOf(id)).name).toBe(`${'n'.repeat(235)}.pdf`);
	});

	it('is the user’s, and the one that the file came with stays known', async () => {
		const id = await add();
		await rename(id, '  Contract\n2019 ');
		expect(await documentOf(id)).toMatchObject({ name: 'Contract 2019', cameAs: 'scan.pdf' });
		await rename(id, 'Contract');
		expect(await documentOf(id)).toMatchObject({ name: 'Contract', cameAs: 'scan.pdf' });
	});

	it('that is emptied is the first one again', async () => {
		const id = await add();
		await rename(id, 'Contract');
		await rename(id, ' ');
		expect(await documentOf(id)).toMatchObject({ name: 'scan.pdf', cameAs: undefined });
	});
});

describe('many documents at once', () => {
	it('are tagged, and get back the tags that each had', async () => {
		const [a, b] = [await add({ tags: ['old'] }), await add()];
		const takeBack = await setTags([a, b], ['tax'], ['old']);
		expect([(await documentOf(a)).tags, (await documentOf(b)).tags]).toEqual([['tax'], ['tax']]);
		await takeBack();
		expect([(await documentOf(a)).tags, (await documentOf(b)).tags]).toEqual([['old'], []]);
	});

	it('keep what was tagged before and after the tag that is taken back', async () => {
		const id = await add();
		const [, takeBack] = await Promise.all([setTags([id], ['tax']), setTags([id], ['letters'])]);
		await setTags([id], ['2025']);
		await takeBack();
		expect((await documentOf(id)).tags).toEqual(['2025', 'tax']);
	});

	it('go into the bin and come back with one wish, told in one breath', async () => {
		const ids = [await add(), await add(), await add()];
		const told: Change[][] = [];
		const stop = onChanges((changes) => told.push(changes));
		await putAllAway(ids.slice(0, 2));
		stop();
		expect(await listed()).toEqual([ids[2]]);
		expect(told).toHaveLength(1);
		expect(await nextTasks('device', 10)).toHaveLength(2);
		await putAllBack(ids.slice(0, 2));
		expect(await listed()).toEqual([...ids].reverse());
		expect(await nextTasks('device', 10)).toHaveLength(6);
	});

	it('are all asked for before the first has come, changed once though they are named twice, and told once', async () => {
		const ids: string[] = [];
		for (let added = 0; added < 40; added++) ids.push(await add());
		const told: Change[] = [];
		const stop = onChanges((changes) => told.push(...changes));
		const order = requests();
		await setThesePaused([...ids, ...ids], true);
		stop();
		expect(order.indexOf('answered')).toBe(40);
		expect(order).toHaveLength(80);
		expect(told.filter(({ what }) => what === 'documents').map(({ documentId }) => documentId)).toEqual(ids);
		expect(await nextTasks('device', 10)).toHaveLength(0);
	});

	it('are looked up all at once, and come in the order in which they were asked for, without those that are gone', async () => {
		const [a, b, c] = [await add(), await add(), await add()];
		const order = requests();
		expect([...(await listedDocuments([c, a, 'gone', b])).keys()]).toEqual([c, a, b]);
		expect(order.indexOf('answered')).toBe(4);
	});

	it('stay as they are, all of them, when one cannot be changed', async () => {
		const ids = [await add(), await add(), await add()];
		await expect(
			setDocuments(ids, ({ id }) => {
				if (id === ids[2]) throw new Error('no');
				return { tags: ['tax'] };
			}),
		).rejects.toThrow('no');
		for (const id of ids) expect((await documentOf(id)).tags).toBeUndefined();
	});

	it('are held back, stopped and tried again', async () => {
		const ids = [await add(), await add()];
		await setThesePaused(ids, true);
		expect(await nextTasks('device', 10)).toHaveLength(0);
		await setThesePaused(ids, false);
		expect(await nextTasks('device', 10)).toHaveLength(4);
		await stopAll(ids);
		expect(await nextTasks('device', 10)).toHaveLength(0);
		await retryAll(ids);
		expect(await nextTasks('device', 10)).toHaveLength(4);
	});
});
