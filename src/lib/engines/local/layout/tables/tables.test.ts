import { describe, expect, it } from 'vitest';
import { cellsOf } from '#lib/model/table/cells.ts';
import type { Block } from '#lib/model/reading.ts';
import type { Rule, Rules } from '#lib/model/table/rules.ts';
import { alignedTables } from './aligned-tables.ts';
import { arrange } from '../arrange.ts';
import { ruledTables } from './tables.ts';
import { paragraph } from '#lib/engines/local/testing/typed.ts';

const DPI = 150;
const NO_RULES = { across: [], down: [] };
const PAGE = { width: 1000, height: 1400, dpi: DPI };

/** Cells as they stand in columns 200 px wide, each row 30 px below the last; every cell is a block of its own. */
const cellBlocks = (rows: string[][], x = 100, y = 100): Block[] =>
	rows.flatMap((row, r) =>
		row.flatMap((text, c) => (text ? [paragraph(text.split('\n'), x + c * 200, y + r * 30)] : [])),
	);
const tables = (blocks: Block[], rules: Rules, dpi: number) => alignedTables(ruledTables(blocks, rules, dpi));
const rule = (at: number, from: number, to: number): Rule => ({ at, from, to, pen: 2 });
const said = ({ lines, grid }: Block) =>
	cellsOf(lines, grid!).map((row) =>
		row.map((cell) => cell.lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')),
	);
const found = (blocks: Block[]) => blocks.filter(({ kind }) => kind === 'table');
const prose = (name: string, lines: number) =>
	Array.from({ length: lines }, (_, i) => `${name} runs on and on for line ${i}`);

const STOCK = [
	['Article', 'Number', 'Price'],
	['Bolts', '120', '0.35'],
	['Wood screws', '80', '0.12'],
	['Wire', '15', '7.90'],
];

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

describe('a ruled table', () => {
	const across = [90, 125, 155, 185, 225].map((at) => rule(at, 90, 690));
	const down = [90, 290, 490, 690].map((at) => rule(at, 90, 225));

	it('has the grid that is drawn', () => {
		const [table] = tables(cellBlocks(STOCK), { across, down }, DPI);
		expect(table!.grid).toEqual({ columns: [90, 290, 490, 690], rows: [90, 125, 155, 185, 225] });
		expect(said(table!)).toEqual(STOCK);
	});

	it('keeps empty cells, and joins what no line parts', () => {
		const rows = [
			['Stock of the house', '', ''],
			['Bolts', '', '0.35'],
			['Screws', '80', ''],
			['Wire', '15', '7.90'],
		];
		const open = down.map((line, index) => (index === 1 || index === 2 ? { ...line, from: 125 } : line));
		const [table] = tables(cellBlocks(rows), { across, down: open }, DPI);
		expect(table!.grid!.joined).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
		expect(said(table!)).toEqual([['Stock of the house'], ...rows.slice(1)]);
	});

	it('has rows where only the head is ruled off', () => {
		const some = [across[0]!, across[1]!, across.at(-1)!];
		expect(said(tables(cellBlocks(STOCK), { across: some, down: [] }, DPI)[0]!)).toEqual(STOCK);
		expect(said(tables(cellBlocks(STOCK), { across: some, down }, DPI)[0]!)).toEqual(STOCK);
	});

	it('has its head too when that is boxed and the rows are only ruled off', () => {
		const head = [95, 125].map((y) => rule(y, 90, 690));
		const walls = [90, 290, 490, 690].map((x) => rule(x, 95, 125));
		const rows = [155, 185, 215].map((y) => rule(y, 91, 690));
		const page = tables(cellBlocks(STOCK), { across: [...head, ...rows], down: walls }, DPI);
		expect(page.map((block) => said(block))).toEqual([STOCK]);
	});

	it('loses the marks that its lines were read as, and no character beside them', () => {
		const block = paragraph(['|Bolts 120'], 92, 100);
		block.lines[0]!.words.push({ text: ']', box: { x0: 286, y0: 98, x1: 292, y1: 122 }, confidence: 96 });
		const page = arrange([block, ...cellBlocks(STOCK.slice(1), 100, 130)], { ...PAGE, rules: { across, down } });
		const text = found(page)[0]!.lines.map(({ words }) => words.map(({ text }) => text).join(' '));
		expect(text[0]).toBe('Bolts 120');
		expect(text.join('')).not.toMatch(/[|\]]/);
	});

	it('parts a word that two cells share', () => {
		const block = paragraph(['120|0.35'], 450, 100);
		const page = arrange([block, ...cellBlocks(STOCK.slice(1), 100, 130)], { ...PAGE, rules: { across, down } });
		expect(said(found(page)[0]!)[0]).toEqual(['', '120', '0.35']);
	});
});

describe('no table', () => {
	const none = (blocks: Block[], rules = NO_RULES as { across: Rule[]; down: Rule[] }) =>
		expect(found(tables(blocks, rules, DPI))).toEqual([]);

	it('is made of two columns of prose, with lines around them or without', () => {
		const blocks = [paragraph(prose('left', 12), 50, 100), paragraph(prose('right', 12), 520, 100)];
		none(blocks);
		none(blocks, { across: [rule(80, 50, 950), rule(480, 50, 950)], down: [rule(490, 80, 480)] });
		none(blocks, { across: [rule(80, 50, 950), rule(480, 50, 950)], down: [] });
	});

	it('is made of a letter: an address beside a date, two signatures', () => {
		none([
			paragraph(['Mary Jones', '12 High Street', 'Leeds'], 50, 50),
			paragraph(['Your letter of May', 'Our sign: pt', 'London, June'], 650, 50),
			paragraph(prose('body', 8), 50, 300),
			paragraph(['Peter Smith', 'Director'], 50, 700),
			paragraph(['John Taylor', 'Manager'], 550, 700),
		]);
	});

	it('is made of a list, a frame round a text, or a single row', () => {
		none([
			paragraph(
				[
					'1. ~ Once upon a time there',
					'2. ~ lived a king who had',
					'3. ~ one old horse, and that',
					'4. ~ was all of it',
				],
				50,
				50,
			),
		]);
		none([
			paragraph(
				['1.1 ~ The tenant pays', '1.2 ~ The landlord mends', '2.1.1 ~ Either may end', '2.1.2 ~ All keys return'],
				50,
				50,
			),
		]);
		none([paragraph(prose('framed', 6), 100, 100)], {
			across: [rule(90, 90, 500), rule(400, 90, 500)],
			down: [rule(90, 90, 400), rule(500, 90, 400)],
		});
		none(cellBlocks([STOCK[1]!]));
		none([]);
	});
});
