import type { Operation } from '#lib/model/operation.ts';
import type { Settings } from '#lib/model/settings.ts';

/** What the engine must know of a piece of work to make readings of its result. After a reload somebody tells it. */
export interface Job {
	taskId: string;
	documentId: string;
	pages: number[];
	operation: Operation;
	settings: Settings;
	/** of the file that was sent; artifacts are named after it */
	name?: string;
	/** bytes that were sent: a result may be as much larger as its source was */
	size?: number;
}
