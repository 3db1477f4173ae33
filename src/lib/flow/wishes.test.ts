import { describe, expect, it } from 'vitest';
import { onChanges } from '#lib/store/changes.ts';
import { listedDocument, removedCount } from '#lib/store/documents/documents.ts';
import { purgeDocument } from '#lib/store/documents/purge-document.ts';
import { tasksOf } from '#lib/store/tasks/tasks.ts';
import { putAllAway } from './library/organise.ts';
import { add, endRunners, start, statusOf, until } from './runner/runner-for-tests.ts';
import { deleteForGood, emptyBin, putAway, putBack } from './library/bin.ts';
import { ask, type Asked, readAgain } from './wishes.ts';
import { ScriptedEngine } from './runner/world-for-tests.ts';

endRunners();

const TEXT: Asked = { engine: 'cloud', operation: 'text', settings: { languages: ['eng'] } };

describe('asking an engine', () => {
	it('twice at once sends once', async () => {
		const id = await add(1, 'cloud', false);
		await Promise.all([ask(id, [1], TEXT), ask(id, [1], TEXT)]);
		const cloud = new ScriptedEngine('cloud', false);
		start(cloud);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(cloud.submitted).toHaveLength(1);
		expect((await tasksOf(id)).map(({ status }) => status)).toEqual(['Cancelled', 'Cancelled', 'Completed']);
	});

	it('for a page anew leaves nothing of what was asked before in the queue', async () => {
		const id = await add(2);
		await Promise.all([readAgain(id, [1], { languages: ['deu'] }), readAgain(id, [1], { languages: ['fra'] })]);
		const device = new ScriptedEngine('device', true);
		start(device);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(device.submitted.filter(({ pages }) => pages[0] === 1)).toHaveLength(1);
	});
});

describe('the bin', () => {
	it('is where a document has to be to be deleted for good', async () => {
		const id = await add(1);
		await deleteForGood(id);
		expect(await statusOf(id)).toBe('Queued');
		await putAway(id);
		await deleteForGood(id);
		expect(await listedDocument(id)).toBeUndefined();
	});

	it('is looked at once more in the moment of deleting: another tab may have put something back', async () => {
		const id = await add(1);
		await putAway(id);
		await putBack(id);
		expect(await purgeDocument(id, true)).toBe(false);
		expect(await statusOf(id)).toBe('Queued');
		await putAway(id);
		expect(await purgeDocument(id, true)).toBe(true);
		expect(await listedDocument(id)).toBeUndefined();
	});

	it('is emptied of what lies in it when it comes to its turn', async () => {
		const [first, second] = [await add(1), await add(1)];
		await putAway(second);
		await putAway(first);
		const emptying = emptyBin(true);
		await putBack(second);
		await emptying;
		expect(await statusOf(second)).toBe('Queued');
		expect(await listedDocument(first)).toBeUndefined();
	});

	it('stops being emptied when the user says so', async () => {
		const ids = [];
		for (let count = 0; count < 60; count++) ids.push(await add(1));
		await putAllAway(ids);
		const stopped = new AbortController();
		const stopListening = onChanges(() => stopped.abort());
		await emptyBin(true, stopped.signal);
		stopListening();
		expect(await removedCount()).toBe(10);
		await emptyBin(true);
		expect(await removedCount()).toBe(0);
	});
});
