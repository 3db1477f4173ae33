/** A ruling line of a page: across it lies at y = `at` from x = `from` to `to`, down at x = `at` from y = `from`. Pixels. */
export interface Rule {
	at: number;
	from: number;
	to: number;
	/** its thickness */
	pen: number;
}

/** The ruling lines of a page that stands straight. */
export interface Rules {
	across: Rule[];
	down: Rule[];
}
