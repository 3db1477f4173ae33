import type { Fault } from './fault.ts';
import type { Note } from './note.ts';

/** A file that was given to us and of which something is to be said: it is on its way, was turned away, or came in with a remark. */
export interface Arrival {
	/** the id of the document that it would become */
	id: string;
	name: string;
	/** in bytes */
	size: number;
	/** by which files are listed as they were given: any number that grows */
	order: number;
	/** of the tab that has it before its eyes */
	tab: string;
	/** why it was turned away; absent while it is on its way */
	fault?: Fault;
	/** it is in the library, and this is said of it until the user has seen it */
	notes?: Note[];
}
