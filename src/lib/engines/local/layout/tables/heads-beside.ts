import type { Block, Word } from '#lib/model/reading.ts';
import type { RuledGrid } from './ruled-grids.ts';

/** A head stands no farther from the grid than so many of its rows are high, and has so few letters. */
const NEAR = 1.6;
const FEW = 4;
/** Of the rows, or columns, so many have one; there are so many at least. */
const MOST = 0.8;
const FEWEST = 4;

/** A drawn grid with the numbers and letters that stand outside at its rows and columns, as a spreadsheet has them. */
export function withHeads(grid: RuledGrid, blocks: Block[]): RuledGrid {
	const { columns, rows, left, right } = grid;
	if (!columns) return grid;
	const words = blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
	const high = (rows.at(-1)! - rows[0]!) / (rows.length - 1);
	const middle = ({ box }: Word) => ({ x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 });
	const beside = words.filter((word) => {
		const { x, y } = middle(word);
		return x < left && word.box.x1 > left - 2 * NEAR * high && y > rows[0]! && y < rows.at(-1)!;
	});
	const above = words.filter((word) => {
		const { x, y } = middle(word);
		return y < rows[0]! && word.box.y1 > rows[0]! - NEAR * high && x > left && x < right;
	});
	const isAtRows = areHeads(beside, rows, (word) => middle(word).y);
	const isAtColumns = areHeads(above, columns, (word) => middle(word).x);
	if (!isAtRows || !isAtColumns) return grid;
	const first = Math.min(...beside.map(({ box }) => box.x0)) - 1;
	const top = Math.min(...above.map(({ box }) => box.y0)) - 1;
	const joined = grid.joined.map((span) => ({ ...span, row: span.row + 1, column: span.column + 1 }));
	return { ...grid, columns: [first, ...columns], rows: [top, ...rows], left: first, joined };
}

/** Whether a short word each stands between most of the lines. */
function areHeads(words: Word[], lines: number[], at: (word: Word) => number): boolean {
	const places = words.map((word) => lines.filter((line) => line < at(word)).length);
	return (
		words.length >= FEWEST &&
		words.length >= MOST * (lines.length - 1) &&
		new Set(places).size === words.length &&
		words.every(({ text }) => text.length <= FEW)
	);
}
