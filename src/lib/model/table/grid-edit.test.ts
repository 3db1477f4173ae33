import { describe, expect, it } from 'vitest';
import { cellsOf } from './cells.ts';
import type { Grid } from './grid.ts';
import { gridEdit } from './grid-edit.ts';
import { gridFrame } from './grid-frame.ts';

const grid: Grid = {
	columns: [0, 100, 200, 300],
	rows: [0, 50, 100],
	joined: [{ row: 0, column: 0, rows: 1, columns: 2 }],
};
const word = (text: string, x: number, y: number) => ({
	text,
	confidence: 90,
	box: { x0: x - 20, y0: y - 8, x1: x + 20, y1: y + 8 },
});
const lines = [
	{ words: [word('over', 70, 25), word('both', 130, 25), word('last', 250, 25)] },
	{ words: [word('a', 50, 68), word('b', 150, 75)] },
	{ words: [word('more', 50, 88)] },
];
const said = (of: Grid) =>
	cellsOf(lines, of).map((row) =>
		row.map((cell) => cell.lines.map((line) => line.words.map(({ text }) => text).join(' ')).join('/')),
	);

describe('the cells of a grid', () => {
	it('hold the words whose middle lies in them, line by line, over several places too', () => {
		expect(said(grid)).toEqual([
			['over both', 'last'],
			['a/more', 'b', ''],
		]);
	});

	it('are the same when grid and words are turned', () => {
		const turned: Grid = { ...grid, degrees: 90 };
		const { back } = gridFrame(turned);
		const moved = lines.map(({ words }) => ({
			words: words.map(({ text, box }) => {
				const { x, y } = back((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2);
				return word(text, x, y);
			}),
		}));
		expect(
			cellsOf(moved, turned)[1]!.map((cell) => cell.lines.flatMap(({ words }) => words.map(({ text }) => text))),
		).toEqual([['a', 'more'], ['b'], []]);
	});

	it('come from a strange grid as well: no lines, spans beyond its end or over each other', () => {
		expect(cellsOf(lines, { columns: [], rows: [] })).toHaveLength(1);
		const odd = [
			{ row: 0, column: 1, rows: 9, columns: 9 },
			{ row: 1, column: 0, rows: 1, columns: 3 },
		];
		const cells = cellsOf(lines, { ...grid, joined: odd }).flat();
		expect(cells.reduce((sum, { rows, columns }) => sum + rows * columns, 0)).toBe(6);
	});
});

describe('changing a grid', () => {
	it('moves a line no further than its neighbours', () => {
		expect(gridEdit.move(grid, 'columns', 1, 140).columns).toEqual([0, 140, 200, 300]);
		expect(gridEdit.move(grid, 'columns', 1, 900).columns).toEqual([0, 196, 200, 300]);
		expect(gridEdit.move(grid, 'columns', 1, 100)).toBe(grid);
	});

	it('keeps joined cells where they are when lines come and go', () => {
		expect(said(gridEdit.add(grid, 'columns', 50))).toEqual([
			['over both', 'last'],
			['', 'a/more', 'b', ''],
		]);
		expect(said(gridEdit.add(grid, 'columns', 270))[0]).toEqual(['over both', 'last', '']);
		expect(said(gridEdit.remove(grid, 'columns', 1))).toEqual([
			['over both', 'last'],
			['a b/more', ''],
		]);
		expect(said(gridEdit.remove(grid, 'rows', 1))).toEqual([['over both/a b/more', 'last']]);
		expect(gridEdit.remove(grid, 'columns', 0).joined).toBeUndefined();
		expect(said(gridEdit.add(grid, 'rows', 80))[2]).toEqual(['more', '', '']);
	});

	it('never takes the last two lines', () => {
		const one: Grid = { columns: [0, 10], rows: [0, 10] };
		expect(gridEdit.remove(one, 'rows', 0)).toBe(one);
	});

	it('joins a cell with its neighbours, and parts it again', () => {
		const [first] = cellsOf(lines, grid).flat();
		const wide = gridEdit.join(grid, first!, 'columns');
		expect(said(wide)[0]).toEqual(['over both last']);
		const high = gridEdit.join(wide, cellsOf(lines, wide).flat()[0]!, 'rows');
		expect(said(high)).toEqual([['over both last/a b/more'], []]);
		expect(gridEdit.part(high, cellsOf(lines, high).flat()[0]!).joined).toBeUndefined();
	});

	it('leaves the cells of a turned grid where they are on the page', () => {
		const turned: Grid = { ...grid, degrees: 90 };
		const at = gridFrame(turned).back(100, 50);
		const moved = gridEdit.move(turned, 'columns', 3, 340);
		const there = gridFrame(moved).back(moved.columns[1]!, moved.rows[1]!);
		expect(there.x).toBeCloseTo(at.x);
		expect(there.y).toBeCloseTo(at.y);
	});
});
