import { alignedGrid } from '#lib/model/aligned-grid.ts';
import { printedRows, type PrintedRow } from '#lib/model/printed-rows.ts';
import { around } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import { takenOut } from '#lib/model/taken-out.ts';
import { isTable } from './is-table.ts';
import { tableBlock } from './table-block.ts';

/** Rows further apart than so many words' heights belong to different tables. */
const APART = 4;
/** A table has so many rows of several cells at least, and so large a share of all its rows. */
const ROWS = 3;
const SHARE = 0.6;

/** Finds tables without ruling lines: rows of cells one below the other, in columns. */
export function alignedTables(blocks: Block[]): Block[] {
	const lines = blocks.flatMap((block) => (isText(block) ? block.lines.map(({ words }) => ({ words })) : []));
	if (lines.length < ROWS) return blocks;
	const { rows, tall } = printedRows(lines);
	let rest = blocks;
	for (const run of runs(rows, tall)) {
		const box = around(run.flatMap(({ pieces }) => pieces.flatMap(({ words }) => words.map(({ box }) => box))));
		const wide = { x0: box.x0 - 1, y0: box.y0 - 1, x1: box.x1 + 1, y1: box.y1 + 1 };
		const taken = takenOut(rest, wide, (block) => !isText(block));
		if (!taken) continue;
		const inside = taken.lines.map(({ line }) => line);
		const grid = alignedGrid(inside.map(({ words }) => ({ words })));
		if (grid && grid.columns.length > 2 && isTable(inside, grid, 'aligned'))
			rest = taken.around(tableBlock(inside, grid));
	}
	return rest;
}

const isText = ({ kind, lines }: Block) => kind !== 'table' && kind !== 'picture' && lines.length > 0;

/** Stretches of rows with several pieces; a single row of one piece may stand between two of them. */
function runs(rows: PrintedRow[], tall: number): PrintedRow[][] {
	const found: PrintedRow[][] = [];
	let run: PrintedRow[] = [];
	let single = 0;
	const end = () => {
		if (single) run.splice(run.length - single);
		const telling = run.filter(({ pieces }) => pieces.length > 1).length;
		if (telling >= ROWS && telling >= SHARE * run.length) found.push(run);
		[run, single] = [[], 0];
	};
	for (const row of rows) {
		const last = run.at(-1);
		if (last && row.top - last.bottom > APART * tall) end();
		if (row.pieces.length > 1) {
			run.push(row);
			single = 0;
		} else if (run.length && single < 1) {
			run.push(row);
			single++;
		} else end();
	}
	end();
	return found;
}
