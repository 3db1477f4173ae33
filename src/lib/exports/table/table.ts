import { alignedGrid } from '#lib/model/table/aligned-grid.ts';
import { cellsOf, type Cell } from '#lib/model/table/cells.ts';
import { headRows } from '#lib/model/table/head-rows.ts';
import { linesRunLeft } from '#lib/model/text/lines-run-left.ts';
import type { Block, Word } from '#lib/model/reading.ts';
import { flowing } from '../flowing/join-lines.ts';
import { joinWords } from '../flowing/join-words.ts';
import { type CellSide, cellSides } from './cell-sides.ts';
import { cellLines } from './cell-lines.ts';
import { startingColumns } from './starting-columns.ts';
import { receiptTable } from './receipt.ts';
import { type Stretch, stretchesOf } from '../flowing/stretches.ts';
import { isShown } from '../flowing/text.ts';
import { type Lying, uprightBlocks } from '../flowing/upright-blocks.ts';

/** Rows of cells, all of the same length; a cell over several places has its text in the first of them. */
export type Rows = string[][];

/** A table of an export. */
export interface Table {
	rows: Rows;
	/** the same with an end of line where a cell's lines end on purpose; absent where none does */
	printed?: Rows;
	/** cells that go over several places */
	joined: Pick<Cell, 'row' | 'column' | 'rows' | 'columns'>[];
	/** how many rows at the top say what is in the columns */
	head: number;
	/** what is bold or leans in each cell; absent where nothing is */
	set?: Stretch[][][];
	/** columns whose cells stand where lines begin, whatever is in them; absent where that was not measured */
	starts?: boolean[];
	/** where the text of each cell stands, as the table's text runs; absent where that was not measured */
	sides?: (CellSide | undefined)[][];
	/** how wide each column is, as shares that make up 1 */
	shares?: number[];
}

type SomeBlock = Pick<Block, 'lines' | 'grid'>;

/**
 * The cells of a table block, by its grid or else by the alignment of its words. The first column is where reading begins:
 * at the right in Arabic and Hebrew.
 */
export function tableOf(block: SomeBlock): Table {
	// A table that came as text, without places, still has its rows.
	if (!block.grid && block.lines.length > 1 && !block.lines.some(({ words }) => words.some(hasSize)))
		return { rows: block.lines.map(({ words }) => [joinWords(words)]), joined: [], head: 0 };
	const grid = block.grid ?? alignedGrid(block.lines);
	if (!grid) return { rows: [], joined: [], head: 0 };
	const wide = grid.columns.length - 1;
	const cells = cellsOf(block.lines, grid);
	const rows: Rows = cells.map(() => Array<string>(wide).fill(''));
	const leftward = linesRunLeft(block.lines);
	const head = headRows(cells);
	const isSet = block.lines.some(({ words }) => words.some(({ bold, italic }) => bold ?? italic));
	// That a head is bold goes without saying.
	const set: Table['set'] = isSet ? rows.map((row) => row.map(() => [])) : undefined;
	const measured = cellSides(cells, grid, head, leftward);
	const sides: Table['sides'] = rows.map((row) => row.map(() => undefined));
	const printed = rows.map((row) => [...row]);
	const joined: Table['joined'] = [];
	for (const cell of cells.flat()) {
		const column = leftward ? wide - cell.column - cell.columns : cell.column;
		const text = flowing(cell.lines, true);
		rows[cell.row]![column] = text;
		printed[cell.row]![column] = grid.degrees ? text : cellLines(cell, grid);
		sides[cell.row]![column] = measured[cell.row]![cell.column];
		if (set)
			set[cell.row]![column] = stretchesOf(
				text,
				cell.lines.flatMap(({ words }) => words),
				cell.row < head ? 'bold' : undefined,
			);
		if (cell.rows * cell.columns > 1) joined.push({ row: cell.row, column, rows: cell.rows, columns: cell.columns });
	}
	const all = grid.columns.at(-1)! - grid.columns[0]!;
	const shares = grid.columns.slice(1).map((line, index) => (line - grid.columns[index]!) / all);
	const starts = leftward || grid.degrees ? undefined : startingColumns(cells, grid, head);
	return {
		rows,
		...(printed.flat().some((text) => text.includes('\n')) && { printed }),
		joined,
		head,
		...(set && { set }),
		...(starts && { starts }),
		sides,
		shares: leftward ? shares.reverse() : shares,
	};
}

const hasSize = ({ box }: Word) => box.x1 > box.x0 && box.y1 > box.y0;

/** The cells alone. */
export const tableRows = (block: SomeBlock): Rows => tableOf(block).rows;

/**
 * The tables of a page. A page without any is one table as a whole, and so is a receipt whose things take several lines. Rows
 * run as the text does.
 */
export function tablesOf(reading: Lying): Table[] {
	const blocks = uprightBlocks(reading);
	const tables = blocks.filter((block) => block.kind === 'table');
	const lines = blocks.filter((block) => isShown(block)).flatMap((block) => block.lines);
	const grids = tables.map(tableOf);
	const receipt = receiptTable(lines, grids);
	const found = receipt ? [receipt] : grids.length ? grids : [tableOf({ lines })];
	return found.filter(({ rows }) => rows.length);
}
