import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { EngineRequest, EngineStatus } from '#lib/model/engine.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import { wordsOf } from '#lib/model/reading.ts';
import { textOf } from '#lib/model/text/text.ts';
import { describeEngine } from '../contract.ts';
import { drawnPage } from './testing/drawn-page.ts';
import { localEngine, type LocalEngine, type LocalOptions } from './engine.ts';

const vendor = new URL('/vendor/', location.href).href;
const never = new AbortController().signal;
let tasks = 0;

function requestFor(image: PageImage, languages = ['eng']): EngineRequest {
	tasks++;
	return {
		taskId: `task-${tasks}`,
		documentId: 'document',
		pages: [tasks],
		operation: 'text',
		settings: { languages },
		images: [image],
	};
}

const shortPage = () =>
	drawnPage(1200, 400, [
		{ text: 'The quick brown fox jumps over', x: 80, y: 120 },
		{ text: 'the lazy dog near the river.', x: 80, y: 190 },
	]);

/** So many lines: each takes tesseract a good part of a tenth of a second, and preparing them hardly anything. */
const pageOf = (rows: number) =>
	drawnPage(
		1400,
		120 + rows * 44,
		Array.from({ length: rows }, (_, row) => ({
			text: `Line ${row + 1}: whoever reads this page from top to bottom takes a good while longer`,
			x: 60,
			y: 80 + row * 44,
		})),
		{ size: 34, dpi: 200 },
	);

/** Takes tesseract some seconds. */
const longPage = () => pageOf(55);

/** One for the whole contract: it is as good as new when all its work has ended, and starting readers is most of the work. */
let contracted: LocalEngine | undefined;
afterAll(() => contracted?.close());

describeEngine('the engine on this device', {
	make: async () => ({ engine: (contracted ??= localEngine({ vendor, cores: 2 })) }),
	request: async () => requestFor(shortPage()),
	async badRequest() {
		const image = shortPage();
		image.bitmap.close();
		return requestFor(image);
	},
	unknownTicket: 'device-never-1',
	phrases: ['quick brown fox', 'lazy dog near the river'],
});

