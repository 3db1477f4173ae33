import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import { UnconfirmedError } from '#lib/model/engine.ts';
import { FaultError } from '#lib/model/fault.ts';
import { documentStatus } from '#lib/model/tally.ts';
import type { EngineName } from '#lib/model/task.ts';
import { closeDatabase } from '#lib/store/database.ts';
import { addDocument } from '#lib/store/add-document.ts';
import { library, listedDocument } from '#lib/store/documents.ts';
import { addGeneration } from '#lib/store/meta.ts';
import { readingOf } from '#lib/store/readings.ts';
import { setPreferences } from '#lib/store/settings.ts';
import { addSubmission, submissions } from '#lib/store/submissions.ts';
import { advance, keepFact } from '#lib/store/advance.ts';
import { setTasks, tasksOf } from '#lib/store/tasks.ts';
import { newTask } from './plan.ts';
import { run } from './runner.ts';
import { step } from './step.ts';
import {
	cancel,
	deleteForGood,
	emptyBin,
	putAway,
	putBack,
	readOnDevice,
	retry,
	sendAgain,
	setPaused,
} from './wishes.ts';
import { readingWith, ScriptedEngine, scriptedWorld } from './world-for-tests.ts';

let stop: AbortController;
let running: Promise<void>[] = [];
let count = 0;

function start(...engines: ScriptedEngine[]) {
	running.push(run(scriptedWorld(...engines), stop.signal));
}

async function add(pages: number, engine: EngineName = 'device', each = true) {
	const document: Document = {
		id: `document-${++count}`,
		name: 'scan.pdf',
		mediaType: 'application/pdf',
		size: 4,
		sha256: `hash-${count}`,
		pageCount: pages,
		addedAt: count,
	};
	const numbers = Array.from({ length: pages }, (_, index) => index + 1);
	const tasks = each
		? numbers.map((page) => newTask(document.id, [page], engine, { languages: ['eng'] }))
		: [newTask(document.id, numbers, engine, { languages: ['eng'] })];
	await addDocument(document, { number: 0, bytes: new ArrayBuffer(4) }, tasks);
	return document.id;
}

const statusOf = async (id: string) => {
	const listed = await listedDocument(id);
	return listed && documentStatus(listed.tally);
};
const until = (check: () => Promise<unknown>) => vi.waitFor(check, { timeout: 5_000, interval: 10 });

async function tallyIsTrue(id: string) {
	const counted: Record<string, number> = {};
	for (const task of await tasksOf(id))
		if (!task.superseded) counted[task.status] = (counted[task.status] ?? 0) + task.pages.length;
	const { tally } = (await listedDocument(id))!;
	expect(Object.fromEntries(Object.entries(tally.pages).filter(([, pages]) => pages))).toEqual(counted);
}

beforeEach(() => {
	stop = new AbortController();
});

afterEach(async () => {
	stop.abort();
	await Promise.all(running);
	running = [];
	for (const { document } of await library()) await deleteForGood(document.id);
	await setPreferences({ paused: false });
	await closeDatabase();
});

