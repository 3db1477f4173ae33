import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';
import { tablesOf } from './table.ts';
import { sourceOf, textOfExport } from './testing/export-of.ts';
import { lineOf, readingOf } from './testing/reading-of.ts';
import { tableOf } from './testing/table-of.ts';

const rows = [
	['Item', 'Amount', 'Price'],
	['Tea', '', '3.50'],
	['', '2', '-1.00'],
];

const cellsIn = (reading: Parameters<typeof tablesOf>[0]) => tablesOf(reading).map(({ rows }) => rows);

describe('a table', () => {
	it('has the cells of its grid, empty ones too', () => {
		expect(tablesOf(tableOf(rows)).map(({ rows }) => rows)).toEqual([rows]);
	});

	it('without a grid is found from what stands under what', () => {
		expect(tablesOf(tableOf(rows, false)).map(({ rows }) => rows)).toEqual([rows]);
	});

	it('keeps words together that a space parts', () => {
		const at = (texts: [string, number][], y: number) =>
			texts.map(([text, x]) => lineOf(text, x, y)).reduce((a, b) => ({ ...a, words: [...a.words, ...b.words] }));
		const reading = readingOf([
			{
				lines: [
					lineOf('CORNER SHOP AND BAKERY OF THE TOWN', 100, 100),
					at(
						[
							['Green tea', 100],
							['3.50', 800],
						],
						160,
					),
					at(
						[
							['Bread and butter', 100],
							['12.00', 780],
						],
						220,
					),
					at(
						[
							['Total', 100],
							['15.50', 780],
						],
						280,
					),
				],
			},
		]);
		expect(tablesOf(reading).map(({ rows }) => rows)).toEqual([
			[
				['CORNER SHOP AND BAKERY OF THE TOWN', ''],
				['Green tea', '3.50'],
				['Bread and butter', '12.00'],
				['Total', '15.50'],
			],
		]);
	});

	it('has rows across blocks, as when prices are a block of their own', () => {
		const reading = readingOf([
			{ lines: [lineOf('Tea', 100, 100), lineOf('Bread', 100, 160)] },
			{ lines: [lineOf('3.50', 800, 102), lineOf('12.00', 800, 162)] },
		]);
		expect(tablesOf(reading).map(({ rows }) => rows)).toEqual([
			[
				['Tea', '3.50'],
				['Bread', '12.00'],
			],
		]);
	});
});

describe('CSV', () => {
	it('quotes every field, doubles quotes and marks what is no number but looks like a formula', async () => {
		const source = sourceOf([tableOf([['a"b', '=1+1', '-5']]), undefined, tableOf([['x']])]);
		expect(await textOfExport(csv, source)).toBe('\ufeff"a""b","\'=1+1","-5"\r\n\r\n"x"\r\n');
		expect(await textOfExport(csv, source, { byteOrderMark: false, separator: ';', markNumbers: true })).toBe(
			'"a""b";"\'=1+1";"\'-5"\r\n\r\n"x"\r\n',
		);
	});
});
