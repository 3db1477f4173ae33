import type { Edit } from './edit.ts';

/**
 * One edit by the user to a page's reading: an entry of the document's log. The log is a line with one mark in it: what
 * lies after the mark is `undone`; the next edit takes the place of that part.
 */
export interface Correction {
	/** ascending in the order they were made, over all documents */
	sequence: number;
	documentId: string;
	page: number;
	/** the reading that it was made to */
	taskId: string;
	edit: Edit;
	/** entries that were made at once ("replace all") share it, and are taken back at once */
	batch?: string;
	/** ms since 1970, for display */
	madeAt: number;
	/** taken back */
	undone?: boolean;
}
