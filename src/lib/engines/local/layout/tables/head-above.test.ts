import { expect, it } from 'vitest';
import { cellsOf } from '#lib/model/table/cells.ts';
import type { Block } from '#lib/model/reading.ts';
import { paragraph } from '#lib/engines/local/testing/typed.ts';
import { ruledTables } from './tables.ts';

/** Three columns of four rows with a line under each, and what stands above the first line. */
function tableUnder(above: Block[]): string[][] {
	const across = [150, 190, 230, 270, 310].map((at) => ({ at, from: 100, to: 900, pen: 2 }));
	const rows = [160, 200, 240, 280].flatMap((y, at) => [
		paragraph([['Power', 'Weight', 'Height', 'Length'][at]!], 110, y),
		paragraph([`${at * 17 + 210}`], 450, y),
		paragraph(['mm'], 800, y),
	]);
	const table = ruledTables([...above, ...rows], { across, down: [] }, 150).find(({ grid }) => grid)!;
	return cellsOf(table.lines, table.grid!).map((row) =>
		row.map((cell) => cell.lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')),
	);
}

it('the heads above the first line of a table are its first row', () => {
	const heads = [paragraph(['Parameter'], 110, 115), paragraph(['Value'], 445, 115), paragraph(['Unit'], 800, 115)];
	expect(tableUnder(heads)[0]).toEqual(['Parameter', 'Value', 'Unit']);
});

it('a title or a sentence above a table is no row of it', () => {
	for (const text of ['Technical data', 'Measured at the works in the year before the pumps were sold to the town'])
		expect(tableUnder([paragraph([text], 110, 115)])[0]).toEqual(['Power', '210', 'mm']);
});
