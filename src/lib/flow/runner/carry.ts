import { UnconfirmedError, type Engine, type EngineResult } from '#lib/model/engine.ts';
import { FaultError, faultOf, isAbort, type Fault } from '#lib/model/fault.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { preferences } from '#lib/store/settings.ts';
import { addSubmission, dropSubmission, setSubmission } from '#lib/store/ledger/submissions.ts';
import { tasksWaiting } from '#lib/store/tasks/tasks.ts';
import { advance, keepFact, type Found } from '#lib/store/tasks/advance.ts';
import { afterFault, afterQuestion, isUnclear, waitingToSend } from './after-fault.ts';
import type { Nudge } from './nudge.ts';
import { step, type Event } from './step.ts';
import { Teller } from './teller.ts';
import { tellTrouble } from '#lib/store/trouble.ts';
import { readHere } from '../wishes.ts';
import type { World } from './world.ts';

const POLL_MS = 2_000;
const STORE_AGAIN_MS = 5_000;

/** What a carried task hangs on. */
export interface Carrying {
	world: World;
	engine: Engine;
	generation: number;
	/** aborted by a wish to cancel, or when another tab is the runner and nothing is on its way that costs money */
	signal: AbortSignal;
	/** aborted when another tab is the runner: nothing more may be begun */
	leading: AbortSignal;
	/** rings when an engine has news */
	news: Nudge;
	/** to be called once the engine has the work, so that the next submission may begin */
	onSent(): void;
}

/** A decision: the event applied and stored, or undefined when it no longer fits (a wish came, another runner leads). */
export async function decide(task: Task, event: Event, generation: number): Promise<Task | undefined> {
	const next = step(task, event);
	if (!next) return undefined;
	const result = await advance(task, next, generation);
	return result.ok ? result.task : undefined;
}

/** A fact: like a decision, but of one attempt, whoever brings it; looked at again when a wish came in between. */
export async function fact(task: Task, event: Event, found: Found = {}): Promise<Task | undefined> {
	for (let current = task, tries = 0; tries < 3; tries++) {
		const next = step(current, event);
		if (!next) return undefined;
		const result = await keepFact(current, next, found);
		if (result.ok) return result.task;
		if (!result.task || result.task.attempts !== task.attempts) return undefined;
		current = result.task;
	}
	return undefined;
}

/** Takes a queued task all the way: to the engine, and to its result. Never rejects. */
export async function carry(task: Task, on: Carrying): Promise<void> {
	try {
		const sent = await send(task, on);
		on.onSent();
		if (sent) await follow(sent, on);
	} catch (thrown) {
		if (isAbort(thrown)) return;
		const fault = faultOf(thrown);
		tellTrouble(fault);
		console.error('A task was left where it is:', fault.code, fault.message);
		// Storage refuses for the moment. Without this pause the runner would take the task again at once.
		await on.news.wait(STORE_AGAIN_MS, on.signal);
	}
}

async function send(task: Task, on: Carrying): Promise<Task | undefined> {
	const { engine, signal } = on;
	const document = (await listedDocument(task.documentId))?.document;
	if (!document) return undefined;
	const { turns } = document;
	let taken: Task | undefined = task;
	let entry: number | undefined;
	try {
		// An engine that costs money is told to be sending only once there is something to send: a tab that dies while
		// it makes a page image has not sent anything.
		if (engine.free) taken = await decide(task, { kind: 'taken', at: Date.now(), turns }, on.generation);
		if (!taken) return undefined;
		// Before anything is made of the document: what may not leave is neither prepared nor in the ledger.
		if (!engine.free && on.world.closed?.aborted) throw new FaultError('device-only', 'Nothing may leave this device.');
		const own = engine.free ? await on.world.own?.(taken, document, signal) : undefined;
		if (own) {
			await keepOwn(taken, own, signal);
			return undefined;
		}
		const request = await on.world.request(taken, document, signal);
		on.leading.throwIfAborted();
		if (!engine.free) {
			entry = await addSubmission({
				taskId: task.id,
				attempt: task.attempts + 1,
				documentId: task.documentId,
				documentName: document.name,
				operation: task.operation,
				engine: engine.name,
				pages: task.pages.length,
				bytes: request.file?.bytes.size ?? 0,
				at: Date.now(),
				outcome: 'sending',
			});
			taken = await decide(task, { kind: 'taken', at: Date.now(), turns }, on.generation);
		}
		if (!taken) {
			if (entry) await setSubmission(entry, { outcome: 'not-sent' });
			return undefined;
		}
		const ticket = await engine.submit({ ...request, attempt: taken.attempts }, signal);
		const known = await fact(taken, { kind: 'ticket', ticket });
		if (entry) await setSubmission(entry, { outcome: 'accepted', ticket });
		if (!engine.free) await creditsAreThere(on.generation);
		return known;
	} catch (thrown) {
		// What the engine held back was no submission: a batch that waits would fill the ledger with them.
		if (entry && wasHeld(thrown)) await dropSubmission(entry);
		else if (entry) await setSubmission(entry, outcomeOf(thrown));
		if (!taken || isAbort(thrown)) throw thrown;
		await notSent(taken, thrown, on);
		return undefined;
	}
}

