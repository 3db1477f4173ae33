import { doubtsIn } from '#lib/model/reading.ts';
import { stillUnread } from '#lib/model/text/still-unread.ts';
import type { TaskStatus } from '#lib/model/task.ts';
import { tasksOf } from '#lib/store/tasks/tasks.ts';
import { currentReading } from '../text/current-reading.ts';

/** What the strip says of one page. */
export interface PageState {
	page: number;
	/** of the task that counts for it; absent when nothing was ever asked */
	status?: TaskStatus;
	/** doubtful words; absent while it is not read */
	doubts?: number;
	/** ink was found on it that was not read */
	isPartUnread?: boolean;
}

/** How these pages stand; only the pages that are looked at are read. */
export async function pageStates(
	documentId: string,
	pages: readonly number[],
	doubtBelow: number,
): Promise<Map<number, PageState>> {
	const states = new Map<number, PageState>();
	for (const page of pages) states.set(page, { page });
	for (const { pages, status, superseded } of await tasksOf(documentId))
		if (!superseded)
			for (const page of pages) {
				const state = states.get(page);
				if (state) state.status = status;
			}
	for (const state of states.values()) {
		const reading = await currentReading(documentId, state.page);
		if (!reading) continue;
		state.doubts = doubtsIn(reading, doubtBelow);
		state.isPartUnread = stillUnread(reading).length > 0;
	}
	return states;
}
