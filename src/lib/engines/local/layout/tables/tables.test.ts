import { describe, expect, it } from 'vitest';
import type { Rule } from '#lib/model/table/rules.ts';
import type { Block } from '#lib/model/reading.ts';
import { paragraph } from '#lib/engines/local/testing/typed.ts';
import { arrange } from '../arrange.ts';
import { DPI, NO_RULES, PAGE, cellBlocks, found, prose, rule, said, STOCK, tables } from './tables-for-tests.ts';

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
