import { runsLeft } from '../flowing/direction.ts';
import type { CellSide } from './cell-sides.ts';
import { numericColumns } from './table-numbers.ts';
import type { Table } from './table.ts';

/**
 * Where the text of each cell is to stand, by row and column, as the table's text runs: as it is printed, but numbers at the end,
 * and their head with them; undefined for what begins where lines do because nothing says otherwise.
 */
export function sideOf(table: Table): (row: number, column: number) => CellSide | undefined {
	const { rows, joined, head, sides } = table;
	const numeric = numericColumns(table);
	const leftward = runsLeft(rows.flat().join(' '));
	const isOver = (row: number, column: number) =>
		joined.some((span) => span.row === row && span.column === column && span.columns > 1);
	return (row, column) => {
		const printed = sides?.[row]?.[column];
		// In Arabic numbers stand at either side.
		if (!numeric[column] || isOver(row, column) || (leftward && printed)) return printed;
		const isPrintedSo = sides?.some((cells, at) => at >= head && cells[column] === 'end');
		return row >= head || !printed || (printed === 'start' && !isPrintedSo) ? 'end' : printed;
	};
}
