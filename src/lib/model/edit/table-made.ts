import type { Edit } from './edit.ts';
import type { EditedBlock } from './edited.ts';
import { around } from '../geometry.ts';
import { tableLines } from '../table/table-lines.ts';
import { takenOut } from './taken-out.ts';

/** The blocks of a page with what lies in a box as a table of its own. `sequence` names what is made; words keep their names. */
export function tableMade(
	blocks: EditedBlock[],
	{ box, grid }: Extract<Edit, { kind: 'make-table' }>,
	sequence: number,
): EditedBlock[] {
	const taken = takenOut(blocks, box);
	if (!taken) return blocks;
	const lines = tableLines(
		taken.lines.map(({ line, cut }, index) => (cut ? { ...line, id: `+${sequence}.${index}` } : line)),
	);
	const table: EditedBlock = {
		id: `+${sequence}`,
		kind: 'table',
		box: around(lines.map((line) => line.box)),
		lines,
		grid,
	};
	let halves = 0;
	return taken.around(table, (half) => ({ ...half, id: `+${sequence}.b${halves++}` }));
}
