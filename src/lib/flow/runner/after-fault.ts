import type { Fault } from '#lib/model/fault.ts';
import type { Waiting } from '#lib/model/task.ts';
import { WORKER_DIED, type Event } from './step.ts';

const AGAIN_MS = 30_000;

const isDeath = (fault: Fault) => fault.code === 'engine-crashed' || fault.code === 'engine-hung';

const until = (fault: Fault) => Number(fault.detail?.until ?? Date.now() + AGAIN_MS);

/** What becomes of a task that its engine has, and that met this fault there: what it may have cost is not done again. */
export function afterFault(fault: Fault): Event {
	if (isDeath(fault)) return { kind: 'crashed', weight: WORKER_DIED, fault };
	// Only what is read here needs parts of ours, and it costs nothing to read again.
	return fault.code === 'part-missing' ? { kind: 'put-back', waiting: waitingFor(fault)! } : { kind: 'failed', fault };
}

/** answers without sense, one after the other, before nobody believes any more that the next one has some */
const UNCLEAR_MOST = 4;

/**
 * What becomes of a task that has its ticket, when a question about it met this fault. Questions cost nothing and the work is
 * paid for, so they are asked again; only what the engine itself calls an end is one. `unclear`: how many answers in
 * a row, with this one, made no sense.
 */
export function afterQuestion(fault: Fault, unclear: number): Event {
	const waiting = waitingFor(fault);
	if (waiting) return { kind: 'held', waiting };
	const passes = fault.code === 'cloud-failed' ? !fault.detail?.final : isUnclear(fault) && unclear < UNCLEAR_MOST;
	if (passes) return { kind: 'held', waiting: { for: 'backoff', until: until(fault), fault } };
	return { kind: 'failed', fault: isUnclear(fault) ? { ...fault, code: 'cloud-result-unclear' } : fault };
}

/** Whether the cloud answered, and nobody knows what it means. */
export const isUnclear = ({ code }: Fault): boolean => code === 'cloud-answer-unclear';

/**
 * What a task waits for that got no ticket because of this fault; undefined when waiting would not help. Whatever says until
 * when it lasts will pass, and nothing was taken: a sign-in that failed, a cloud that is left alone for a while.
 */
export const waitingToSend = (fault: Fault): Waiting | undefined =>
	waitingFor(fault) ?? (fault.detail?.until ? { for: 'backoff', until: until(fault), fault } : undefined);

/** What a task waits for after this fault; undefined when waiting would not help. */
export function waitingFor(fault: Fault): Waiting | undefined {
	switch (fault.code) {
		case 'offline':
			return { for: 'network' };
		case 'device-only':
			return { for: 'device-only' };
		case 'no-credentials':
		case 'wrong-credentials':
			return { for: 'credentials' };
		case 'no-credits':
			// The one that was refused fails, with what was said; those behind it were never sent.
			return fault.detail?.held ? { for: 'credits', until: until(fault), fault } : undefined;
		case 'needs-password':
			return { for: 'password' };
		case 'part-missing':
			return { for: 'parts', until: until(fault), fault };
		case 'unreachable':
		case 'cloud-busy':
		case 'credentials-banned':
			return { for: 'backoff', until: until(fault), fault };
		default:
			return undefined;
	}
}
