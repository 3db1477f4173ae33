import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import { addDocument } from '#lib/store/documents/add-document.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { readingOf } from '#lib/store/pages/readings.ts';
import { tasksOf } from '#lib/store/tasks/tasks.ts';
import { putThumbnail, thumbnailOf } from '#lib/store/pages/thumbnails.ts';
import { correct } from '../text/correct.ts';
import { currentReading } from '../text/current-reading.ts';
import { newTask } from '../runner/plan.ts';
import { run } from '../runner/runner.ts';
import { turnPages } from './turn-pages.ts';
import { turnedBack, turnUpright } from './turn-upright.ts';
import { ScriptedEngine, scriptedWorld } from '../runner/world-for-tests.ts';

let stop: AbortController;
let running: Promise<void>;
let device: ScriptedEngine;
let id: string;

beforeEach(async () => {
	id = crypto.randomUUID();
	const document: Document = {
		id,
		name: 'scan.png',
		mediaType: 'image/png',
		size: 4,
		sha256: id,
		pageCount: 2,
		addedAt: 1,
	};
	const tasks = [newTask(id, [1], 'device', { languages: ['eng'] })];
	await addDocument(document, { number: 0, bytes: new ArrayBuffer(4) }, tasks);
	stop = new AbortController();
	device = new ScriptedEngine('device', true);
	running = run(scriptedWorld(device), stop.signal);
});

afterEach(async () => {
	stop.abort();
	await running;
});

const until = (check: () => Promise<unknown>) => vi.waitFor(check, { timeout: 5_000, interval: 10 });
const read = () => until(async () => expect((await tasksOf(id))[0]?.status).toBe('Completed'));
const box = async () => (await currentReading(id, 1))?.blocks[0]?.lines[0]?.words[0]?.box;

it('turns what was read and corrected, and turning back takes it back', async () => {
	await read();
	const { taskId } = (await readingOf(id, 1))!;
	const added = { x0: 100, y0: 200, x1: 300, y1: 240 };
	await correct(id, { page: 1, taskId, edit: { kind: 'insert', box: added, texts: ['added'] } });
	await turnPages(id, [1], 90);
	expect((await listedDocument(id))?.document.turns).toEqual({ 1: 90 });
	expect(await currentReading(id, 1)).toMatchObject({ width: 1400, height: 1000, turn: 270 });
	expect(await box()).toEqual({ x0: 1360, y0: 0, x1: 1390, y1: 90 });
	const turned = (await currentReading(id, 1))!.blocks
		.flatMap(({ lines }) => lines)
		.find(({ words }) => words[0]?.text === 'added');
	expect(turned?.box).toEqual({ x0: 1160, y0: 100, x1: 1200, y1: 300 });
	await turnPages(id, [1], 270);
	expect((await listedDocument(id))?.document).not.toHaveProperty('turns');
	expect(await box()).toEqual({ x0: 0, y0: 10, x1: 90, y1: 40 });
});

it('keeps the words in place when a page is turned while it is read', async () => {
	device.onStatus = () => ({ status: 'Processing' });
	await until(async () => expect((await tasksOf(id))[0]?.status).toBe('Processing'));
	await turnPages(id, [1], 180);
	device.onStatus = () => ({ status: 'Completed' });
	device.poke();
	await read();
	expect(await box()).toEqual({ x0: 910, y0: 1360, x1: 1000, y1: 1390 });
});

it('takes the reading of a page that was turned before as it comes', async () => {
	stop.abort();
	await running;
	await turnPages(id, [2], 90);
	stop = new AbortController();
	running = run(scriptedWorld(device), stop.signal);
	await read();
	expect(await box()).toEqual({ x0: 0, y0: 10, x1: 90, y1: 40 });
	expect((await tasksOf(id))[0]?.job?.turns).toEqual({ 2: 90 });
});

it('keeps no small picture of how a page lay before it was turned', async () => {
	const picture = { documentId: id, page: 1, mediaType: 'image/webp', bytes: new ArrayBuffer(1) };
	expect(await putThumbnail(picture, 0)).toBe(true);
	await turnPages(id, [1], 90);
	expect(await putThumbnail(picture, 0)).toBe(false);
	expect(await thumbnailOf(id, 1)).toBeUndefined();
	expect(await putThumbnail(picture, 90)).toBe(true);
	expect(await putThumbnail({ ...picture, documentId: 'gone' }, 0)).toBe(false);
});

it('knows which pages had to be turned to be read, until they are turned upright, and again after that is taken back', async () => {
	const { fetch } = device;
	device.fetch = async (ticket) => {
		const result = await fetch.call(device, ticket);
		return { ...result, readings: result.readings.map((reading) => ({ ...reading, turn: 90 as const })) };
	};
	await read();
	const lying = async () => (await listedDocument(id))?.tally.lying;
	expect(await lying()).toBe(1);
	const turned = await turnUpright(id);
	expect((await listedDocument(id))?.document.turns).toEqual({ 1: 90 });
	expect((await currentReading(id, 1))?.turn).toBe(0);
	expect(await lying()).toBe(0);
	expect([...(await turnUpright(id))]).toEqual([]);
	await turnedBack(id, turned);
	expect((await listedDocument(id))?.document).not.toHaveProperty('turns');
	expect(await lying()).toBe(1);
});