describe('the engine on this device', () => {
	let engine: LocalEngine | undefined;
	/** every reader's worker that was made, in order */
	let readers: Worker[] = [];

	function make(options: Partial<LocalOptions> = {}): LocalEngine {
		readers = [];
		engine = localEngine({
			vendor,
			cores: 1,
			...options,
			spawn: {
				reader(address) {
					const worker = options.spawn?.reader?.(address) ?? new Worker(address);
					readers.push(worker);
					return worker;
				},
				...(options.spawn?.preparer && { preparer: options.spawn.preparer }),
			},
		});
		return engine;
	}

	afterEach(() => engine?.close());

	async function until(ticket: string, wanted: (said: EngineStatus) => boolean): Promise<EngineStatus> {
		for (;;) {
			const said = await engine!.status(ticket);
			if (wanted(said)) return said;
			if (said.status === 'Error') throw new Error(JSON.stringify(said.fault));
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
	}
	const done = (ticket: string) => until(ticket, (said) => said.status === 'Completed');
	const failed = (ticket: string) => until(ticket, (said) => said.status === 'Error');
	const midway = (ticket: string) =>
		until(ticket, (said) => said.status === 'Processing' && (said.progress ?? 0) > 0.05);
	const submit = (image: PageImage, languages?: string[]) => engine!.submit(requestFor(image, languages), never);

	async function read(image: PageImage) {
		const ticket = await submit(image);
		await done(ticket);
		return (await engine!.fetch(ticket)).readings[0]!;
	}

	it.each([
		['another operation', { operation: 'table' as const }, 'unsupported-operation'],
		['two pages', { pages: [1, 2] }, 'unknown'],
		['no language', { settings: { languages: [] } }, 'language-missing'],
		['no image', { images: [] }, 'unknown'],
		['two images', { images: [shortPage(), shortPage()] }, 'unknown'],
	])('refuses a request with %s, and closes its image', async (_, change, code) => {
		make();
		const request = requestFor(shortPage());
		const { bitmap } = request.images![0]!;
		await expect(engine!.submit({ ...request, ...change }, never)).rejects.toMatchObject({
			fault: { code },
		});
		if (!('images' in change)) expect(bitmap.width).toBe(0);
	});

	it('forgets finished work after a while', async () => {
		make();
		const image = () => drawnPage(2, 2, []);
		const tickets: string[] = [];
		for (let page = 0; page < 17; page++) {
			tickets.push(await submit(image()));
			await done(tickets.at(-1)!);
		}
		expect(await engine!.status(tickets[0]!)).toEqual({ status: 'NotExist' });
		expect(await engine!.status(tickets[1]!)).toEqual({ status: 'Completed' });
	});

	it('says that a language is missing, and reads the next page', async () => {
		make();
		expect(await failed(await submit(shortPage(), ['xyz']))).toMatchObject({
			fault: { code: 'language-missing', detail: { language: 'xyz' } },
		});
		expect(textOf(await read(shortPage()))).toContain('lazy dog');
	});

	it('reports a reader that crashed in mid-page, and reads the next page with a new one', async () => {
		make();
		const ticket = await submit(longPage());
		await midway(ticket);
		readers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }));
		expect(await failed(ticket)).toMatchObject({ fault: { code: 'engine-crashed' } });
		expect(textOf(await read(shortPage()))).toContain('lazy dog');
		expect(readers).toHaveLength(2);
	});

	it('notices at once that a reader was killed in mid-page, and reads the next page with a new one', async () => {
		make();
		const ticket = await submit(longPage());
		await midway(ticket);
		readers[0]!.terminate();
		expect(await failed(ticket)).toMatchObject({ fault: { code: 'engine-crashed' } });
		expect(textOf(await read(shortPage()))).toContain('lazy dog');
		expect(readers).toHaveLength(2);
	});

	it('frees the reader at once when its page is cancelled', async () => {
		make();
		const long = await submit(longPage());
		await midway(long);
		const next = await submit(shortPage());
		const ended = vi.spyOn(readers[0]!, 'terminate');
		await engine!.cancel(long);
		expect(ended).toHaveBeenCalled();
		expect(await engine!.status(long)).toEqual({ status: 'NotExist' });
		await done(next);
		expect(readers).toHaveLength(2);
	});

	it('ends the work of a signal that is aborted later', async () => {
		make();
		const taken = new AbortController();
		const ticket = await engine!.submit(requestFor(longPage()), taken.signal);
		await midway(ticket);
		taken.abort();
		expect(await engine!.status(ticket)).toEqual({ status: 'NotExist' });
	});

	it('frees the image of a page that waits when it is cancelled', async () => {
		make();
		await submit(longPage());
		const image = longPage();
		const ticket = await submit(image);
		await engine!.cancel(ticket);
		expect(image.bitmap.width).toBe(0);
	});

	it('reads two pages at once with two readers', async () => {
		make({ cores: 2 });
		const [a, b] = [await submit(longPage()), await submit(longPage())];
		await Promise.all([midway(a), midway(b)]);
		expect(readers).toHaveLength(2);
	});

	it('keeps its reader warm from page to page', async () => {
		make();
		await read(shortPage());
		await read(shortPage());
		expect(readers).toHaveLength(1);
	});

	it('starts its reader while the page is being prepared', async () => {
		make({ spawn: { preparer: () => new Worker(URL.createObjectURL(new Blob(['onmessage = () => {};']))) } });
		await submit(shortPage());
		await vi.waitFor(() => expect(readers).toHaveLength(1));
	});

	it('reads with the readers that were started before the pages came, and with no others', async () => {
		const engine = make({ cores: 2 });
		engine.warm(['eng'], 5);
		await vi.waitFor(() => expect(readers).toHaveLength(2));
		const tickets = [await submit(shortPage()), await submit(shortPage())];
		for (const ticket of tickets) await done(ticket);
		expect(readers).toHaveLength(2);
	});

	it('ends readers that were started for pages that never came', async () => {
		const engine = make({ limits: { idle: 50 } });
		engine.warm(['eng'], 1);
		await vi.waitFor(() => expect(readers).toHaveLength(1));
		const ended = vi.spyOn(readers[0]!, 'terminate');
		await vi.waitFor(() => expect(ended).toHaveBeenCalled());
	});

	it('ends its readers when there is nothing to do, and starts new ones for the next page', async () => {
		make({ limits: { idle: 100 } });
		await read(shortPage());
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(textOf(await read(shortPage()))).toContain('lazy dog');
		expect(readers).toHaveLength(2);
	});

	it('replaces a reader after as many pages as it was told', async () => {
		make({ pagesPerReader: 2 });
		for (let page = 0; page < 3; page++) await read(shortPage());
		expect(readers).toHaveLength(2);
	});

	it('reads two columns one after the other, because it says how the page is to be cut', async () => {
		make();
		const left = 'once upon a time there lived a king who had three sons and one old horse'.split(' ');
		const right = 'seven ships sailed north under grey clouds until winter closed every harbour'.split(' ');
		const column = (words: string[], x: number) =>
			Array.from({ length: 24 }, (_, row) => ({
				text: Array.from({ length: 4 }, (_, at) => words[(row * 4 + at) % words.length]).join(' '),
				x,
				y: 200 + row * 70,
			}));
		const text = textOf(await read(drawnPage(1700, 2000, [...column(left, 100), ...column(right, 950)])));
		expect(text.lastIndexOf('king')).toBeLessThan(text.indexOf('ships'));
	});

	it('tells tesseract the resolution and the page segmentation of every page', async () => {
		make();
		const image = shortPage();
		image.dpi = 144;
		await read(shortPage());
		const post = vi.spyOn(readers[0]!, 'postMessage');
		await read(image);
		expect(post.mock.calls.map(([message]) => message)).toContainEqual(
			expect.objectContaining({
				action: 'setParameters',
				payload: { params: { tessedit_pageseg_mode: '3', user_defined_dpi: '144' } },
			}),
		);
	});

	it('finds the words where they were drawn', async () => {
		make();
		const reading = await read(drawnPage(1200, 400, [{ text: 'Harbour', x: 300, y: 200 }]));
		const [word] = [...wordsOf(reading)];
		expect(word!.text).toBe('Harbour');
		expect(Math.abs(word!.box.x0 - 300)).toBeLessThan(8);
		expect(Math.abs(word!.box.y1 - 200)).toBeLessThan(8);
		expect(Math.abs(reading.blocks[0]!.lines[0]!.baseline!.y0 - 200)).toBeLessThan(8);
	});

	it.each([
		[1, 1],
		[3, 3],
		[12, 12],
		[1, 2000],
		[60, 30_000],
		[12_000, 480],
		[1240, 1754],
	])('gives a reading without blocks for an empty page of %i × %i pixels', async (width, height) => {
		make();
		const reading = await read(drawnPage(width, height, []));
		expect(reading).toMatchObject({ width, height, blocks: [] });
	});

	it('reads a strip that is far wider than high', async () => {
		make();
		const reading = await read(drawnPage(12_000, 480, [{ text: 'a word at the far end', x: 11_000, y: 440 }]));
		expect(textOf(reading)).toContain('far end');
	});

	it('reads only the region that was asked for, in the pixels of the page', async () => {
		make();
		const request = requestFor(
			drawnPage(1200, 800, [
				{ text: 'above', x: 100, y: 150 },
				{ text: 'below', x: 500, y: 600 },
			]),
		);
		request.settings.region = { x0: 400, y0: 450, x1: 900, y1: 750 };
		const ticket = await engine!.submit(request, never);
		await done(ticket);
		const reading = (await engine!.fetch(ticket)).readings[0]!;
		expect(textOf(reading)).toBe('below');
		expect(Math.abs([...wordsOf(reading)][0]!.box.x0 - 500)).toBeLessThan(8);
	});

	it('sets tesseract up anew for another document, in the same reader', async () => {
		make();
		await read(shortPage());
		const post = vi.spyOn(readers[0]!, 'postMessage');
		const ready = () => post.mock.calls.filter(([message]) => message.action === 'initialize').length;
		await read(shortPage());
		expect(ready()).toBe(0);
		await done(await engine!.submit({ ...requestFor(shortPage()), documentId: 'another' }, never));
		expect(ready()).toBe(1);
		expect(readers).toHaveLength(1);
	});

	it('reads a page alike whatever was read before it', async () => {
		make();
		const first = await read(pageOf(8));
		await read(drawnPage(1200, 400, [{ text: 'Whoevcr rcads thls Iine', x: 80, y: 120 }]));
		expect((await read(pageOf(8))).blocks).toEqual(first.blocks);
	});
});

