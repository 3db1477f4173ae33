import { afterAll, describe, expect, it } from 'vitest';
import { cellsOf } from '#lib/model/table/cells.ts';
import type { Reading } from '#lib/model/reading.ts';
import { drawTable } from './testing/drawn-table.ts';
import { otherPages, tablePages, type TablePage } from './testing/drawn-tables.ts';
import { localEngine } from './engine.ts';

/** Errors that the recogniser makes on these letters by itself, as it does without a table around them. */
const CELLS_LOST = 0.02;

const engine = localEngine({ vendor: new URL('/vendor/', location.href).href, cores: 2 });
afterAll(() => engine.close());

async function read({ width, height, tables, texts = [], lines = [], degrees = 0 }: TablePage): Promise<Reading> {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d')!;
	context.fillStyle = '#fff';
	context.fillRect(0, 0, width, height);
	context.translate(width / 2, height / 2);
	context.rotate((degrees * Math.PI) / 180);
	context.translate(-width / 2, -height / 2);
	for (const table of tables) drawTable(context, table);
	context.fillStyle = '#000';
	for (const { text, x, y, size = 36 } of texts) {
		context.font = `${size}px serif`;
		context.fillText(text, x, y);
	}
	for (const line of lines) context.fillRect(...line);
	const image = { bitmap: canvas.transferToImageBitmap(), width, height, dpi: 200 };
	const ticket = await engine.submit(
		{
			taskId: crypto.randomUUID(),
			documentId: 'document',
			pages: [1],
			operation: 'text',
			settings: { languages: ['eng'] },
			images: [image],
		},
		new AbortController().signal,
	);
	for (;;) {
		const said = await engine.status(ticket);
		if (said.status === 'Completed') break;
		if (said.status === 'Error') throw new Error(JSON.stringify(said.fault));
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	return (await engine.fetch(ticket)).readings[0]!;
}

/** The cells of a page's tables as a drawn table tells them: a cell over several places has its text in the first. */
const found = (reading: Reading) =>
	reading.blocks.flatMap(({ kind, grid, lines }) => {
		if (kind !== 'table' || !grid) return [];
		const rows = Array.from({ length: grid.rows.length - 1 }, () => Array<string>(grid.columns.length - 1).fill(''));
		for (const cell of cellsOf(lines, grid).flat())
			rows[cell.row]![cell.column] = cell.lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');
		return [rows];
	});

describe('tables on a page that is read', () => {
	it('have the cells that were drawn, with lines of every kind and without', { timeout: 180_000 }, async () => {
		let [right, all] = [0, 0];
		for (const page of tablePages) {
			const tables = found(await read(page));
			expect(
				tables.map((rows) => [rows.length, rows[0]!.length]),
				page.name,
			).toEqual(page.tables.map(({ cells }) => [cells.length, cells[0]!.length]));
			page.tables.forEach(({ cells }, index) =>
				cells.forEach((row, r) =>
					row.forEach((text, c) => {
						all++;
						if (tables[index]![r]![c] === text) right++;
					}),
				),
			);
		}
		expect(1 - right / all, `${right} of ${all} cells`).toBeLessThanOrEqual(CELLS_LOST);
	});

	it('are not made of prose, letters and lists @long', { timeout: 60_000 }, async () => {
		for (const page of otherPages) expect(found(await read(page)), page.name).toEqual([]);
	});
});
