import type { Attempt, Sending } from '#lib/engines/cloud/send/submitter.ts';
import type { Ending, Upload } from '#lib/engines/cloud/send/transfer.ts';
import type { Ticket } from '#lib/model/task.ts';

/** Part of the worker's name: two builds that do not speak alike never meet. Count it up when a message changes. */
export const PROTOCOL = 1;

/** An attempt in one word. */
export const keyOf = ({ taskId, attempt }: Attempt): string => `${taskId}/${attempt}`;

/**
 * The lock that the worker holds from before it is given a submission until its ticket is stored. Who asks for it learns
 * whether the submission is still under way, also of a worker of another build: so this name never changes.
 */
export const lockOf = (key: string): string => `legible-submission ${key}`;

/** What a tab tells the worker. */
export type ToSubmitter =
	/** take the lock; only then is the submission handed over */
	| { kind: 'hold'; key: string }
	| { kind: 'send'; key: string; upload: Upload; sending: Sending }
	/** tell me too how it ends */
	| { kind: 'ask'; key: string }
	| { kind: 'stop'; key: string };

/** What the worker tells. */
export type FromSubmitter =
	| { kind: 'held'; key: string }
	/** it is at work, and not standing still */
	| { kind: 'alive'; key: string }
	| { kind: 'ended'; key: string; ending: Ending; ticket?: Ticket }
	/** it may not reach the cloud, and has sent nothing: a host gave it another policy than its own */
	| { kind: 'barred'; key: string };
