import { expect, it } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import type { Block } from '#lib/model/reading.ts';
import type { Task } from '#lib/model/task.ts';
import type { Opened } from '#lib/sources/open.ts';
import { ownReadings } from './own-readings.ts';
import type { Pages } from '../pages/pages.ts';

const BLOCK: Block = { kind: 'paragraph', box: { x0: 0, y0: 0, x1: 90, y1: 20 }, lines: [] };
const document = { id: 'd', mediaType: 'application/pdf' } as Document;
const task = { id: 't', operation: 'text', pages: [1, 2], settings: { languages: ['eng'] } } as Task;

const pagesOf = (opened: Partial<Opened>) =>
	({ use: (_: Document, work: (opened: Opened) => unknown) => work(opened as Opened) }) as unknown as Pages;

const opened: Partial<Opened> = {
	page: () => Promise.reject(new Error('drawn')),
	size: async (number) => ({ width: 2480, height: 3500 + number, dpi: 300 }),
	ownText: async () => [BLOCK],
};

it('takes the text of a born-digital PDF without drawing a page', async () => {
	const readings = await ownReadings(task, document, pagesOf(opened), new AbortController().signal);
	expect(readings).toMatchObject([
		{ page: 1, width: 2480, height: 3501, dpi: 300, blocks: [BLOCK] },
		{ page: 2, width: 2480, height: 3502, dpi: 300, blocks: [BLOCK] },
	]);
});

it('leaves all pages to an engine when one of them has no text of its own', async () => {
	const ownText = async (number: number) => (number === 2 ? undefined : [BLOCK]);
	const readings = await ownReadings(task, document, pagesOf({ ...opened, ownText }), new AbortController().signal);
	expect(readings).toBeUndefined();
});
