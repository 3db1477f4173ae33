/** ms; no wait that anybody asks for is longer, so a stored time further ahead is the mistake of a clock */
const LONGEST = 3_600_000;

/**
 * How long tasks have to wait that were told until when. The times are of the machine's clock, which may jump; so how
 * long is taken once, when a time is first seen, and counted by a clock that does not.
 */
export class Patience {
	#due = new Map<string, { until: number; at: number }>();
	#monotonic: () => number;

	constructor(monotonic = () => performance.now()) {
		this.#monotonic = monotonic;
	}

	/** ms left of the wait of a task until `until` (ms since 1970); 0 or less: it is over. */
	left(id: string, until: number): number {
		let due = this.#due.get(id);
		if (due?.until !== until) {
			due = { until, at: this.#monotonic() + Math.min(LONGEST, until - Date.now()) };
			this.#due.set(id, due);
		}
		// A clock that does not jump may stand still while the machine sleeps: the earlier of both.
		const left = Math.min(due.at - this.#monotonic(), until - Date.now());
		if (left <= 0) this.#due.delete(id);
		return left;
	}
}
