import { cellsOf } from '#lib/model/table/cells.ts';
import { alignedGrid } from '#lib/model/table/aligned-grid.ts';
import { around, type Box } from '#lib/model/geometry.ts';
import type { Grid, Span } from '#lib/model/table/grid.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import { takenOut } from '#lib/model/edit/taken-out.ts';
import type { Rules } from '#lib/model/table/rules.ts';
import { withHeads } from './heads-beside.ts';
import { withHeadAbove } from './head-above.ts';
import { isTable } from './is-table.ts';
import { ruledGrids, type RuledGrid } from './ruled-grids.ts';
import { tableBlock } from './table-block.ts';

/** Of the columns so many have a head. */
const HEADS = 0.7;

/**
 * Finds the tables of a page by its ruling lines. Each becomes one block with a grid; what stands around it stays where it
 * was. Boxes and rules in the same pixels, `dpi` that of the picture.
 */
export function ruledTables(blocks: Block[], rules: Rules, dpi: number): Block[] {
	// The recogniser's own tables come without a grid, and are prose as often as not.
	let rest = blocks.map((block) => (block.kind === 'table' ? { ...block, kind: 'paragraph' as const } : block));
	const grids = ruledGrids(rules, dpi).sort((a, b) => size(b) - size(a));
	for (const drawn of grids) {
		const ruled = withHeads(drawn, rest);
		const plain = tableIn(rest, ruled);
		const headed = withHeadAbove(ruled, rest);
		const whole = headed === ruled || !plain ? undefined : tableIn(rest, headed);
		const made = whole && isHeaded(whole, plain!) ? whole : plain;
		if (made) rest = made.taken.around(tableBlock(made.lines, made.grid, ruled.columns !== undefined));
	}
	return rest;
}

interface Made {
	taken: NonNullable<ReturnType<typeof takenOut>>;
	lines: Line[];
	grid: Grid;
}

/** What stands in a drawn grid, where it is a table. */
function tableIn(blocks: Block[], ruled: RuledGrid): Made | undefined {
	const box: Box = { x0: ruled.left, y0: ruled.rows[0]!, x1: ruled.right, y1: ruled.rows.at(-1)! };
	const taken = takenOut(blocks, box, ({ kind }) => kind === 'table');
	if (!taken) return undefined;
	const lines = taken.lines.map(({ line }) => line);
	const grid = filled(lines, ruled);
	const evidence = ruled.columns && ruled.rows.length > 3 ? 'crossed' : 'striped';
	return grid && isTable(lines, grid, evidence) ? { taken, lines, grid } : undefined;
}

/** Whether the first row of a table has a head for most of its columns, which are as many as without it. */
function isHeaded({ lines, grid }: Made, without: Made): boolean {
	if (grid.columns.length !== without.grid.columns.length) return false;
	const first = cellsOf(lines, grid)[0]!.filter((cell) => cell.lines.length);
	return first.length >= HEADS * (grid.columns.length - 1) && first.every(({ columns }) => columns === 1);
}

const size = ({ rows, left, right }: RuledGrid) => (rows.at(-1)! - rows[0]!) * (right - left);

/** The drawn grid, with the rows and columns that its words show where no line is drawn between them. */
function filled(lines: Line[], ruled: RuledGrid): Grid | undefined {
	// Without feet: the picture stands straight.
	const words = lines.map(({ words }) => ({ words }));
	const grid = alignedGrid(words, { rows: ruled.rows, ...(ruled.columns && { columns: ruled.columns }) });
	if (!grid || grid.columns.length < 3) return undefined;
	const wide = around([
		{ x0: ruled.left, y0: 0, x1: ruled.right, y1: 0 },
		{ x0: grid.columns[0]!, y0: 0, x1: grid.columns.at(-1)!, y1: 0 },
	]);
	grid.columns[0] = wide.x0;
	grid.columns[grid.columns.length - 1] = wide.x1;
	if (!ruled.columns || !ruled.joined.length) return grid;
	const bands = ruled.rows.map((line) => nearest(grid.rows, line));
	const joined = ruled.joined.flatMap((span): Span[] => {
		const [from, to] = [bands[span.row]!, bands[span.row + span.rows]!];
		if (span.rows > 1 || to - from === 1) return [{ ...span, row: from, rows: to - from }];
		return Array.from({ length: to - from }, (_, index) => ({ ...span, row: from + index }));
	});
	return { ...grid, joined: joined.filter(({ rows, columns }) => rows * columns > 1) };
}

function nearest(lines: number[], at: number): number {
	let best = 0;
	for (const [index, line] of lines.entries()) if (Math.abs(line - at) < Math.abs(lines[best]! - at)) best = index;
	return best;
}
