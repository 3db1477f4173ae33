import type { Fault } from '#lib/model/fault.ts';
import { isFinished, isUnderway, type EngineName, type Task, type Ticket, type Waiting } from '#lib/model/task.ts';
import type { Turn } from '#lib/model/turn/turn.ts';

/** Engine deaths are weighed: a dead worker counts 2, a tab that died while it read counts 1. At this sum a page is set aside. */
export const CRASH_LIMIT = 4;
export const WORKER_DIED = 2;
export const TAB_DIED = 1;

/** What can happen to a task. */
export type Event =
	/** the runner takes it; from here on something may have been sent */
	| { kind: 'taken'; at: number; turns?: Record<number, Turn> | undefined }
	| { kind: 'ticket'; ticket: Ticket }
	/** the journal knows a ticket of an attempt that the database has forgotten */
	| { kind: 'recalled'; ticket: Ticket; attempt: number; at: number }
	| { kind: 'working'; progress?: number }
	| { kind: 'completed' }
	/** the engine says no, for good */
	| { kind: 'failed'; fault: Fault }
	/** the answer to a submission was lost */
	| { kind: 'unconfirmed'; fault: Fault }
	/** nothing was accepted; the task goes back to its place in the queue, for now or until something changes */
	| { kind: 'put-back'; waiting?: Waiting }
	/** the engine died on it */
	| { kind: 'crashed'; weight: number; fault: Fault }
	/** the engine does not know the ticket any more */
	| { kind: 'forgotten' }
	/** the tab that had it is gone, and no ticket was stored */
	| { kind: 'orphaned' }
	/** it cannot go on now, and keeps what it has */
	| { kind: 'held'; waiting: Waiting }
	/** what it waited for is there, or nobody wants to wait any more */
	| { kind: 'released' }
	/** the engine deleted its copy of what is stored here */
	| { kind: 'forgotten-there' }
	// wishes of the user
	| { kind: 'cancel' }
	| { kind: 'cancelled' }
	| { kind: 'again' }
	| { kind: 'leave' };

/** True for an engine that can be asked again without asking the user. */
const isFree = (engine: EngineName) => engine === 'device';

function bare(task: Task): Task {
	const next = { ...task };
	delete next.waiting;
	delete next.fault;
	delete next.progress;
	return next;
}

const queued = (task: Task): Task => {
	const next: Task = { ...bare(task), status: 'Queued' };
	delete next.job;
	return next;
};

/**
 * The state machine: the task after an event, or `undefined` when the event has no meaning in the task's state (then
 * nothing is written). Pure.
 */
export function step(task: Task, event: Event): Task | undefined {
	const { status } = task;
	switch (event.kind) {
		case 'taken':
			return status === 'Queued'
				? {
						...bare(task),
						status: 'Sending',
						attempts: task.attempts + 1,
						job: { engine: task.engine, sentAt: event.at, ...(event.turns && { turns: event.turns }) },
					}
				: undefined;
		case 'ticket':
			if (!task.job || task.job.ticket) return undefined;
			// A tab that was frozen in mid-submission brings the answer that was taken for lost.
			if (status === 'Unconfirmed')
				return { ...bare(task), status: 'Pending', job: { ...task.job, ticket: event.ticket } };
			// A cancelled task keeps the ticket too: the engine has to be told.
			if (status !== 'Sending' && status !== 'Cancelling') return undefined;
			return {
				...task,
				status: status === 'Sending' ? 'Pending' : status,
				job: { ...task.job, ticket: event.ticket },
			};
		case 'recalled': {
			const forgot = status === 'Queued' ? event.attempt > task.attempts : event.attempt === task.attempts;
			if (isFree(task.engine) || task.job?.ticket || !forgot) return undefined;
			if (status !== 'Queued' && status !== 'Sending' && status !== 'Unconfirmed') return undefined;
			return {
				...bare(task),
				status: 'Pending',
				attempts: event.attempt,
				job: { engine: task.engine, sentAt: event.at, ticket: event.ticket },
			};
		}
		case 'working':
			if (status !== 'Pending' && status !== 'Processing') return undefined;
			return event.progress === undefined
				? { ...task, status: 'Processing' }
				: { ...task, status: 'Processing', progress: event.progress };
		case 'completed':
			return status === 'Pending' || status === 'Processing' ? { ...bare(task), status: 'Completed' } : undefined;
		case 'failed':
			return isFinished(status) || status === 'Cancelling'
				? undefined
				: { ...bare(task), status: 'Error', fault: event.fault };
		case 'unconfirmed':
			return status === 'Sending' ? { ...bare(task), status: 'Unconfirmed', fault: event.fault } : undefined;
		case 'put-back':
			if (isFinished(status) || status === 'Cancelling') return undefined;
			return event.waiting ? { ...queued(task), waiting: event.waiting } : queued(task);
		case 'crashed': {
			if (!isUnderway(status) || status === 'Cancelling') return undefined;
			const crashes = task.crashes + event.weight;
			if (crashes < CRASH_LIMIT) return { ...queued(task), crashes };
			return { ...bare(task), crashes, status: 'Error', fault: { ...event.fault, code: 'page-set-aside' } };
		}
		case 'forgotten':
			if (status === 'Cancelling') return { ...bare(task), status: 'Cancelled' };
			if (status !== 'Pending' && status !== 'Processing') return undefined;
			return isFree(task.engine) ? queued(task) : { ...bare(task), status: 'Expired' };
		case 'forgotten-there':
			return status === 'Completed' && task.job ? { ...task, job: { ...task.job, forgotten: true } } : undefined;
		case 'orphaned':
			if (status === 'Cancelling') return { ...bare(task), status: 'Cancelled' };
			if (status !== 'Sending') return undefined;
			return isFree(task.engine)
				? queued(task)
				: {
						...bare(task),
						status: 'Unconfirmed',
						fault: { code: 'cloud-answer-unclear', message: 'the page was closed while it was being sent' },
					};
		case 'held':
			return isFinished(status) ? undefined : { ...task, waiting: event.waiting };
		case 'released': {
			if (!task.waiting) return undefined;
			const next = { ...task };
			delete next.waiting;
			return next;
		}
		case 'cancel':
			if (isFinished(status) || status === 'Cancelling') return undefined;
			return { ...bare(task), status: status === 'Queued' ? 'Cancelled' : 'Cancelling' };
		case 'cancelled':
			return status === 'Cancelling' ? { ...bare(task), status: 'Cancelled' } : undefined;
		case 'again':
			// What was paid for and could not be understood is fetched again with its ticket, not sent again.
			if (status === 'Error' && task.fault?.code === 'cloud-result-unclear' && task.job?.ticket)
				return { ...bare(task), status: 'Pending' };
			// A completed task is not asked again: reading anew is a new task, and the old reading stays.
			return isFinished(status) && status !== 'Completed' ? { ...queued(task), crashes: 0 } : undefined;
		case 'leave':
			return status === 'Unconfirmed' || status === 'Expired' || status === 'Error'
				? { ...bare(task), status: 'Cancelled' }
				: undefined;
	}
}
