import type { Fault } from './fault.ts';
import type { Operation } from './operation.ts';
import type { PageImage } from './page-image.ts';
import type { Artifact, Reading } from './reading.ts';
import type { Settings } from './settings.ts';
import type { EngineName, Ticket } from './task.ts';

/** A file that stays where it is until it is read, from its beginning and once: less memory than a Blob of it takes. */
export interface LaidBytes {
	readonly size: number;
	/** Throws FaultError when they are not all there. */
	pieces(): AsyncIterable<ArrayBuffer>;
}

/** One piece of work for an engine. Page images belong to the engine from here on; it closes them. */
export interface EngineRequest {
	taskId: string;
	/** which attempt of the task this is, from 1; without it a submission cannot be found again */
	attempt?: number;
	documentId: string;
	pages: number[];
	operation: Operation;
	settings: Settings;
	/** for an engine that takes pages: one image for each of `pages` */
	images?: PageImage[];
	/** for an engine that takes documents: the whole file, or the pages cut from it, in a type the engine takes */
	file?: { bytes: Blob | LaidBytes; mediaType: string; name: string };
}

/** What an engine says of a ticket. `NotExist`: it has forgotten it, or never had it. */
export type EngineStatus =
	| { status: 'Pending' | 'Completed' | 'NotExist' }
	| { status: 'Processing'; progress?: number }
	| { status: 'Error'; fault: Fault };

export interface EngineResult {
	readings: Reading[];
	artifacts: Artifact[];
	/** said by the engine, shown to the user, no failure */
	warnings: string[];
}

/** How a submission failed: was anything accepted? A plain FaultError means: surely not. */
export class UnconfirmedError extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'UnconfirmedError';
	}
}

/**
 * A queue at which you leave pages and get a ticket. It may forget a ticket at any time.
 * Every verb may reject with a FaultError; `submit` also with an UnconfirmedError when the answer was lost.
 */
export interface Engine {
	readonly name: EngineName;
	/** asking again costs nothing, so nobody needs to be asked */
	readonly free: boolean;
	readonly takes: 'pages' | 'documents';
	/** how many tasks may lie with it at once, from `submit` until the result is fetched */
	readonly capacity: number;
	/** how many submissions may be under way at once; `capacity` when absent */
	readonly sending?: number;
	operations(): Operation[];
	submit(request: EngineRequest, signal: AbortSignal): Promise<Ticket>;
	/**
	 * The ticket of a submission that another tab began and whose end it did not see: waits while it is under way, and rejects
	 * as `submit` does. Undefined: nobody knows of any.
	 */
	regain?(attempt: { taskId: string; attempt: number }, signal: AbortSignal): Promise<Ticket | undefined>;
	status(ticket: Ticket): Promise<EngineStatus>;
	/** only after `Completed`. May be called again until the engine forgets. */
	fetch(ticket: Ticket): Promise<EngineResult>;
	/** Ends the work. An unknown ticket is no error. */
	cancel(ticket: Ticket): Promise<void>;
	/** Calls back when some ticket's status may have changed, so that nobody has to wait for the next poll. */
	onChange(listener: () => void): () => void;
}
