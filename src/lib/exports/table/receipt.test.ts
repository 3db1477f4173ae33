import { describe, expect, it } from 'vitest';
import { receiptTable } from './receipt.ts';
import { tablesOf } from './table.ts';
import { readingOf } from '../testing/reading-of.ts';
import { tableOf } from '../testing/table-of.ts';

const rowsOf = (...lines: string[]) =>
	receiptTable(readingOf([{ lines }]).blocks.flatMap((block) => block.lines))?.rows;

describe('a receipt', () => {
	it('has one row for a thing whose name stands above its numbers', () => {
		expect(
			rowsOf(
				'The Shop',
				'Item Qty Price Amount',
				'Green tea',
				'822 2 3.10 6.20',
				'Rice',
				'with egg',
				'1 x 4.00 4.00 A',
				'Total 10.20',
			),
		).toEqual([
			['The Shop', '', '', ''],
			['Item', 'Qty', 'Price', 'Amount'],
			['Green tea 822', '2', '3.10', '6.20'],
			['Rice with egg', '1', '4.00', '4.00'],
			['Total', '', '', '10.20'],
		]);
	});

	it('has one row for a thing whose name stands below its numbers, or beside them', () => {
		expect(
			rowsOf('Qty Price Total', '4132 1 20.00 20.00', 'Tubes', '77 3 1.50 4.50', 'Screws', 'SUB TOTAL 24.50')?.slice(1),
		).toEqual([
			['4132 Tubes', '1', '20.00', '20.00'],
			['77 Screws', '3', '1.50', '4.50'],
			['SUB TOTAL', '', '', '24.50'],
		]);
		expect(rowsOf('Milk 2 0.99 1.98', 'Bread 1 2.40 2.40', 'Total 4.38')).toEqual([
			['Milk', '2', '0.99', '1.98'],
			['Bread', '1', '2.40', '2.40'],
			['Total', '', '', '4.38'],
		]);
	});

	it('is none where no sum bears it out: prose, and prices alone', () => {
		expect(rowsOf('In 1999 it cost 12.50 or 13.00', 'and later 3 more')).toBeUndefined();
		expect(rowsOf('Brown bread 2.40', 'Butter 1.95', 'Total 4.35')).toBeUndefined();
		expect(receiptTable([])).toBeUndefined();
	});

	it('leaves a table alone whose cells have these numbers', () => {
		const rows = [
			['Milk', '2', '0.99', '1.98'],
			['Bread', '1', '2.40', '2.40'],
		];
		expect(tablesOf(tableOf(rows)).map((table) => table.rows)).toEqual([rows]);
	});

	it('is the whole page when only its sums were found to be a table', () => {
		const page = readingOf([{ lines: ['Qty Price Total', '4132 1 20.00 20.00', 'Tubes'] }]);
		page.blocks.push({ ...readingOf([{ lines: ['Grand total 20.00', 'Cash 20.00'] }]).blocks[0]!, kind: 'table' });
		for (const line of page.blocks[1]!.lines)
			for (const { box } of [line, ...line.words]) [box.y0, box.y1] = [box.y0 + 600, box.y1 + 600];
		expect(tablesOf(page)[0]!.rows).toContainEqual(['4132 Tubes', '1', '20.00', '20.00']);
	});
});
