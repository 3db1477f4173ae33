import { describe, expect, it } from 'vitest';
import type { Task, TaskStatus } from '#lib/model/task.ts';
import { step, TAB_DIED, WORKER_DIED, type Event } from './step.ts';

const fault = { code: 'engine-crashed', message: 'it died' } as const;

const task = (status: TaskStatus, more: Partial<Task> = {}): Task => ({
	id: 't',
	documentId: 'd',
	pages: [1],
	operation: 'text',
	settings: { languages: ['eng'] },
	engine: 'device',
	status,
	attempts: 1,
	crashes: 0,
	order: 1,
	changedAt: 0,
	...more,
});

const sent = (status: TaskStatus, engine: 'device' | 'cloud' = 'cloud', ticket?: string) =>
	task(status, { engine, job: { engine, sentAt: 1, ...(ticket ? { ticket } : {}) } });

const walk = (from: Task, ...events: Event[]) =>
	events.reduce<Task | undefined>((current, event) => current && step(current, event), from);

describe('the way of a task', () => {
	it('goes from the queue to the result', () => {
		const done = walk(
			task('Queued', { attempts: 0 }),
			{ kind: 'taken', at: 5 },
			{ kind: 'ticket', ticket: 'x' },
			{ kind: 'working', progress: 0.5 },
			{ kind: 'completed' },
		);
		expect(done).toMatchObject({ status: 'Completed', attempts: 1, job: { ticket: 'x', sentAt: 5 } });
		expect(done).not.toHaveProperty('progress');
	});

	it('never completes what was cancelled', () => {
		const cancelling = walk(sent('Processing', 'device', 'x'), { kind: 'cancel' });
		expect(cancelling?.status).toBe('Cancelling');
		expect(step(cancelling!, { kind: 'completed' })).toBeUndefined();
		expect(step(cancelling!, { kind: 'failed', fault })).toBeUndefined();
		expect(step(cancelling!, { kind: 'cancelled' })?.status).toBe('Cancelled');
	});

	it('cancels at once what no engine has seen', () => {
		expect(step(task('Queued'), { kind: 'cancel' })?.status).toBe('Cancelled');
	});

	it('keeps a ticket that comes after the wish to cancel, so that the engine can be told', () => {
		expect(step(sent('Cancelling'), { kind: 'ticket', ticket: 'late' })).toMatchObject({
			status: 'Cancelling',
			job: { ticket: 'late' },
		});
	});

	it('never takes a second ticket for one attempt', () => {
		expect(step(sent('Pending', 'cloud', 'first'), { kind: 'ticket', ticket: 'second' })).toBeUndefined();
	});

	it('believes an answer that comes after it was taken for lost, and none of an earlier attempt', () => {
		const late: Event = { kind: 'ticket', ticket: 'late' };
		expect(step(sent('Unconfirmed'), late)).toMatchObject({ status: 'Pending', job: { ticket: 'late' } });
		expect(step(sent('Cancelled'), late)).toBeUndefined();
		expect(step(task('Queued', { engine: 'cloud' }), late)).toBeUndefined();
	});

	it('takes a ticket from the journal only for an attempt that the database has forgotten', () => {
		const recalled = (attempt: number): Event => ({ kind: 'recalled', ticket: 'old', attempt, at: 7 });
		const queued = (attempts: number) => task('Queued', { engine: 'cloud', attempts });
		expect(step(queued(0), recalled(1))).toMatchObject({ status: 'Pending', attempts: 1, job: { ticket: 'old' } });
		expect(step(sent('Sending'), recalled(1))).toMatchObject({ status: 'Pending' });
		expect(step(sent('Unconfirmed'), recalled(1))).toMatchObject({ status: 'Pending' });
		// The user has said that it shall be sent a second time.
		expect(step(queued(1), recalled(1))).toBeUndefined();
		expect(step(sent('Processing', 'cloud', 'new'), recalled(1))).toBeUndefined();
		expect(step(task('Queued', { attempts: 0 }), recalled(1))).toBeUndefined();
	});

	it('reads again without asking when the engine on this device has forgotten', () => {
		expect(step(sent('Processing', 'device', 'x'), { kind: 'forgotten' })).toMatchObject({ status: 'Queued' });
		expect(step(sent('Sending', 'device'), { kind: 'orphaned' })).toMatchObject({ status: 'Queued' });
	});

	it('asks the user when the cloud has forgotten or its answer was lost', () => {
		expect(step(sent('Processing', 'cloud', 'x'), { kind: 'forgotten' })?.status).toBe('Expired');
		expect(step(sent('Sending', 'cloud'), { kind: 'orphaned' })?.status).toBe('Unconfirmed');
		expect(step(sent('Sending', 'cloud'), { kind: 'unconfirmed', fault })?.status).toBe('Unconfirmed');
	});

	it('sets a page aside after two dead workers, or four dead tabs', () => {
		const once = step(sent('Processing', 'device', 'x'), { kind: 'crashed', weight: WORKER_DIED, fault });
		expect(once).toMatchObject({ status: 'Queued', crashes: 2 });
		const twice = walk(
			once!,
			{ kind: 'taken', at: 1 },
			{ kind: 'ticket', ticket: 'y' },
			{ kind: 'crashed', weight: WORKER_DIED, fault },
		);
		expect(twice).toMatchObject({ status: 'Error', fault: { code: 'page-set-aside' } });
		let tab: Task | undefined = sent('Processing', 'device', 'x');
		for (let i = 0; i < 3; i++)
			tab = walk(
				tab!,
				{ kind: 'crashed', weight: TAB_DIED, fault },
				{ kind: 'taken', at: 1 },
				{ kind: 'ticket', ticket: 'z' },
			);
		expect(tab?.status).toBe('Pending');
		expect(step(tab!, { kind: 'crashed', weight: TAB_DIED, fault })?.status).toBe('Error');
	});

	it('keeps its status while it waits, and goes on when released', () => {
		const waiting = step(sent('Sending'), { kind: 'put-back', waiting: { for: 'network' } });
		expect(waiting).toMatchObject({ status: 'Queued', waiting: { for: 'network' } });
		expect(waiting).not.toHaveProperty('job');
		expect(step(waiting!, { kind: 'released' })).not.toHaveProperty('waiting');
	});

	it('forgets its deaths when the user asks again', () => {
		expect(step(task('Error', { crashes: 4, fault }), { kind: 'again' })).toMatchObject({
			status: 'Queued',
			crashes: 0,
		});
		expect(step(task('Completed'), { kind: 'again' })).toBeUndefined();
	});

	it('is left alone when the user says so', () => {
		expect(step(task('Unconfirmed'), { kind: 'leave' })?.status).toBe('Cancelled');
		expect(step(task('Completed'), { kind: 'leave' })).toBeUndefined();
	});

	it('has no event that leads out of Completed', () => {
		const events: Event[] = [
			{ kind: 'taken', at: 1 },
			{ kind: 'ticket', ticket: 'x' },
			{ kind: 'working' },
			{ kind: 'completed' },
			{ kind: 'failed', fault },
			{ kind: 'unconfirmed', fault },
			{ kind: 'put-back' },
			{ kind: 'crashed', weight: 2, fault },
			{ kind: 'forgotten' },
			{ kind: 'orphaned' },
			{ kind: 'released' },
			{ kind: 'cancel' },
			{ kind: 'cancelled' },
			{ kind: 'again' },
			{ kind: 'leave' },
		];
		for (const event of events) expect(step(sent('Completed', 'cloud', 'x'), event), event.kind).toBeUndefined();
	});
});
