import type { Operation } from '#lib/model/operation.ts';
import type { Ticket } from '#lib/model/task.ts';

/** One line of the journal: what must be known of the library when the database is damaged. Times are ms since 1970. */
export type Entry =
	/** a document is in the library */
	| { kind: 'saved'; id: string; name: string; size: number; pages: number; at: number }
	/** the cloud has taken a task of a document */
	| {
			kind: 'sent';
			id: string;
			taskId: string;
			attempt: number;
			ticket: Ticket;
			operation: Operation;
			pages: number[];
			at: number;
	  }
	/** the user has deleted a document, or has seen that it is lost */
	| { kind: 'removed'; id: string };

export type Saved = Extract<Entry, { kind: 'saved' }>;
export type Sent = Extract<Entry, { kind: 'sent' }>;
