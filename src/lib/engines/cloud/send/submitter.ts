import type { Operation } from '#lib/model/operation.ts';
import type { Ticket } from '#lib/model/task.ts';
import type { Ending, Upload } from './transfer.ts';
import type { World } from '../world.ts';

/** Which attempt of which task a submission is, from 1. */
export interface Attempt {
	taskId: string;
	attempt: number;
}

/** An attempt with all that must be known of it should nothing but its ticket be left. */
export interface Sending extends Attempt {
	documentId: string;
	operation: Operation;
	pages: number[];
	/** the API's path: half of a ticket */
	path: string;
}

/** Sends submissions in such a way that they outlive this tab. */
export interface Submitter {
	send(upload: Upload, sending: Sending, signal: AbortSignal, world: World): Promise<Ending>;
	/**
	 * What became of a submission that another tab began: waits while it is still under way. Undefined: nobody has it, and
	 * no ticket is known.
	 */
	regain(attempt: Attempt, signal: AbortSignal): Promise<Ending | { kind: 'ticket'; ticket: Ticket } | undefined>;
}
