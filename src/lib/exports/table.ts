import type { Block, Line, Word } from '#lib/model/reading.ts';
import { joinWords } from './join-words.ts';
import { isShown } from './text.ts';
import { type Lying, uprightBlocks } from './upright-blocks.ts';

/** Rows of cells, all of the same length. */
export type Rows = string[][];

const middle = ({ box }: Word): [number, number] => [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];

const slot = (lines: number[], at: number): number => {
	const inner = lines.slice(1, -1);
	const found = inner.findIndex((line) => at < line);
	return found < 0 ? inner.length : found;
};

/** A table whose lines are known: each word goes to the cell that its middle lies in. */
function byGrid(lines: Line[], grid: NonNullable<Block['grid']>): Rows {
	const cells: Word[][][] = Array.from({ length: Math.max(1, grid.rows.length - 1) }, () =>
		Array.from({ length: Math.max(1, grid.columns.length - 1) }, () => []),
	);
	for (const line of lines) {
		for (const word of line.words) {
			const [x, y] = middle(word);
			cells[slot(grid.rows, y)]![slot(grid.columns, x)]!.push(word);
		}
	}
	return cells.map((row) => row.map(joinWords));
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Words of one printed row, wherever their lines were cut: a price often is a line, or a block, of its own. */
function printedRows(lines: Line[], pitch: number): Word[][] {
	const slope = median(
		lines.flatMap(({ baseline }) =>
			baseline && baseline.x1 - baseline.x0 > pitch * 3
				? [(baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0)]
				: [],
		),
	);
	const flat = (word: Word) => middle(word)[1] - slope * middle(word)[0];
	const rows: { y: number; words: Word[] }[] = [];
	const pieces = lines
		.filter((line) => line.words.length)
		.map((line) => ({ words: line.words, y: median(line.words.map(flat)) }))
		.sort((a, b) => a.y - b.y);
	for (const piece of pieces) {
		const last = rows.at(-1);
		if (last && piece.y - last.y < pitch * 0.6) last.words.push(...piece.words);
		else rows.push({ y: piece.y, words: [...piece.words] });
	}
	return rows.map(({ words }) => words.sort((a, b) => a.box.x0 - b.box.x0));
}

interface Piece {
	x0: number;
	x1: number;
	words: Word[];
}

/** A row cut where a gap is wider than a space ever is. */
function pieces(row: Word[], gap: number): Piece[] {
	const found: Piece[] = [];
	for (const word of row) {
		const last = found.at(-1);
		if (last && word.box.x0 - last.x1 < gap) {
			last.words.push(word);
			last.x1 = Math.max(last.x1, word.box.x1);
		} else found.push({ x0: word.box.x0, x1: word.box.x1, words: [word] });
	}
	return found;
}

/**
 * A table without lines: columns are what lies between the white lanes that run down through nearly all rows. A row of a
 * single piece (a title) does not count for the lanes.
 */
function byAlignment(lines: Line[]): Rows {
	const heights = lines.flatMap((line) => line.words.map(({ box }) => box.y1 - box.y0));
	const pitch = Math.max(1, median(heights));
	const rows = printedRows(lines, pitch).map((row) => pieces(row, pitch * 0.9));
	const telling = rows.filter((row) => row.length > 1);
	const edges = telling
		.flat()
		.flatMap(({ x0, x1 }) => [
			{ x: x0, step: 1 },
			{ x: x1, step: -1 },
		])
		.sort((a, b) => a.x - b.x || a.step - b.step);
	const few = Math.floor(telling.length * 0.08);
	const lanes: number[] = [];
	let [covered, since, seen] = [0, 0, false];
	for (const { x, step } of edges) {
		const before = covered;
		covered += step;
		if (before > few && covered <= few) [since, seen] = [x, true];
		else if (before <= few && covered > few && seen && x - since >= pitch * 0.5) lanes.push((since + x) / 2);
	}
	return rows.map((row) => {
		const cells: Word[][] = Array.from({ length: lanes.length + 1 }, () => []);
		for (const { x0, x1, words } of row) {
			const column = lanes.filter((lane) => (x0 + x1) / 2 > lane).length;
			cells[column]!.push(...words);
		}
		return cells.map(joinWords);
	});
}

/** The cells of a table block, by its grid or else by the alignment of its words. */
export const tableRows = (block: Block): Rows =>
	block.grid && block.grid.columns.length > 1 && block.grid.rows.length > 1
		? byGrid(block.lines, block.grid)
		: byAlignment(block.lines);

/** The tables of a page; a page without any, such as a receipt, is one table as a whole. Rows run as the text does, however the page lies. */
export function tablesOf(reading: Lying): Rows[] {
	const blocks = uprightBlocks(reading);
	const tables = blocks.filter((block) => block.kind === 'table');
	const found = tables.length
		? tables.map(tableRows)
		: [byAlignment(blocks.filter((block) => isShown(block)).flatMap((block) => block.lines))];
	return found.filter((rows) => rows.length);
}
