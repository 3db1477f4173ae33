import { expect, it } from 'vitest';
import type { Line } from '#lib/model/reading.ts';
import { all, docxOf } from '../testing/docx-of.ts';
import { lineOf, readingOf } from '../testing/reading-of.ts';
import { sideOf } from './side-of.ts';
import { tableOf } from './table.ts';

type Given = [text: string, x: number, side?: 'right' | 'middle'];

/** A table block of rows of cells, each with the place of its left edge, its right one, or its middle. */
function blockIn(
	columns: number[],
	rows: Given[][],
	joined?: { row: number; column: number; rows: number; columns: number }[],
) {
	const lines = rows.map((row, at): Line => {
		const words = row.flatMap(([text, x, side]) => {
			const wide = text.length * 20;
			const line = lineOf(text, side === 'right' ? x - wide : side ? x - wide / 2 : x, 100 + at * 60);
			return line.words;
		});
		return { words, box: { x0: columns[0]!, y0: 70 + at * 60, x1: columns.at(-1)!, y1: 110 + at * 60 } };
	});
	const grid = { columns, rows: [60, ...rows.map((_, at) => 120 + at * 60)], ...(joined && { joined }) };
	return { kind: 'table' as const, lines, grid };
}

const sidesIn = (...given: Parameters<typeof blockIn>) => {
	const table = tableOf(blockIn(...given));
	const side = sideOf(table);
	return table.rows.map((row, y) => row.map((text, x) => text && (side(y, x) ?? '?')));
};

it('cells stand where they are printed: prices of a receipt at the end, although a time and a number are among them', () => {
	const rows: Given[][] = [
		['Saturday 14', '10:42'],
		['Receipt', '004817'],
		['Bread', '2.40'],
		['Marmalade', '12.80'],
		['Total', '15.20'],
	].map(([thing, price]) => [
		[thing!, 10],
		[price!, 590, 'right'],
	]);
	expect(sidesIn([0, 300, 600], rows)).toEqual(rows.map(() => ['start', 'end']));
});

it('cells of a table that leans with its page stand where they are printed, too', () => {
	const rows: Given[][] = [...Array(30).keys()].map((at) => [
		['Bread', 10 - at],
		[at % 2 ? '004817' : '2.40', 590 - at, 'right'],
	]);
	const { grid, lines } = blockIn([0, 300, 600], rows);
	// One pixel to the left with each row of 60: 0.95 degrees round the middle of the grid.
	const leaning = { ...grid, columns: [-15, 285, 585], degrees: 0.95 };
	const table = tableOf({ lines, grid: leaning });
	expect(new Set(table.sides!.map(([, price]) => price))).toEqual(new Set(['end']));
	const calls: Given[][] = [...Array(30).keys()].map((at) => [
		[at % 2 ? '0117496' : '020794618', 10 - at],
		['Port', 320 - at],
	]);
	const called = tableOf({ lines: blockIn([0, 300, 600], calls).lines, grid: leaning });
	expect(sideOf(called)(3, 0)).toBe('start');
});

it('a head in the middle of its column stands there, telephone numbers that are printed flush left stay so', () => {
	const rows: Given[][] = [
		[
			['Telephone', 200, 'middle'],
			['Sum', 590, 'right'],
		],
		[
			['02079460018', 10],
			['1.50', 590, 'right'],
		],
		[
			['0117496', 10],
			['20.00', 590, 'right'],
		],
	];
	expect(sidesIn([0, 400, 600], rows)).toEqual([
		['center', 'end'],
		['start', 'end'],
		['start', 'end'],
	]);
});

it('a title over two columns stands in the middle of both', () => {
	const rows: Given[][] = [
		[
			['Region', 10],
			['Turnover', 500, 'middle'],
		],
		[
			['', 10],
			['2023', 450, 'middle'],
			['2024', 550, 'middle'],
		],
		[
			['North', 10],
			['1.50', 490, 'right'],
			['2.50', 590, 'right'],
		],
		[
			['South', 10],
			['11.5', 490, 'right'],
			['2.50', 590, 'right'],
		],
	];
	const sides = sidesIn([0, 400, 500, 600], rows, [{ row: 0, column: 1, rows: 1, columns: 2 }]);
	expect(sides[0]).toEqual(['start', 'center', '']);
	expect(sides[3]).toEqual(['start', 'end', 'end']);
});

it('in a table that is read from the right, what stands at the right is at the beginning', async () => {
	const rows: Given[][] = [
		[
			['السعر', 190, 'right'],
			['الكتاب', 590, 'right'],
		],
		[
			['120', 190, 'right'],
			['الأيام', 590, 'right'],
		],
		[
			['9', 190, 'right'],
			['النبي الجديد', 590, 'right'],
		],
	];
	expect(sidesIn([0, 200, 600], rows)[1]).toEqual(['start', 'start']);
	const { 'document.xml': word } = await docxOf([readingOf([blockIn([0, 200, 600], rows)], { direction: 'rtl' })]);
	// The number runs from the left, and so its right end is the end.
	expect(all(word!, /<w:pStyle w:val="(Table.*?)"/g).slice(-4)).toEqual([
		'TableText',
		'TableNumberText',
		'TableText',
		'TableNumberText',
	]);
});

it('Word, web pages and Markdown have what is in the middle there', async () => {
	const rows: Given[][] = ['Name', 'A', 'Eleanor', 'Jo'].map((text) => [
		[text, 200, 'middle'],
		[`${text} and more of it`.slice(0, 12), 420],
	]);
	const { 'document.xml': word } = await docxOf([readingOf([blockIn([0, 400, 800], rows)])]);
	expect(all(word!, /<w:jc w:val="(center)"\/>/g)).toHaveLength(4);
});
