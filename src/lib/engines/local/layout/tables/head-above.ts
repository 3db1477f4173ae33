import { around } from '#lib/model/geometry.ts';
import type { Block, Word } from '#lib/model/reading.ts';
import type { RuledGrid } from './ruled-grids.ts';

/** A head stands no farther above the first line than so many rows are high; it is so much of one row. */
const NEAR = 1.5;
/** Words of one row overlap by so much of their height. */
const LEVEL = 0.5;

/**
 * A table of lines across only, with the row of heads that stands above its first line, where words do; the same grid where none
 * do. Whether they are heads is for whoever knows the columns.
 */
export function withHeadAbove(grid: RuledGrid, blocks: Block[]): RuledGrid {
	const { rows, left, right, columns } = grid;
	if (columns || rows.length < 3) return grid;
	const steps = rows.slice(1).map((row, at) => row - rows[at]!);
	const high = steps.sort((a, b) => a - b)[steps.length >> 1]!;
	const top = rows[0]!;
	const near = blocks
		.filter(({ kind, lines }) => kind !== 'table' && lines.length)
		.flatMap(({ lines }) => lines.flatMap(({ words }) => words))
		.filter(({ box }) => (box.x0 + box.x1) / 2 > left && (box.x0 + box.x1) / 2 < right)
		.filter(({ box }) => (box.y0 + box.y1) / 2 < top && box.y0 > top - NEAR * high);
	const lowest = near.reduce<Word | undefined>(
		(low, word) => (low && low.box.y1 >= word.box.y1 ? low : word),
		undefined,
	);
	if (!lowest) return grid;
	const isLevel = ({ box }: Word) =>
		Math.min(box.y1, lowest.box.y1) - Math.max(box.y0, lowest.box.y0) >
		LEVEL * Math.min(box.y1 - box.y0, lowest.box.y1 - lowest.box.y0);
	const head = near.filter(isLevel);
	if (head.length < 2) return grid;
	return { ...grid, rows: [around(head.map(({ box }) => box)).y0 - 1, ...rows] };
}
