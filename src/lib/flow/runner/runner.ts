import type { EngineName, Task } from '#lib/model/task.ts';
import { onChanges } from '#lib/store/changes.ts';
import { stagedBefore } from '#lib/store/bytes/chunks.ts';
import { removeStaged } from '#lib/store/bytes/remove-staged.ts';
import { addGeneration } from '#lib/store/meta.ts';
import { preferences } from '#lib/store/settings.ts';
import { nextTasks, taskOf, tasksUnderway, tasksWaiting } from '#lib/store/tasks/tasks.ts';
import { carry, decide, follow, type Carrying } from './carry.ts';
import { Nudge } from './nudge.ts';
import { Patience } from './patience.ts';
import { regain } from './regain.ts';
import { settleLedger } from './settle-ledger.ts';
import { step, TAB_DIED } from './step.ts';
import type { World } from './world.ts';

const STAGED_FOR_MS = 24 * 3_600_000;
/** Even with nothing to hear, look now and then: a message can be lost while a tab sleeps. */
const IDLE_MS = 30_000;
const TOGETHER_MS = 25;

interface Carried {
	engine: EngineName;
	sending: boolean;
	controller: AbortController;
	done: Promise<void>;
}

/**
 * Moves tasks along until `signal` is aborted. One runs in the whole browser (see `lead`); its decisions carry a
 * generation, so that a runner which was replaced without noticing decides nothing.
 */
