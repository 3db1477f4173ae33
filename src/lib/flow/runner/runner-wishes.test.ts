import { describe, expect, it, vi } from 'vitest';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { addGeneration } from '#lib/store/meta.ts';
import { readingOf } from '#lib/store/pages/readings.ts';
import { setPreferences } from '#lib/store/settings.ts';
import { submissions } from '#lib/store/ledger/submissions.ts';
import { advance } from '#lib/store/tasks/advance.ts';
import { setTasks, tasksOf } from '#lib/store/tasks/tasks.ts';
import { run } from './runner.ts';
import { step } from './step.ts';
import { emptyBin, putAway, putBack } from '../library/bin.ts';
import { cancel, readFirst, setPaused } from '../wishes.ts';
import { ScriptedEngine, scriptedWorld } from './world-for-tests.ts';
import { add, endRunners, start, startIn, statusOf, tallyIsTrue, until } from './runner-for-tests.ts';

endRunners();

describe('what the user wishes while the runner runs', () => {
	it('really ends cancelled work and never stores its result', async () => {
		const engine = new ScriptedEngine('device', true);
		engine.onStatus = () => ({ status: 'Processing', progress: 0.5 });
		const id = await add(4);
		start(engine);
		await until(async () => expect(engine.held.size).toBe(2));
		await cancel(id);
		await until(async () => expect(await statusOf(id)).toBe('Cancelled'));
		expect(engine.cancelled.length).toBe(2);
		expect(engine.submitted.length).toBe(2);
		expect(await readingOf(id, 1)).toBeUndefined();
		await tallyIsTrue(id);
	});

	it('cancels work that the engine is still being given', async () => {
		const engine = new ScriptedEngine('device', true);
		engine.onSubmit = (_, signal) =>
			new Promise((_resolve, reject) =>
				signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError'))),
			);
		const id = await add(1);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Sending'));
		await cancel(id);
		await until(async () => expect(await statusOf(id)).toBe('Cancelled'));
	});

	it('takes the page that is looked at before all others, also after it was held back', async () => {
		const engine = new ScriptedEngine('device', true);
		const before = await add(2);
		const id = await add(40);
		await setPaused(id, true);
		const page = (await tasksOf(id)).find(({ pages }) => pages[0] === 30)!;
		await readFirst(page);
		await setPaused(id, false);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(engine.submitted[0]).toMatchObject({ documentId: id, pages: [30] });
		expect(await statusOf(before)).toBe('Completed');
		await readFirst(page);
		expect((await tasksOf(id)).every(({ status }) => status === 'Completed')).toBe(true);
		await tallyIsTrue(id);
	});

	it('takes nothing that is paused or in the bin, and goes on when it is let go', async () => {
		const engine = new ScriptedEngine('device', true);
		const paused = await add(1);
		const binned = await add(1);
		await setPaused(paused, true);
		await putAway(binned);
		start(engine);
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(engine.submitted.length).toBe(0);
		await setPaused(paused, false);
		await until(async () => expect(await statusOf(paused)).toBe('Completed'));
		await putBack(binned);
		await until(async () => expect(await statusOf(binned)).toBe('Completed'));
	});

	it('holds everything while all is paused', async () => {
		const engine = new ScriptedEngine('device', true);
		await setPreferences({ paused: true });
		const id = await add(2);
		start(engine);
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(engine.submitted.length).toBe(0);
		await setPreferences({ paused: false });
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
	});

	it('deletes nothing from the bin for a clock that is years ahead for a while', async () => {
		const id = await add(1);
		await putAway(id);
		vi.useFakeTimers({ now: Date.now() + 10 * 365 * 86_400_000, toFake: ['Date'] });
		await emptyBin();
		expect(await listedDocument(id)).toBeDefined();
		vi.useRealTimers();
		await emptyBin();
		expect(await listedDocument(id)).toBeDefined();
		vi.useFakeTimers({ now: Date.now() + 31 * 86_400_000, toFake: ['Date'] });
		await emptyBin();
		vi.setSystemTime(Date.now() + 2 * 86_400_000);
		await emptyBin();
		vi.useRealTimers();
		expect(await listedDocument(id)).toBeUndefined();
	});

	it('never overwrites a wish that came in between', async () => {
		const id = await add(1);
		const generation = await addGeneration();
		const [task] = await tasksOf(id);
		await cancel(id);
		const result = await advance(task!, step(task!, { kind: 'taken', at: 1 })!, generation);
		expect(result).toMatchObject({ ok: false, why: 'overtaken' });
		expect((await tasksOf(id))[0]?.status).toBe('Cancelled');
	});

	it('gives nothing to the cloud while nothing may leave, and goes on with it when it may', async () => {
		const cloud = new ScriptedEngine('cloud', false);
		const closing = new AbortController();
		closing.abort();
		const id = await add(3, 'cloud', false);
		const first = new AbortController();
		const closed = run({ ...scriptedWorld(cloud), closed: closing.signal }, first.signal);
		await until(async () => expect((await tasksOf(id))[0]?.waiting).toEqual({ for: 'device-only' }));
		expect(cloud.submitted).toEqual([]);
		expect((await submissions()).filter(({ documentId }) => documentId === id)).toEqual([]);
		expect((await tasksOf(id))[0]).toMatchObject({ status: 'Queued', attempts: 0 });
		first.abort();
		await closed;
		start(cloud);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(cloud.submitted).toHaveLength(1);
	});

	it('reads here what may be read here while nothing may leave', async () => {
		const cloud = new ScriptedEngine('cloud', false);
		const device = new ScriptedEngine('device', true);
		const closing = new AbortController();
		closing.abort();
		const id = await add(1, 'cloud');
		await setTasks(id, (task) => ({ ...task, fallBack: true }));
		startIn({ ...scriptedWorld(cloud, device), closed: closing.signal });
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect([cloud.submitted.length, device.submitted.length]).toEqual([0, 1]);
	});
});