describe('the engine on this device with workers that misbehave', () => {
	const silent = () => new Worker(URL.createObjectURL(new Blob(['onmessage = () => {}'])));
	const missing = () => new Worker('/vendor/tesseract/there-is-no-such-file.js');

	async function fault(options: Partial<LocalOptions>, languages?: string[]): Promise<string> {
		const engine = localEngine({ vendor, cores: 1, ...options });
		try {
			const ticket = await engine.submit(requestFor(shortPage(), languages), never);
			for (;;) {
				const said = await engine.status(ticket);
				if (said.status === 'Error') return said.fault.code;
				if (said.status === 'Completed') return 'none';
				await new Promise((resolve) => setTimeout(resolve, 10));
			}
		} finally {
			engine.close();
		}
	}

	it('says that it could not be started when a reader never answers', async () => {
		expect(await fault({ spawn: { reader: silent }, limits: { start: 2_000 } })).toBe('engine-start-failed');
	});

	it('says that a part is missing when the script of a worker does not come', async () => {
		expect(await fault({ spawn: { reader: missing } })).toBe('part-missing');
		expect(await fault({ spawn: { preparer: missing } })).toBe('part-missing');
	});

	it('notices a reader that is ended from outside while it starts', async () => {
		const ended = (address: string) => {
			const worker = new Worker(address);
			worker.addEventListener('message', ({ data }) => data.status === 'held' && worker.terminate());
			return worker;
		};
		// The core may take three times so long to come.
		// Where it says late that it lives, it is at the page already.
		expect(await fault({ spawn: { reader: ended }, limits: { start: 60_000 } })).toMatch(
			/^engine-(start-failed|crashed)$/,
		);
	});

	it('says that it could not be started when the browser refuses a worker', async () => {
		const refuse = () => {
			throw new DOMException('refused', 'SecurityError');
		};
		expect(await fault({ spawn: { reader: refuse } })).toBe('engine-start-failed');
	});

	it('says that a language is missing, also while the core does not come', async () => {
		const options = { vendor, cores: 1, spawn: { reader: silent } };
		expect(await fault(options, ['xyz'])).toBe('language-missing');
	});

	it('says of a page that it is at work on it as soon as it is made ready', async () => {
		const engine = localEngine({ vendor, cores: 1, spawn: { preparer: silent } });
		const called = new Promise<void>((resolve) => engine.onChange(resolve));
		const ticket = await engine.submit(requestFor(shortPage()), never);
		const next = await engine.submit(requestFor(shortPage()), never);
		await called;
		expect(await engine.status(ticket)).toEqual({ status: 'Processing', progress: 0 });
		expect(await engine.status(next)).toEqual({ status: 'Pending' });
		engine.close();
		expect(await engine.status(next)).toEqual({ status: 'NotExist' });
	});

	it('makes pages ready in a new worker after one that failed', async () => {
		let made = 0;
		const failing = () => {
			made++;
			return new Worker(URL.createObjectURL(new Blob([`onmessage = () => postMessage({ failed: 'no memory' })`])));
		};
		const engine = localEngine({ vendor, cores: 1, spawn: { preparer: failing } });
		for (let page = 1; page <= 2; page++) {
			const ticket = await engine.submit(requestFor(shortPage()), never);
			await vi.waitUntil(async () => (await engine.status(ticket)).status === 'Error');
			expect(await engine.status(ticket)).toMatchObject({ fault: { code: 'engine-crashed', message: 'no memory' } });
			expect(made).toBe(page);
		}
		engine.close();
	});

	it('says that it hung when a page is never made ready', async () => {
		expect(await fault({ spawn: { preparer: silent }, limits: { prepare: 200 } })).toBe('engine-hung');
	});
});