describe('the runner', () => {
	it('reads every page of a document and stores each result with its task', async () => {
		const engine = new ScriptedEngine('device', true);
		const id = await add(5);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		for (let page = 1; page <= 5; page++) expect((await readingOf(id, page))?.page).toBe(page);
		expect(engine.submitted.map(({ pages }) => pages[0])).toEqual([1, 2, 3, 4, 5]);
		await tallyIsTrue(id);
	});

	it('never gives an engine more than it will hold', async () => {
		const engine = new ScriptedEngine('device', true);
		let most = 0;
		engine.onStatus = () => {
			most = Math.max(most, engine.submitted.length);
			return { status: 'Processing' };
		};
		await add(6);
		start(engine);
		await until(async () => expect(engine.submitted.length).toBe(2));
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(engine.submitted.length).toBe(2);
		expect(most).toBe(2);
	});

	it('asks again by itself when the device has forgotten, and asks the user when the cloud has', async () => {
		const device = new ScriptedEngine('device', true);
		device.onSubmit = async () => {
			if (device.submitted.length === 1) device.onStatus = () => ({ status: 'NotExist' });
			else device.onStatus = () => ({ status: 'Completed' });
		};
		const cloud = new ScriptedEngine('cloud', false);
		cloud.onStatus = () => ({ status: 'NotExist' });
		const here = await add(1);
		const there = await add(1, 'cloud');
		start(device, cloud);
		await until(async () => expect(await statusOf(here)).toBe('Completed'));
		await until(async () => expect(await statusOf(there)).toBe('Expired'));
		expect(device.submitted.length).toBe(2);
		expect(cloud.submitted.length).toBe(1);
	});

	it('sends a second time only on the user’s word when the answer was lost', async () => {
		const cloud = new ScriptedEngine('cloud', false);
		cloud.onSubmit = () => Promise.reject(new UnconfirmedError('the connection was reset'));
		const id = await add(3, 'cloud', false);
		start(cloud);
		await until(async () => expect(await statusOf(id)).toBe('Unconfirmed'));
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(cloud.submitted.length).toBe(1);
		expect((await submissions())[0]).toMatchObject({ outcome: 'unknown', pages: 3 });
		cloud.onSubmit = async () => {};
		await sendAgain(id);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(cloud.submitted.length).toBe(2);
	});

	it('reads here what was lost there, page by page', async () => {
		const device = new ScriptedEngine('device', true);
		const cloud = new ScriptedEngine('cloud', false);
		cloud.onSubmit = () => Promise.reject(new UnconfirmedError('the connection was reset'));
		const id = await add(3, 'cloud', false);
		start(device, cloud);
		await until(async () => expect(await statusOf(id)).toBe('Unconfirmed'));
		await readOnDevice(id);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(device.submitted.length).toBe(3);
		await tallyIsTrue(id);
	});

	it('waits for the network and goes on when it comes', async () => {
		const cloud = new ScriptedEngine('cloud', false);
		cloud.onSubmit = () =>
			cloud.submitted.length === 1
				? Promise.reject(new FaultError('unreachable', 'no way', { until: Date.now() + 300 }))
				: Promise.resolve();
		const id = await add(1, 'cloud');
		start(cloud);
		await until(async () => expect((await tasksOf(id))[0]?.waiting?.for).toBe('backoff'));
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(cloud.submitted.length).toBe(2);
		await tallyIsTrue(id);
	});

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

	it('sets a page aside after the engine died on it twice, and reads the others', async () => {
		const engine = new ScriptedEngine('device', true);
		engine.onStatus = ({ pages }) =>
			pages[0] === 2
				? { status: 'Error', fault: { code: 'engine-crashed', message: 'gone' } }
				: { status: 'Completed' };
		const id = await add(3);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Error'));
		expect(engine.submitted.filter(({ pages }) => pages[0] === 2).length).toBe(2);
		expect((await tasksOf(id)).map(({ status }) => status)).toEqual(['Completed', 'Error', 'Completed']);
		engine.onStatus = () => ({ status: 'Completed' });
		await retry(id);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
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

	it('takes over what a runner that is gone has left, in whatever state', async () => {
		const lost = new ScriptedEngine('device', true);
		lost.onStatus = () => ({ status: 'Processing' });
		const id = await add(3);
		const first = new AbortController();
		const gone = run(scriptedWorld(lost), first.signal);
		await until(async () => expect(lost.held.size).toBe(2));
		first.abort();
		await gone;
		const engine = new ScriptedEngine('device', true);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(engine.submitted.length).toBe(3);
		await tallyIsTrue(id);
	});

	it('goes on with an answer that a tab brings which was taken for dead', async () => {
		const engine = new ScriptedEngine('cloud', false);
		const id = await add(1, 'cloud', false);
		const generation = await addGeneration();
		const [task] = await tasksOf(id);
		const taken = await advance(task!, step(task!, { kind: 'taken', at: 1 })!, generation);
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Unconfirmed'));
		const [lost] = await tasksOf(id);
		engine.held.set('late', {
			taskId: task!.id,
			documentId: id,
			pages: [1],
			operation: 'text',
			settings: task!.settings,
		});
		await keepFact(lost!, step(lost!, { kind: 'ticket', ticket: 'late' })!);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(taken.ok).toBe(true);
		expect(engine.submitted).toHaveLength(0);
	});

	it('closes what a dead tab left open in the ledger: not sent if it was never taken, unknown if it was', async () => {
		const ids = [await add(1, 'cloud', false), await add(1, 'cloud', false)];
		const generation = await addGeneration();
		for (const id of ids) {
			const [task] = await tasksOf(id);
			await addSubmission({
				taskId: task!.id,
				attempt: 1,
				documentId: id,
				documentName: 'scan.pdf',
				operation: 'text',
				engine: 'cloud',
				pages: 1,
				bytes: 4,
				at: 1,
				outcome: 'sending',
			});
		}
		const [taken] = await tasksOf(ids[1]!);
		await advance(taken!, step(taken!, { kind: 'taken', at: 1 })!, generation);
		const engine = new ScriptedEngine('cloud', false);
		engine.onSubmit = () => new Promise(() => {});
		const before = await submissions();
		start(engine);
		await until(async () => expect(await statusOf(ids[1]!)).toBe('Unconfirmed'));
		await until(async () => {
			const now = new Map((await submissions()).map(({ id, outcome }) => [id, outcome]));
			const ofDocument = (id: string) => before.find(({ documentId }) => documentId === id)!.id;
			expect([now.get(ofDocument(ids[0]!)), now.get(ofDocument(ids[1]!))]).toEqual(['not-sent', 'unknown']);
		});
		await cancel(ids[0]!);
	});

	/** A document that a tab, now dead, was sending, with its open entry in the ledger. */
	async function orphan() {
		const id = await add(1, 'cloud', false);
		const [task] = await tasksOf(id);
		await addSubmission({
			taskId: task!.id,
			attempt: 1,
			documentId: id,
			documentName: 'scan.pdf',
			operation: 'text',
			engine: 'cloud',
			pages: 1,
			bytes: 4,
			at: 1,
			outcome: 'sending',
		});
		await advance(task!, step(task!, { kind: 'taken', at: 1 })!, await addGeneration());
		return { id, task: task! };
	}
	const outcomeFor = async (id: string) =>
		(await submissions()).filter(({ documentId }) => documentId === id).map(({ outcome }) => outcome);

	it('goes on with a ticket that outlived the tab which was sending, and sends nothing', async () => {
		const engine = new ScriptedEngine('cloud', false);
		const { id, task } = await orphan();
		const { documentId, pages, operation, settings } = task;
		engine.held.set('kept', { taskId: task.id, documentId, pages, operation, settings });
		const asked: unknown[] = [];
		engine.regain = (attempt) => {
			asked.push(attempt);
			return Promise.resolve('kept');
		};
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(asked).toEqual([{ taskId: task.id, attempt: 1 }]);
		expect(engine.submitted).toHaveLength(0);
		expect(await outcomeFor(id)).toEqual(['accepted']);
	});

	it('calls a submission lost only when nobody has it any more, and other work does not wait for that', async () => {
		const engine = new ScriptedEngine('cloud', false);
		const { id } = await orphan();
		let nobody = () => {};
		engine.regain = () => new Promise((resolve) => (nobody = () => resolve(undefined)));
		start(engine);
		const other = await add(1, 'cloud', false);
		await until(async () => expect(await statusOf(other)).toBe('Completed'));
		expect([await statusOf(id), ...(await outcomeFor(id))]).toEqual(['Sending', 'sending']);
		nobody();
		await until(async () => expect(await statusOf(id)).toBe('Unconfirmed'));
		await until(async () => expect(await outcomeFor(id)).toEqual(['unknown']));
	});

	it('sends again what the tab that is gone surely had not sent whole', async () => {
		const engine = new ScriptedEngine('cloud', false);
		const { id } = await orphan();
		engine.regain = () => Promise.reject(new FaultError('cloud-busy', 'later', { until: Date.now() }));
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(engine.submitted.map(({ attempt }) => attempt)).toEqual([2]);
		expect((await outcomeFor(id)).sort()).toEqual(['accepted', 'not-sent']);
	});

	it('stops what is still being sent for a tab that is gone', async () => {
		const engine = new ScriptedEngine('cloud', false);
		const { id } = await orphan();
		let asked = false;
		engine.regain = (_, signal) =>
			new Promise((_resolve, reject) => {
				asked = true;
				signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
			});
		start(engine);
		await until(() => Promise.resolve(expect(asked).toBe(true)));
		await cancel(id);
		await until(async () => expect(await statusOf(id)).toBe('Cancelled'));
		await until(async () => expect(await outcomeFor(id)).toEqual(['not-sent']));
	});

	it('waits for the ticket of what it has sent, also when it is replaced meanwhile', async () => {
		const [first, second] = [new ScriptedEngine('cloud', false), new ScriptedEngine('cloud', false)];
		let answer = () => {};
		first.onSubmit = () => new Promise((resolve) => (answer = resolve));
		const id = await add(1, 'cloud', false);
		const frozen = new AbortController();
		const gone = run(scriptedWorld(first), frozen.signal);
		await until(async () => expect(first.submitted).toHaveLength(1));
		frozen.abort();
		await gone;
		start(second);
		await until(async () => expect(await statusOf(id)).toBe('Unconfirmed'));
		second.status = () => Promise.resolve({ status: 'Completed' });
		second.fetch = () =>
			Promise.resolve({ readings: [readingWith(first.submitted[0]!, 'late')], artifacts: [], warnings: [] });
		answer();
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect(second.submitted).toHaveLength(0);
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

	it('refuses the decisions of a runner that has been replaced', async () => {
		const id = await add(1);
		const old = await addGeneration();
		await addGeneration();
		const [task] = await tasksOf(id);
		const result = await advance(task!, step(task!, { kind: 'taken', at: 1 })!, old);
		expect(result).toEqual({ ok: false, why: 'replaced' });
		expect((await tasksOf(id))[0]?.status).toBe('Queued');
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

	it('counts doubtful words of the reading that counts', async () => {
		const engine = new ScriptedEngine('device', true);
		const id = await add(1);
		engine.fetch = (ticket) => {
			const reading = readingWith(engine.held.get(ticket)!, 'one two three');
			reading.blocks[0]!.lines[0]!.words[1]!.confidence = 20;
			return Promise.resolve({ readings: [reading], artifacts: [], warnings: [] });
		};
		start(engine);
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect((await listedDocument(id))?.tally.doubts).toBe(1);
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
		running.push(run({ ...scriptedWorld(cloud, device), closed: closing.signal }, stop.signal));
		await until(async () => expect(await statusOf(id)).toBe('Completed'));
		expect([cloud.submitted.length, device.submitted.length]).toEqual([0, 1]);
	});
});