export async function run(world: World, signal: AbortSignal, diedBefore = false): Promise<void> {
	const generation = await addGeneration();
	const carried = new Map<string, Carried>();
	const bell = new Nudge();
	const news = new Nudge();
	const stops = [
		onChanges((changes) => {
			if (changes.some(({ what }) => what === 'tasks' || what === 'settings' || what === 'documents')) bell.ring();
		}),
		...Object.values(world.engines).map((engine) => engine.onChange(news.ring)),
	];
	let networkCame = false;
	const wake = () => {
		news.ring();
		bell.ring();
	};
	const online = () => {
		networkCame = true;
		wake();
	};
	globalThis.addEventListener?.('online', online);
	// After a sleep, look at once: timers go on counting where they stood.
	const wakings = ['resume', 'visibilitychange'] as const;
	for (const name of wakings) globalThis.document?.addEventListener(name, wake);
	signal.addEventListener('abort', bell.ring);

	const hang = (task: Task, work: (on: Carrying) => Promise<void>, sending: boolean) => {
		const engine = world.engines[task.engine];
		// A tab that was replaced while it looked for work must not take any: nothing would ever end it.
		if (!engine || carried.has(task.id) || signal.aborted) return;
		const controller = new AbortController();
		const entry: Carried = { engine: task.engine, sending, controller, done: Promise.resolve() };
		carried.set(task.id, entry);
		// What was sent and costs money is waited for even by a tab that is no longer the runner: its ticket is a fact.
		const isPaid = () => entry.sending && !engine.free;
		const end = () => {
			if (!isPaid()) controller.abort();
		};
		signal.addEventListener('abort', end);
		const onSent = () => {
			entry.sending = false;
			if (signal.aborted) controller.abort();
			bell.ring();
		};
		const on = { world, engine, generation, signal: controller.signal, leading: signal, news, onSent };
		entry.done = work(on).finally(() => {
			signal.removeEventListener('abort', end);
			carried.delete(task.id);
			bell.ring();
		});
	};

	/** What the last runner left: asked about where there is a ticket, put right where there is none. */
	async function recover() {
		for (const task of await tasksUnderway()) {
			if (task.status === 'Cancelling') continue;
			const engine = world.engines[task.engine];
			const fault = { code: 'engine-crashed', message: 'the page was closed or died while it was being read' } as const;
			if (diedBefore && engine?.free) await decide(task, { kind: 'crashed', weight: TAB_DIED, fault }, generation);
			else if (!task.job?.ticket && engine?.regain) hang(task, (on) => regain(task, on), true);
			else if (!task.job?.ticket) await decide(task, { kind: 'orphaned' }, generation);
			else hang(task, (on) => follow(task, on), false);
		}
		await settleLedger((id) => carried.get(id)?.sending === true);
		for (const id of await stagedBefore(Date.now() - STAGED_FOR_MS)) await removeStaged(id);
	}

	async function cancelOne(id: string) {
		const hung = carried.get(id);
		hung?.controller.abort();
		await hung?.done;
		const task = await taskOf(id);
		if (task?.status !== 'Cancelling') return;
		if (task.job?.ticket) await world.engines[task.engine]?.cancel(task.job.ticket).catch(() => undefined);
		await decide(task, { kind: 'cancelled' }, generation);
	}

	const cancelling = new Set<string>();

	/** Ends the work that somebody wants to have cancelled, without holding up the rest. */
	async function cancelWished() {
		const underway = await tasksUnderway();
		await adopt(underway);
		for (const { id, status } of underway) {
			if (status !== 'Cancelling' || cancelling.has(id)) continue;
			cancelling.add(id);
			void cancelOne(id).finally(() => cancelling.delete(id));
		}
	}

	/** Results that another tab was still bringing when this one took over: a thawed tab keeps its facts, and ends. */
	const adopted = new Map<string, number>();
	async function adopt(underway: Task[]) {
		for (const task of underway) {
			if (task.status === 'Cancelling' || task.status === 'Sending' || !task.job?.ticket) continue;
			if (carried.has(task.id) || performance.now() - (adopted.get(task.id) ?? -Infinity) < IDLE_MS) continue;
			adopted.set(task.id, performance.now());
			hang(task, (on) => follow(task, on), false);
		}
	}

	const patience = new Patience();

	async function release(): Promise<number> {
		let nextDue = Infinity;
		const isOnline = globalThis.navigator?.onLine !== false;
		for (const task of await tasksWaiting()) {
			const { waiting } = task;
			const timed = waiting && 'until' in waiting ? waiting.until : undefined;
			const left = timed !== undefined ? patience.left(task.id, timed) : 0;
			if (left > 0 && !networkCame) nextDue = Math.min(nextDue, left);
			else if (
				timed !== undefined ||
				(waiting?.for === 'network' && isOnline) ||
				(waiting?.for === 'device-only' && !world.closed?.aborted)
			)
				await decide(task, { kind: 'released' }, generation);
		}
		networkCame = false;
		return nextDue;
	}

	async function fill() {
		for (const engine of Object.values(world.engines)) {
			const mine = [...carried.values()].filter((entry) => entry.engine === engine.name);
			const sending = mine.filter((entry) => entry.sending).length;
			const capacity = engine.free && world.hurried?.() ? Math.max(1, engine.capacity - 2) : engine.capacity;
			const room = Math.min(capacity - mine.length, (engine.sending ?? capacity) - sending);
			if (room <= 0) continue;
			let free = room;
			for (const task of await nextTasks(engine.name, room + carried.size)) {
				if (free <= 0) break;
				if (carried.has(task.id) || !step(task, { kind: 'taken', at: 0 })) continue;
				hang(task, (on) => carry(task, on), true);
				free--;
			}
		}
	}

	try {
		await recover();
		while (!signal.aborted) {
			await cancelWished();
			const nextDue = await release();
			if (!(await preferences()).paused) await fill();
			await bell.wait(Math.min(IDLE_MS, Math.max(250, nextDue)), signal);
			// One page rings several times within milliseconds: one look at the store for all of them.
			await new Promise((resolve) => setTimeout(resolve, TOGETHER_MS));
		}
	} finally {
		for (const stop of stops) stop();
		globalThis.removeEventListener?.('online', online);
		for (const name of wakings) globalThis.document?.removeEventListener(name, wake);
		const theirs = [...carried.values()].filter(({ sending, engine }) => !sending || world.engines[engine]?.free);
		await Promise.all(theirs.map(({ done }) => done));
	}
}
