import { expect, it } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import type { Block } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import type { Opened } from '#lib/sources/open.ts';
import { ownReadings } from './own-readings.ts';
import type { Pages } from '../pages/pages.ts';

const BLOCK: Block = { kind: 'paragraph', box: { x0: 0, y0: 0, x1: 90, y1: 20 }, lines: [] };
const NONE = { across: [], down: [] };
const document = { id: 'd', mediaType: 'application/pdf' } as Document;
const task = { id: 't', operation: 'text', pages: [1, 2], settings: { languages: ['eng'] } } as Task;

const pagesOf = (opened: Partial<Opened>) =>
	({ use: (_: Document, work: (opened: Opened) => unknown) => work(opened as Opened) }) as unknown as Pages;

const opened: Partial<Opened> = {
	page: () => Promise.reject(new Error('drawn')),
	size: async (number) => ({ width: 2480, height: 3500 + number, dpi: 300 }),
	ownText: async () => ({ blocks: [BLOCK], rules: NONE }),
};

it('takes the text of a born-digital PDF without drawing a page', async () => {
	const readings = await ownReadings(task, document, pagesOf(opened), new AbortController().signal);
	expect(readings).toMatchObject([
		{ page: 1, width: 2480, height: 3501, dpi: 300, blocks: [BLOCK] },
		{ page: 2, width: 2480, height: 3502, dpi: 300, blocks: [BLOCK] },
	]);
});

it('leaves all pages to an engine when one of them has no text of its own', async () => {
	const ownText = async (number: number) => (number === 2 ? undefined : { blocks: [BLOCK], rules: NONE });
	const readings = await ownReadings(task, document, pagesOf({ ...opened, ownText }), new AbortController().signal);
	expect(readings).toBeUndefined();
});

it('puts the words of a born-digital PDF into the tables that are drawn there', async () => {
	const word = (text: string, x: number, y: number) => ({
		text,
		box: { x0: x, y0: y, x1: x + 60, y1: y + 24 },
		confidence: 100,
	});
	const cells = [
		['No', 'Item', 'Price'],
		['1', 'Lamp', '15.83'],
		['2', 'Paper', '9.20'],
	];
	const blocks = cells.flatMap((row, y) =>
		row.map((text, x): Block => {
			const one = word(text, 120 + 300 * x, 120 + 100 * y);
			return { kind: 'paragraph', box: one.box, lines: [{ box: one.box, words: [one] }] };
		}),
	);
	const rule = (at: number, from: number, to: number) => ({ at, from, to, pen: 3 });
	const rules = {
		across: [100, 200, 300, 400].map((y) => rule(y, 100, 1000)),
		down: [100, 400, 700, 1000].map((x) => rule(x, 100, 400)),
	};
	const ownText = async () => ({ blocks, rules });
	const readings = await ownReadings(task, document, pagesOf({ ...opened, ownText }), new AbortController().signal);
	const [table, ...others] = readings![0]!.blocks;
	expect(others).toEqual([]);
	expect(table).toMatchObject({ kind: 'table', grid: { columns: [100, 400, 700, 1000], rows: [100, 200, 300, 400] } });
});
