import { expect, it } from 'vitest';
import type { Line } from '#lib/model/reading.ts';
import { lineOf } from '../testing/reading-of.ts';
import { tableOf } from './table.ts';
import { numericColumns } from './table-numbers.ts';

/** Rows of cells, each given with the place of its left edge, or of its right edge where it ends there. */
const tableIn = (columns: number[], rows: [text: string, x: number, side?: 'right'][][]) => {
	const lines = rows.map((row, at): Line => {
		const cells = row.map(([text, x, side]) => lineOf(text, side ? x - text.length * 20 : x, 100 + at * 60));
		const words = cells.flatMap((cell) => cell.words);
		return { words, box: { x0: columns[0]!, y0: 70 + at * 60, x1: columns.at(-1)!, y1: 110 + at * 60 } };
	});
	const grid = { columns, rows: [60, ...rows.map((_, at) => 120 + at * 60)] };
	return numericColumns(tableOf({ lines, grid }));
};

it('numbers of articles, weeks and telephones that are printed flush left stay so, amounts are flush right', () => {
	const rows = (numbers: string[]) =>
		numbers.map((number, at): [string, number, 'right'?][] => [
			[number, 20],
			[['7,50', '12,90', '1.249,00'][at]!, 580, 'right'],
		]);
	const head: [string, number, 'right'?][] = [
		['Number', 20],
		['Price', 580, 'right'],
	];
	expect(tableIn([0, 300, 600], [head, ...rows(['00123', '00124', '00207'])])).toEqual([false, true]);
	expect(tableIn([0, 300, 600], [head, ...rows(['7', '12', '104'])])).toEqual([false, true]);
	expect(tableIn([0, 300, 600], [head, ...rows(['020 7946', '0117 49', '0161 4960'])])).toEqual([false, true]);
});

it('without a head above them the room beside them tells', () => {
	const rows = ['14', '15', '16'].map((week): [string, number][] => [
		[week, 20],
		['Anna', 320],
	]);
	expect(tableIn([0, 300, 600], rows)[0]).toBe(false);
	const flush = ['14', '15', '16'].map((week): [string, number, 'right'?][] => [
		[week, 285, 'right'],
		['Anna', 320],
	]);
	expect(tableIn([0, 300, 600], flush)[0]).toBe(true);
});
