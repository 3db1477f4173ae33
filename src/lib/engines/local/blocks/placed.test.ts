import { describe, expect, it } from 'vitest';
import { cellsOf } from '#lib/model/table/cells.ts';
import type { Block } from '#lib/model/reading.ts';
import { placed } from './placed.ts';
import { wayBack } from './way-back.ts';

const word = { text: 'Bolt', confidence: 90, box: { x0: 10, y0: 10, x1: 50, y1: 30 } };
const table: Block = {
	kind: 'table',
	box: { x0: 10, y0: 10, x1: 90, y1: 30 },
	lines: [{ box: { x0: 10, y0: 10, x1: 90, y1: 30 }, words: [word], hyphenated: true }],
	grid: { columns: [10, 60, 90], rows: [10, 30] },
};
/** The picture is half as large as the page. */
const twice = wayBack([2, 0, 0, 0, 2, 0, 0, 0, 1], 400, 400);

describe('blocks of a picture on their page', () => {
	it('keep what is known about them, in page pixels', () => {
		const [block] = placed([table], twice);
		expect(block).toMatchObject({ kind: 'table', grid: { columns: [20, 120, 180], rows: [20, 60] } });
		expect(block!.lines[0]).toMatchObject({ hyphenated: true, words: [{ text: 'Bolt', box: { x0: 20, y1: 60 } }] });
	});

	it('keep their cells where the page was turned: the grid is turned, too', () => {
		// Turned by a quarter: (x, y) of the picture is (400 - y, x) of the page.
		const quarter = wayBack([0, -1, 400, 1, 0, 0, 0, 0, 1], 400, 400);
		const [block] = placed([{ ...table, grid: { columns: [10, 60, 90], rows: [10, 40] } }], quarter);
		expect(block!.grid).toEqual({ columns: [335, 385, 415], rows: [35, 65], degrees: 90 });
		expect(cellsOf(block!.lines, block!.grid!)[0]![0]!.lines[0]!.words[0]!.text).toBe('Bolt');
	});

	it('are left out where they have no place on the page', () => {
		const away = {
			...table,
			lines: [{ ...table.lines[0]!, words: [{ ...word, box: { x0: 900, y0: 0, x1: 950, y1: 9 } }] }],
		};
		const picture: Block = { kind: 'picture', box: { x0: 0, y0: 0, x1: 50, y1: 50 }, lines: [] };
		expect(placed([away, picture], twice)).toEqual([{ ...picture, box: { x0: 0, y0: 0, x1: 100, y1: 100 } }]);
	});
});
