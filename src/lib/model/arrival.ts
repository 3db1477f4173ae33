import type { Fault } from './fault.ts';

/** A file that was given to us and is not in the library: on its way, or turned away until the user has seen that. */
export interface Arrival {
	/** the id of the document that it would become */
	id: string;
	name: string;
	/** in bytes */
	size: number;
	/** of the tab that has it before its eyes */
	tab: string;
	/** why it was turned away; absent while it is on its way */
	fault?: Fault;
}
