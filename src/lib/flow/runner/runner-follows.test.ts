import { describe, expect, it } from 'vitest';
import type { Task } from '#lib/model/task.ts';
import { FaultError } from '#lib/model/fault.ts';
import { addGeneration } from '#lib/store/meta.ts';
import { addSubmission, submissions } from '#lib/store/ledger/submissions.ts';
import { advance, keepFact } from '#lib/store/tasks/advance.ts';
import { tasksOf } from '#lib/store/tasks/tasks.ts';
import { run } from './runner.ts';
import { step } from './step.ts';
import { cancel } from '../wishes.ts';
import { readingWith, ScriptedEngine, scriptedWorld } from './world-for-tests.ts';
import { add, endRunners, start, statusOf, tallyIsTrue, until } from './runner-for-tests.ts';

endRunners();

/** Opens an entry in the ledger for a document's one task, as a tab does that begins to send. */
async function open(documentId: string): Promise<Task> {
	const [task] = await tasksOf(documentId);
	await addSubmission({
		taskId: task!.id,
		attempt: 1,
		documentId,
		documentName: 'scan.pdf',
		operation: 'text',
		engine: 'cloud',
		pages: 1,
		bytes: 4,
		at: 1,
		outcome: 'sending',
	});
	return task!;
}

describe('a runner that follows another', () => {
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
		for (const id of ids) await open(id);
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
		const task = await open(id);
		await advance(task, step(task, { kind: 'taken', at: 1 })!, await addGeneration());
		return { id, task };
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

	it('refuses the decisions of a runner that has been replaced', async () => {
		const id = await add(1);
		const old = await addGeneration();
		await addGeneration();
		const [task] = await tasksOf(id);
		const result = await advance(task!, step(task!, { kind: 'taken', at: 1 })!, old);
		expect(result).toEqual({ ok: false, why: 'replaced' });
		expect((await tasksOf(id))[0]?.status).toBe('Queued');
	});
});
