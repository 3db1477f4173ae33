import type { EngineName, TaskStatus, Waiting } from './task.ts';

/**
 * How the work on one document stands: pages by status of the task that counts for them. Kept in the same transaction
 * as the tasks, so that a library of 1,000 documents is listed without reading 50,000 tasks.
 */
export interface Tally {
	documentId: string;
	/** pages by status; a status without pages is absent or 0 */
	pages: Partial<Record<TaskStatus, number>>;
	/** pages of unfinished tasks by what they wait for */
	waiting: Partial<Record<Waiting['for'], number>>;
	/** tasks beside the reading of pages, by status */
	aside?: Partial<Record<TaskStatus, number>>;
	/** pages by the engine that read them or shall read them */
	engines: Partial<Record<EngineName, number>>;
	/** ms since 1970: the last time something of it was sent to the cloud, while the cloud may still keep it */
	sentAt?: number;
	/** words below the threshold of doubt in the current readings */
	doubts: number;
	/** pages without a word in their current readings; absent where none was counted, as in tallies of before */
	textless?: number;
	/** pages with places that their current readings left out; absent likewise */
	unread?: number;
	/** pages whose current readings stand upright only when they are turned; absent likewise */
	lying?: number;
}

const of = (tally: Tally, ...statuses: TaskStatus[]) =>
	statuses.reduce((sum, status) => sum + (tally.pages[status] ?? 0), 0);

export const pagesDone = (tally: Tally): number => of(tally, 'Completed');

/** Pages that something will still happen to without the user. */
export const pagesLeft = (tally: Tally): number =>
	of(tally, 'Queued', 'Sending', 'Pending', 'Processing', 'Cancelling');

/**
 * The status of a whole document: what the user has to decide comes first, then what is going on, then how it ended.
 * A document counts as `Processing` from its first page taken until its last page is finished.
 */
export function documentStatus(tally: Tally): TaskStatus {
	if (of(tally, 'Unconfirmed') || tally.aside?.Unconfirmed) return 'Unconfirmed';
	if (of(tally, 'Expired') || tally.aside?.Expired) return 'Expired';
	if (of(tally, 'Cancelling')) return 'Cancelling';
	const underway = of(tally, 'Sending', 'Pending', 'Processing');
	if (underway) {
		if (of(tally, 'Sending') === underway && pagesDone(tally) === 0) return 'Sending';
		if (of(tally, 'Pending') === underway && pagesDone(tally) === 0) return 'Pending';
		return 'Processing';
	}
	if (of(tally, 'Queued')) return of(tally, 'Completed', 'Error') ? 'Processing' : 'Queued';
	if (of(tally, 'Error')) return 'Error';
	if (of(tally, 'Cancelled')) return 'Cancelled';
	return 'Completed';
}

const KEPT_MS = 24 * 3_600_000;

/** ms since 1970 until which the cloud keeps what was sent (24 h from submission); undefined when nothing is there. */
export const keptUntil = (tally: Tally): number | undefined =>
	tally.sentAt === undefined ? undefined : tally.sentAt + KEPT_MS;
