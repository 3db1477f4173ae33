import { describe, expect, it } from 'vitest';
import { paragraph } from '#lib/engines/local/testing/typed.ts';
import { alignedTables } from './aligned-tables.ts';
import { DPI, NO_RULES, cellBlocks, found, prose, rule, said, STOCK, tables } from './tables-for-tests.ts';

describe('a table without lines', () => {
	it('may have one thin column of numbers', () => {
		const rows = [
			['Date', 'For', 'In', 'Balance'],
			...['1', '2', '3', '4', '5', '6'].map((day) => [`${day} Apr`, 'Rent', '', '20.00']),
		];
		rows[3]![2] = '7.00';
		expect(said(found(tables(cellBlocks(rows), NO_RULES, DPI))[0]!)).toEqual(rows);
	});

	it('begins with its head where that is ruled off, and what stands close above is none of it', () => {
		const above = cellBlocks(
			[
				['Patient Adams', '', 'Came in on May 18 2023'],
				['Born in 1961', '', 'Went out on May 19 2023'],
			],
			100,
			40,
		);
		const blocks = [...above, ...cellBlocks(STOCK, 100, 100)];
		const made = found(alignedTables(blocks, { across: [rule(124, 95, 560)], down: [] }));
		expect(made.map(said)).toEqual([STOCK]);
	});

	it('has all its columns, though sums with their labels run across them', () => {
		const rows = [
			['Booked', 'Valued', 'For', 'Amount'],
			...['3.07.', '4.07.', '5.07.', '7.07.', '9.07.'].map((day) => [day, day, 'Rent', '7.20']),
			['Old balance as of the 30th of June', '', '', '1.20'],
			['New balance as of the 31st of July', '', '', '2.40'],
		];
		const made = found(tables(cellBlocks(rows), NO_RULES, DPI))[0]!;
		expect([made.grid!.columns.length - 1, said(made)[1]]).toEqual([4, rows[1]]);
	});

	it('ends at a title in larger letters, though its columns go on below', () => {
		const title = paragraph(['Paint'], 100, 220, { size: 25 });
		const made = found(alignedTables([...cellBlocks(STOCK), title, ...cellBlocks(STOCK.slice(1), 100, 250)]));
		expect(made.map(said)).toEqual([STOCK, STOCK.slice(1)]);
	});

	it('is found wherever the recogniser cut it, with what stands around it', () => {
		const blocks = [
			paragraph(prose('body', 3), 100, 0),
			...cellBlocks(STOCK, 100, 200),
			paragraph(['The end.'], 100, 500),
		];
		const page = tables(blocks, NO_RULES, DPI);
		expect(page.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
		expect(said(page[1]!)).toEqual(STOCK);
		expect(page[1]!.lines).toHaveLength(4);
	});

	it('is found inside one block', () => {
		const rows = ['Bolts ~ 12 ~ 1.20', 'Nuts. ~ 10 ~ 0.80', 'Tools ~ 11 ~ 9.90', 'Paint ~ 15 ~ 4.25'];
		const [table] = tables([paragraph(rows, 100, 100)], NO_RULES, DPI);
		expect(said(table!)).toEqual(rows.map((row) => row.split(' ~ ')));
	});

	it('has titles over several columns as one cell, and goes on in the lines of a cell', () => {
		const blocks = [
			paragraph(['Sales of both halves'], 330, 100),
			...cellBlocks(
				[
					['', 'Sold', 'Left'],
					['North', '410', '12'],
					['South', '275', '31'],
					['West', '190', '7'],
				],
				100,
				130,
			),
		];
		const [table] = found(tables([...blocks, ...cellBlocks([['Total', '875', '50']], 100, 250)], NO_RULES, DPI));
		expect(said(table!)[0]).toEqual(['', 'Sold', 'Left']);
		const long = cellBlocks([
			['AB', 'The first of all', '1'],
			['', 'and what it does', ''],
			['CD', 'The second', '2'],
			['EF', 'The third', '3'],
		]);
		expect(said(found(tables(long, NO_RULES, DPI))[0]!)).toEqual([
			['AB', 'The first of all and what it does', '1'],
			['CD', 'The second', '2'],
			['EF', 'The third', '3'],
		]);
	});

	it('is found where most of its rows have a second line in one cell', () => {
		const texts = ['Rent May', 'Bakery Post', 'Water', 'Salary'];
		const places = ['The Haven', 'Harbour 4', 'No. 88', 'Town hall'];
		const rows = texts.flatMap((text, at) => [
			paragraph([`0${at + 2}-05`], 100, 100 + at * 66),
			paragraph([text, places[at]!], 300, 100 + at * 66),
			paragraph([`${at + 6}4.20`], 600, 100 + at * 66),
		]);
		expect(said(found(tables(rows, NO_RULES, DPI))[0]!)).toEqual(
			texts.map((text, at) => [`0${at + 2}-05`, `${text} ${places[at]}`, `${at + 6}4.20`]),
		);
	});

	it('has no cell over two columns where the longest text of one reaches a little into the wide white beside it', () => {
		const rows = ['Rent May', 'Bakery', 'Water', 'Salary', 'Town hall of Leek', 'Interest'];
		const blocks = rows.flatMap((text, at) => [
			paragraph([`0${at + 2}-05`], 100, 100 + at * 30),
			paragraph([text], 250, 100 + at * 30),
			...(at === 4 ? [] : [paragraph([`${at + 6}4.20`], 800, 100 + at * 30)]),
		]);
		const [table] = found(tables(blocks, NO_RULES, DPI));
		expect([table!.grid!.columns.length, table!.grid!.joined]).toEqual([4, undefined]);
	});

	it('is found on a receipt: what was bought, and its price', () => {
		const till = [
			['Green tea', '3.50'],
			['Rye bread', '2.80'],
			['Butter', '2.49'],
			['Total', '8.79'],
		];
		expect(said(found(tables(cellBlocks(till), NO_RULES, DPI))[0]!)).toEqual(till);
	});
});
