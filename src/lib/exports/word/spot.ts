import type { Beside } from './beside.ts';
import type { Body } from './body.ts';
import type { Column } from './columns.ts';
import type { Plan } from './page-plan.ts';
import type { Above } from './room.ts';

/** Where a part stands: its column, what was above it there, and what is to stand before its text. */
export interface Spot extends Above {
	/** what it is written to: the text of the document or of a cell */
	body: Body;
	/** the cell that it stands in */
	cell?: Beside['cells'][number];
	plan: Plan;
	page: number;
	language: string;
	column: Column;
	/** twentieths of a point */
	room: number;
	pageBreak: boolean;
	columnBreak: boolean;
	note(at: number): string | undefined;
}
