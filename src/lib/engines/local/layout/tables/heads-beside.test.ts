import { expect, it } from 'vitest';
import { cellsOf } from '#lib/model/table/cells.ts';
import type { Block } from '#lib/model/reading.ts';
import type { Rule } from '#lib/model/table/rules.ts';
import { ruledTables } from './tables.ts';
import { paragraph } from '#lib/engines/local/testing/typed.ts';

const rule = (at: number, from: number, to: number): Rule => ({ at, from, to, pen: 2 });
/** A sheet of four rows and columns in drawn lines, with what stands at the left of its rows and above its columns. */
function sheetOf(beside: string[], above: string[]) {
	const rules = {
		across: [100, 140, 180, 220, 260].map((at) => rule(at, 200, 800)),
		down: [200, 350, 500, 650, 800].map((at) => rule(at, 100, 260)),
	};
	const cells = Array.from({ length: 16 }, (_, i) =>
		paragraph([`${i * 37 + 100}`], 220 + (i % 4) * 150, 110 + Math.floor(i / 4) * 40),
	);
	const rows = beside.flatMap((text, at) => (text ? [paragraph([text], 150, 110 + at * 40)] : []));
	const columns = above.flatMap((text, at) => (text ? [paragraph([text], 260 + at * 150, 70)] : []));
	return ruledTables([...columns, ...rows, ...cells], rules, 150);
}
const said = ({ lines, grid }: Block) =>
	cellsOf(lines, grid!).map((row) =>
		row.map((cell) => cell.lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')),
	);

it('the numbers of the rows and the letters of the columns belong to a spreadsheet, though they stand outside its lines', () => {
	const [table, ...others] = sheetOf(['1', '2', '3', '4'], ['A', 'B', 'C', 'D']);
	expect(others).toEqual([]);
	expect(said(table!).slice(0, 2)).toEqual([
		['', 'A', 'B', 'C', 'D'],
		['1', '100', '137', '174', '211'],
	]);
});

it('what stands beside other tables is none of theirs', () => {
	for (const [beside, above] of [
		[['1', '2', '3', '4'], []],
		[
			['1', '', '', '4'],
			['A', 'B', 'C', 'D'],
		],
		[
			['Notes', 'to', 'this', 'table'],
			['A', 'B', 'C', 'D'],
		],
		[
			['1', '2', '3', '4'],
			['Above', 'words', 'of', 'prose'],
		],
	] as const) {
		const found = sheetOf([...beside], [...above]);
		expect(found.length).toBeGreaterThan(1);
		expect(said(found.find(({ grid }) => grid)!)[0]).toHaveLength(4);
	}
});
