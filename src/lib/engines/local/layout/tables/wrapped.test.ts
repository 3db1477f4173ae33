import { expect, it } from 'vitest';
import { cellsOf } from '#lib/model/table/cells.ts';
import { paragraph } from '#lib/engines/local/testing/typed.ts';
import { alignedTables } from './aligned-tables.ts';

it('a statement is a table though some of its cells have three lines', () => {
	const rows = [
		['Date', 'What for', 'Amount', 'Balance'],
		['02.05.', 'Transfer\nRope Walk\nRent of May', '-640.00', '1,010.20'],
		['06.05.', 'Card payment\nFish and more', '-18.30', '991.90'],
		['11.05.', 'Credit\nHarbour office\nWages', '1,870.25', '2,862.15'],
		['19.05.', 'Direct debit', '-71.12', '2,791.03'],
	];
	let y = 100;
	const blocks = rows.flatMap((row) => {
		const cells = row.map((text, at) => paragraph(text.split('\n'), 50 + 200 * at, y));
		y += 30 * Math.max(...row.map((text) => text.split('\n').length)) + 15;
		return cells;
	});
	const [table, ...others] = alignedTables(blocks);
	expect(others).toEqual([]);
	expect(
		cellsOf(table!.lines, table!.grid!).map((row) =>
			row.map(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n')),
		),
	).toEqual(rows);
});
