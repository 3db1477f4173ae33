import type { Grid, Span } from './grid.ts';
import { recentred } from './recentred.ts';

/** Which lines: those between columns, or those between rows. */
export type GridAxis = 'columns' | 'rows';

/** Lines come no nearer to each other than this (page pixels). */
const NEAREST = 4;

const first = { columns: 'column', rows: 'row' } as const;

/** What a user does to a grid; every way gives a new one, or the same where nothing can be done. */
export const gridEdit = { move, add, remove, join, part };

/** Puts a line elsewhere, between its neighbours. */
function move(grid: Grid, axis: GridAxis, index: number, to: number): Grid {
	const lines = grid[axis];
	const least = (lines[index - 1] ?? -Infinity) + NEAREST;
	const most = (lines[index + 1] ?? Infinity) - NEAREST;
	const at = Math.round(Math.min(Math.max(to, least), most));
	return at === lines[index] ? grid : put(grid, axis, lines.with(index, at));
}

/** A new line at a place (in the grid's frame); beyond the outer lines it is the new outer one. */
function add(grid: Grid, axis: GridAxis, at: number): Grid {
	const lines = grid[axis];
	if (lines.some((line) => Math.abs(line - at) < NEAREST)) return grid;
	const before = lines.filter((line) => line < at).length;
	const name = first[axis];
	const joined = grid.joined?.map((span): Span => {
		if (span[name] >= before) return { ...span, [name]: span[name] + 1 };
		// A line through a joined cell makes it go over one place more; a cell of one place is parted by it.
		const through = span[name] < before && before < span[name] + span[axis] + 1 && before < lines.length;
		return through && span[axis] > 1 ? { ...span, [axis]: span[axis] + 1 } : span;
	});
	return put(grid, axis, lines.toSpliced(before, 0, Math.round(at)), joined);
}

/** Takes a line away: its two columns or rows become one; an outer line goes with what lies behind it. Two lines always stay. */
function remove(grid: Grid, axis: GridAxis, index: number): Grid {
	const lines = grid[axis];
	if (lines.length <= 2 || !(index in lines)) return grid;
	const name = first[axis];
	const last = lines.length - 1;
	const outer = index === 0 || index === last;
	const gone = index === 0 ? 0 : index - 1;
	const joined = grid.joined?.flatMap((span): Span[] => {
		const [from, to] = [span[name], span[name] + span[axis]];
		// An outer line takes a whole place with it; an inner one makes one place of `gone` and the next.
		if (outer) {
			if (from <= gone && gone < to) return span[axis] > 1 ? [{ ...span, [axis]: span[axis] - 1 }] : [];
			return [from > gone ? { ...span, [name]: from - 1 } : span];
		}
		if (from > gone) return [{ ...span, [name]: from - 1 }];
		return [to > gone + 1 ? { ...span, [axis]: span[axis] - 1 } : span];
	});
	return put(grid, axis, lines.toSpliced(index, 1), joined);
}

/** Joins a cell with its neighbour behind or below it; `cell` as it is now. */
function join(grid: Grid, cell: Span, axis: GridAxis): Grid {
	const end = cell[first[axis]] + cell[axis];
	if (end >= grid[axis].length - 1) return grid;
	const whole: Span = {
		row: cell.row,
		column: cell.column,
		rows: cell.rows,
		columns: cell.columns,
		[axis]: cell[axis] + 1,
	};
	return put(grid, axis, grid[axis], [...apart(grid, whole), whole]);
}

/** Parts a joined cell into the places that it goes over. */
function part(grid: Grid, cell: Span): Grid {
	return put(grid, 'rows', grid.rows, apart(grid, cell));
}

/** The spans that have nothing of these places. */
const apart = ({ joined = [] }: Grid, of: Span): Span[] =>
	joined.filter(
		(span) =>
			span.row >= of.row + of.rows ||
			span.row + span.rows <= of.row ||
			span.column >= of.column + of.columns ||
			span.column + span.columns <= of.column,
	);

function put(grid: Grid, axis: GridAxis, lines: number[], joined = grid.joined): Grid {
	const some = joined?.filter(({ rows, columns }) => rows * columns > 1);
	const rest = { ...grid };
	delete rest.joined;
	const [cx, cy] = [(grid.columns[0]! + grid.columns.at(-1)!) / 2, (grid.rows[0]! + grid.rows.at(-1)!) / 2];
	return recentred({ ...rest, [axis]: lines, ...(some?.length && { joined: some }) }, cx, cy);
}
