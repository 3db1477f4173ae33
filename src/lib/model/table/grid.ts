/** A cell that goes over several places of a grid: where it begins (from 0), and over how many rows and columns it goes. */
export interface Span {
	row: number;
	column: number;
	rows: number;
	columns: number;
}

/** The lines of a table: inner and outer ones, ascending, in page pixels. */
export interface Grid {
	columns: number[];
	rows: number[];
	/** the whole grid is turned so far clockwise round its middle; words are then looked for in the turned cells */
	degrees?: number;
	/** cells that go over several places; all others take one */
	joined?: Span[];
}
