import { expect, it } from 'vitest';
import { textOf } from '#lib/model/text/text.ts';
import { drawTable } from './testing/drawn-table.ts';
import { closeEngines, read } from './testing/counted-reads.ts';
import { fakeReader } from './testing/fake-reader.ts';

closeEngines();

const TABLE = {
	cells: [
		['Article', 'Ordered', 'Sent'],
		['Chairs of oak', '24', '20'],
		['Tables of oak', '7', '6'],
		['Benches of ash', '12', '11'],
		['Shelves of ash', '18', '18'],
	],
	widths: [420, 260, 220],
	x: 120,
	y: 150,
	ruled: 'all',
} as const;

it('reads the figure that was lost in a cell of a table, twice, in a picture of its own', async () => {
	const canvas = new OffscreenCanvas(1200, 700);
	const context = canvas.getContext('2d')!;
	context.fillStyle = '#fff';
	context.fillRect(0, 0, 1200, 700);
	drawTable(context, { ...TABLE, cells: TABLE.cells.map((row) => [...row]), widths: [...TABLE.widths] });
	const found = TABLE.cells.flatMap((row, r) =>
		row.flatMap((text, c) => {
			if (text === '7') return [];
			const x0 = [138, 558, 818][c]!;
			const y0 = 150 + 68 * r + 16;
			return [{ text, confidence: 93, box: { x0, y0, x1: x0 + 22 * text.length, y1: y0 + 34 } }];
		}),
	);
	const strip = [{ text: '7', confidence: 94, box: { x0: 120, y0: 56, x1: 140, y1: 96 } }];
	const page = { bitmap: canvas.transferToImageBitmap(), width: 1200, height: 700, dpi: 200 };
	const reading = await read(page, {}, fakeReader([found, strip, strip]));
	expect(textOf(reading)).toContain('Tables of oak 7 6');
});
