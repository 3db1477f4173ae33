/** A ruling line of a page: across it lies at y = `at` from x = `from` to `to`, down at x = `at` from y = `from`. Pixels. */
export interface Rule {
	/** its middle, where it leans */
	at: number;
	from: number;
	to: number;
	/** its thickness */
	pen: number;
	/** how much farther its end at `to` lies than that at `from`; absent when it stands straight */
	lean?: number;
}

/** Where a line lies beside a place that is so far along it, pixels. */
export const lies = ({ at, from, to, lean = 0 }: Rule, along: number): number =>
	at + lean * ((along - (from + to) / 2) / Math.max(1, to - from));

/** The ruling lines of a page that stands straight. */
export interface Rules {
	across: Rule[];
	down: Rule[];
}
