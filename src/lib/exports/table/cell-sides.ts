import { around, type Box, height } from '#lib/model/geometry.ts';
import type { Cell } from '#lib/model/table/cells.ts';
import { gridFrame } from '#lib/model/table/grid-frame.ts';
import type { Grid } from '#lib/model/table/grid.ts';

/** Where a cell's text stands between its edges, as the table's text runs: `start` is the right one in Arabic. */
export type CellSide = 'start' | 'center' | 'end';

/** In heights of a line: edges that differ by less are one. */
const EVEN = 0.6;
/** This share of a column's cells says where its text stands. */
const MOST = 0.75;
/** Of the room beside it: what stands so much nearer to one side stands there. */
const NEARER = 2.5;

interface Placed {
	cell: Cell;
	/** the text's edges and middle, page pixels along the row as it is read */
	start: number;
	end: number;
	middle: number;
	/** room to the cell's edges */
	before: number;
	after: number;
	high: number;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The share of places that are one. */
function evenness(values: number[], letter: number): number {
	const usual = median(values);
	return values.filter((value) => Math.abs(value - usual) < EVEN * letter).length / Math.max(1, values.length);
}

/** How the cells of a column stand below its head: by the edge that they share, else by the room beside them. */
function columnSide(body: Placed[]): CellSide | undefined {
	if (body.length < 2) return undefined;
	const letter = Math.max(...body.map(({ high }) => high));
	const share = {
		start: evenness(
			body.map(({ start }) => start),
			letter,
		),
		end: evenness(
			body.map(({ end }) => end),
			letter,
		),
		center: evenness(
			body.map(({ middle }) => middle),
			letter,
		),
	};
	const told = (['start', 'end', 'center'] as const).filter((side) => share[side] >= MOST);
	if (told.length === 1) return told[0];
	// Cells that are all as wide, or as near as that, share every edge.
	return told.length
		? roomSide(median(body.map(({ before }) => before)), median(body.map(({ after }) => after)), letter)
		: undefined;
}

function roomSide(before: number, after: number, letter: number): CellSide | undefined {
	if (Math.abs(before - after) < EVEN * letter && Math.min(before, after) > EVEN * letter) return 'center';
	if (after > NEARER * Math.max(before, letter * EVEN)) return 'start';
	return before > NEARER * Math.max(after, letter * EVEN) ? 'end' : undefined;
}

/** A head, or a cell over several columns, stands for itself: over the edge that its column has, else by the room beside it. */
function ownSide(own: Placed, body: Placed[], side: CellSide | undefined): CellSide | undefined {
	const letter = own.high;
	const near = (of: (placed: Placed) => number) =>
		body.length > 0 && Math.abs(of(own) - median(body.map(of))) < EVEN * letter;
	if (own.cell.columns === 1 && side === 'start' && near(({ start }) => start)) return 'start';
	if (own.cell.columns === 1 && side === 'end' && near(({ end }) => end)) return 'end';
	return roomSide(own.before, own.after, letter);
}

/**
 * Where the text of each cell stands, by row and by column of the page's grid; undefined where that cannot be told. `leftward`: rows
 * are read from the right; `head`: rows that are heads. Cells with several lines are measured by all of them.
 */
export function cellSides(cells: Cell[][], grid: Grid, head: number, leftward: boolean): (CellSide | undefined)[][] {
	const { columns } = grid;
	const { into } = gridFrame(grid);
	/** where it lies in a grid that leans with its page */
	const straight = ({ x0, y0, x1, y1 }: Box): Box => {
		const middle = (x0 + x1) / 2;
		const shift = into(middle, (y0 + y1) / 2).x - middle;
		return { x0: x0 + shift, y0, x1: x1 + shift, y1 };
	};
	const placed = cells.flat().flatMap((cell): Placed[] => {
		const boxes = cell.lines.flatMap(({ words }) => words.map(({ box }) => straight(box)));
		if (!boxes.length) return [];
		const { x0, x1 } = around(boxes);
		const [left, right] = [columns[cell.column]!, columns[cell.column + cell.columns]!];
		const [start, end] = leftward ? [-x1, -x0] : [x0, x1];
		const [before, after] = leftward ? [right - x1, x0 - left] : [x0 - left, right - x1];
		return [{ cell, start, end, middle: (start + end) / 2, before, after, high: Math.max(...boxes.map(height)) }];
	});
	const sides: (CellSide | undefined)[][] = cells.map(() => columns.slice(1).map(() => undefined));
	for (let column = 0; column + 1 < columns.length; column++) {
		const mine = placed.filter(({ cell }) => cell.column === column);
		const body = mine.filter(({ cell }) => cell.row >= head && cell.columns === 1);
		const side = columnSide(body);
		for (const own of mine) sides[own.cell.row]![column] = body.includes(own) ? side : ownSide(own, body, side);
	}
	return sides;
}
