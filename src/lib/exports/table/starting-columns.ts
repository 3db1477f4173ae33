import { around, height } from '#lib/model/geometry.ts';
import type { Cell } from '#lib/model/table/cells.ts';
import type { Grid } from '#lib/model/table/grid.ts';

/** In heights of a line: edges that differ by less are one. */
const EVEN = 0.5;
/** Of the room in their column: what stands so much nearer to one side stands there. */
const NEARER = 2;

const spread = (values: number[]) => Math.max(...values) - Math.min(...values);

/**
 * The columns in which cells stand at the left although they may be numbers, as those of weeks and articles do: by their edges, else
 * by what is over them, else by the room beside them. Nothing is said of columns of fewer than two cells. `head`: rows that are heads.
 */
export function startingColumns(cells: Cell[][], grid: Pick<Grid, 'columns'>, head: number): boolean[] {
	return grid.columns.slice(1).map((end, column) => {
		const mine = cells.flat().filter((cell) => cell.column === column && cell.columns === 1 && cell.lines.length === 1);
		const placed = mine.map(({ row, lines: [line] }) => {
			const box = around(line!.words.map((word) => word.box));
			return { row, ...box, high: height(box) };
		});
		const body = placed.filter(({ row }) => row >= head);
		if (body.length < 2) return false;
		const letter = EVEN * Math.max(...body.map(({ high }) => high));
		const side = (of: typeof body) => {
			const [lefts, rights] = [spread(of.map(({ x0 }) => x0)), spread(of.map(({ x1 }) => x1))];
			if (lefts < letter && rights >= letter) return 'left';
			return rights < letter && lefts >= letter ? 'right' : undefined;
		};
		const told = side(body) ?? side(placed);
		if (told) return told === 'left';
		const [left, right] = [
			Math.min(...body.map(({ x0 }) => x0)) - grid.columns[column]!,
			end - Math.max(...body.map(({ x1 }) => x1)),
		];
		return right > NEARER * Math.max(left, letter);
	});
}