/** One was taken: those that were kept back for want of credits need not wait for their hour. */
async function creditsAreThere(generation: number) {
	for (const task of await tasksWaiting())
		if (task.waiting?.for === 'credits') await decide(task, { kind: 'released' }, generation);
}

/** Stores what the file itself says of its pages, on the same way through the states as what an engine reads. */
async function keepOwn(task: Task, readings: Reading[], signal: AbortSignal) {
	const known = await fact(task, { kind: 'ticket', ticket: 'file' });
	if (known) await keep(known, { readings, artifacts: [], warnings: [] }, signal);
}

const wasHeld = (thrown: unknown) => thrown instanceof FaultError && Boolean(thrown.fault.detail?.held);

/** What the ledger says of a submission that ended so. A busy cloud was sent it, and took nothing. */
export const outcomeOf = (thrown: unknown) =>
	isAbort(thrown)
		? ({ outcome: 'not-sent' } as const)
		: thrown instanceof UnconfirmedError
			? ({ outcome: 'unknown', fault: { code: 'cloud-answer-unclear', message: thrown.message } } as const)
			: ({ outcome: neverLeft(faultOf(thrown)) ? 'not-sent' : 'refused', fault: faultOf(thrown) } as const);

const neverLeft = (fault: Fault) =>
	waitingToSend(fault) !== undefined && !(fault.code === 'cloud-busy' && fault.detail?.status);

/** Decides on a task whose submission gave no ticket. */
export async function notSent(task: Task, thrown: unknown, on: Carrying) {
	if (thrown instanceof UnconfirmedError) {
		const fault: Fault = { code: 'cloud-answer-unclear', message: thrown.message };
		await decide(task, { kind: 'unconfirmed', fault }, on.generation);
		return;
	}
	const fault = faultOf(thrown);
	const waiting = waitingToSend(fault);
	const isClosed = fault.code === 'no-credits' || (waiting && waiting.for !== 'password');
	if (task.fallBack && isClosed) await readHere(task);
	else await decide(task, waiting ? { kind: 'put-back', waiting } : afterFault(fault), on.generation);
}

/** Stays with a task that has a ticket until it is finished. */
export async function follow(task: Task, on: Carrying): Promise<void> {
	const teller = new Teller(task);
	await stay(task, on, teller).finally(() => teller.end());
}

async function stay(task: Task, on: Carrying, teller: Teller): Promise<void> {
	const ticket = task.job?.ticket;
	if (!ticket) return;
	let unclear = 0;
	let last: unknown;
	for (let current: Task | undefined = task; current && !on.signal.aborted;) {
		let pause = POLL_MS;
		try {
			const said = await on.engine.status(ticket);
			if (current.waiting) current = (await fact(current, { kind: 'released' })) ?? current;
			if (said.status === 'NotExist') {
				await decide(current, { kind: 'forgotten' }, on.generation);
				return;
			}
			if (said.status === 'Error') {
				const { fault } = said;
				await decide(current, afterFault(fault), on.generation);
				return;
			}
			if (said.status === 'Completed') {
				const result = await on.engine.fetch(ticket);
				const kept = await keep(current, result, on.signal);
				if (kept) await on.world.kept?.(kept, result.artifacts);
				if (kept && !on.engine.free) await forgetThere(kept, on);
				return;
			}
			if (said.status === 'Processing') {
				if (current.status === 'Pending') {
					const working = await decide(current, { kind: 'working' }, on.generation);
					if (!working) return;
					current = working;
				}
				teller.tell(said.progress);
			}
		} catch (thrown) {
			if (isAbort(thrown)) return;
			const fault = faultOf(thrown);
			// Until the next question is due, the engine says the same again.
			if (thrown !== last) unclear = isUnclear(fault) ? unclear + 1 : 0;
			last = thrown;
			const event = afterQuestion(fault, unclear);
			if (event.kind !== 'held') {
				await decide(current, event, on.generation);
				return;
			}
			current = (await fact(current, event)) ?? current;
			pause = 'until' in event.waiting ? Math.max(1_000, event.waiting.until - Date.now()) : 30_000;
		}
		await on.news.wait(pause, on.signal);
	}
}

/** Stores a result with its task, however often it takes: a result that cannot be stored is not thrown away. */
async function keep(task: Task, result: EngineResult, signal: AbortSignal): Promise<Task | undefined> {
	const { doubtBelow } = await preferences();
	while (!signal.aborted) {
		try {
			const kept = await fact(task, { kind: 'completed' }, { ...result, doubtBelow });
			tellTrouble(undefined);
			return kept;
		} catch (thrown) {
			tellTrouble(faultOf(thrown));
			await new Promise((resolve) => setTimeout(resolve, STORE_AGAIN_MS));
		}
	}
	return undefined;
}

/** Deletes the cloud's copy of what is stored here, if the user wishes so. Never before it is stored. */
async function forgetThere(task: Task, on: Carrying): Promise<void> {
	if (!task.job?.ticket || !(await preferences()).forgetInCloud) return;
	try {
		await on.engine.cancel(task.job.ticket);
		await fact(task, { kind: 'forgotten-there' });
	} catch {
		// It goes by itself after 24 hours.
	}
}
