import type { Fault } from './fault.ts';
import type { Operation } from './operation.ts';
import type { Settings } from './settings.ts';
import type { Turn } from './turn/turn.ts';

/** The API's own words plus what the way there needs. */
export type TaskStatus =
	| 'Queued'
	| 'Sending'
	| 'Pending'
	| 'Processing'
	| 'Completed'
	| 'Error'
	| 'Unconfirmed'
	| 'Expired'
	| 'Cancelling'
	| 'Cancelled';

export type EngineName = 'device' | 'cloud';

/** The engine's id for the work; opaque. In the cloud it is the request id. */
export type Ticket = string;

/** Why a task cannot go on now. It keeps its status meanwhile. `until` is in ms since 1970. */
export type Waiting =
	| { for: 'network' }
	| { for: 'device-only' }
	| { for: 'credentials' }
	| { for: 'password' }
	| { for: 'paused' }
	/** the account has none left, or its plan does not allow this; nothing of this task was sent */
	| { for: 'credits'; until: number; fault: Fault }
	/** the network or our own site, for a part of the application */
	| { for: 'parts'; until: number; fault: Fault }
	| { for: 'backoff'; until: number; fault: Fault };

/** One request to one engine. Stored before anything is sent. */
export interface Task {
	id: string;
	documentId: string;
	pages: number[];
	operation: Operation;
	settings: Settings;
	engine: EngineName;
	/** when the cloud cannot be reached, this device reads it instead */
	fallBack?: boolean;
	status: TaskStatus;
	waiting?: Waiting;
	/** present from `Sending` on: who has it, and what they call it */
	job?: {
		engine: EngineName;
		sentAt: number;
		ticket?: Ticket;
		/** the engine was told to delete its copy, and has */
		forgotten?: boolean;
		/** how far the document's pages were turned by hand when their pictures were made */
		turns?: Record<number, Turn>;
	};
	/** how often it was handed to an engine */
	attempts: number;
	/** how often the engine died on it; two set the page aside */
	crashes: number;
	/** 0–1 while an engine works */
	progress?: number;
	fault?: Fault;
	/** place in the queue: lower goes first */
	order: number;
	/** the place instead of it, because the user wants this one before others */
	ahead?: number;
	/** makes something else than a reading of its pages (a straightened picture, speech); the pages' state does not hang on it */
	aside?: boolean;
	/** a newer task reads these pages; this one no longer counts for the document's state */
	superseded?: boolean;
	/** ms since 1970, for display only */
	changedAt: number;
}

/** Nothing more will happen by itself. */
export const isFinished = (status: TaskStatus): boolean =>
	status === 'Completed' ||
	status === 'Error' ||
	status === 'Cancelled' ||
	status === 'Unconfirmed' ||
	status === 'Expired';

/** An engine may hold something for it. */
export const isUnderway = (status: TaskStatus): boolean =>
	status === 'Sending' || status === 'Pending' || status === 'Processing' || status === 'Cancelling';
