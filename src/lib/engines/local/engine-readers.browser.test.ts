import { describe, expect, it, vi } from 'vitest';
import { textOf } from '#lib/model/text/text.ts';
import { makePreparer } from './prepare/make-preparer.ts';
import {
	closeEngines,
	done,
	failed,
	longPage,
	make,
	midway,
	never,
	now,
	pageOf,
	read,
	requestFor,
	shortPage,
	submit,
} from './testing/watched-engine.ts';

closeEngines();

describe('the readers of the engine on this device', () => {
	it('reports a reader that crashed in mid-page, and reads the next page with a new one', async () => {
		make();
		const ticket = await submit(longPage());
		await midway(ticket);
		now.readers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }));
		expect(await failed(ticket)).toMatchObject({ fault: { code: 'engine-crashed' } });
		expect(textOf(await read(shortPage()))).toContain('lazy dog');
		expect(now.readers).toHaveLength(2);
	});

	it('notices at once that a reader was killed in mid-page, and reads the next page with a new one', async () => {
		make();
		const ticket = await submit(longPage());
		await midway(ticket);
		now.readers[0]!.terminate();
		expect(await failed(ticket)).toMatchObject({ fault: { code: 'engine-crashed' } });
		expect(textOf(await read(shortPage()))).toContain('lazy dog');
		expect(now.readers).toHaveLength(2);
	});

	it('frees the reader at once when its page is cancelled', async () => {
		make();
		const long = await submit(longPage());
		await midway(long);
		const next = await submit(shortPage());
		const ended = vi.spyOn(now.readers[0]!, 'terminate');
		await now.engine.cancel(long);
		expect(ended).toHaveBeenCalled();
		expect(await now.engine.status(long)).toEqual({ status: 'NotExist' });
		await done(next);
		expect(now.readers).toHaveLength(2);
	});

	it('reads two pages at once with two readers @long', async () => {
		make({ cores: 2 });
		const [a, b] = [await submit(longPage()), await submit(longPage())];
		await Promise.all([midway(a), midway(b)]);
		expect(now.readers).toHaveLength(2);
	});

	it.each([
		[2, 1],
		[3, 2],
	])('for %s readers has %s prepare, each with its share of the pages', async (cores, count) => {
		const prepared: number[] = [];
		const preparer = () => {
			const [worker, at] = [makePreparer(), prepared.push(0) - 1];
			worker.addEventListener('message', ({ data }) => void ('prepared' in data && prepared[at]!++));
			return worker;
		};
		make({ cores, spawn: { preparer } });
		const tickets = await Promise.all(Array.from({ length: 4 }, () => submit(shortPage())));
		await Promise.all(tickets.map(done));
		expect(prepared).toEqual(Array(count).fill(4 / count));
	});

	it('says how far it is nearly to the end of a page', async () => {
		const engine = make();
		const ticket = await submit(pageOf(20));
		const parts = [0];
		engine.onChange(
			() =>
				void engine.status(ticket).then((said) => {
					if (said.status === 'Processing') parts.push(said.progress ?? 0);
				}),
		);
		await done(ticket);
		expect(parts).toEqual([...parts].sort((a, b) => a - b));
		// by small steps to the end of the first try
		for (const from of [0.1, 0.25, 0.4, 0.55, 0.7])
			expect(parts.some((part) => part > from && part < from + 0.15)).toBe(true);
	});

	it('keeps its reader warm from page to page @long', async () => {
		make();
		await read(shortPage());
		await read(shortPage());
		expect(now.readers).toHaveLength(1);
	});

	it('starts its reader while the page is being prepared', async () => {
		make({ spawn: { preparer: () => new Worker(URL.createObjectURL(new Blob(['onmessage = () => {};']))) } });
		await submit(shortPage());
		await vi.waitFor(() => expect(now.readers).toHaveLength(1));
	});

	it('reads with the readers that were started before the pages came, and with no others', async () => {
		const engine = make({ cores: 2 });
		engine.warm(['eng'], 5);
		await vi.waitFor(() => expect(now.readers).toHaveLength(2));
		const tickets = [await submit(shortPage()), await submit(shortPage())];
		for (const ticket of tickets) await done(ticket);
		expect(now.readers).toHaveLength(2);
	});

	it('ends readers that were started for pages that never came', async () => {
		const engine = make({ limits: { idle: 50 } });
		engine.warm(['eng'], 1);
		await vi.waitFor(() => expect(now.readers).toHaveLength(1));
		const ended = vi.spyOn(now.readers[0]!, 'terminate');
		await vi.waitFor(() => expect(ended).toHaveBeenCalled());
	});

	it('ends its readers when there is nothing to do, and starts new ones for the next page', async () => {
		make({ limits: { idle: 100 } });
		await read(shortPage());
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(textOf(await read(shortPage()))).toContain('lazy dog');
		expect(now.readers).toHaveLength(2);
	});

	it('replaces a reader after as many pages as it was told @long', async () => {
		make({ pagesPerReader: 2 });
		for (let page = 0; page < 3; page++) await read(shortPage());
		expect(now.readers).toHaveLength(2);
	});

	it('tells tesseract the resolution and the page segmentation of every page', async () => {
		make();
		const image = shortPage();
		image.dpi = 144;
		await read(shortPage());
		const post = vi.spyOn(now.readers[0]!, 'postMessage');
		await read(image);
		expect(post.mock.calls.map(([message]) => message)).toContainEqual(
			expect.objectContaining({
				action: 'setParameters',
				payload: { params: { tessedit_pageseg_mode: '3', user_defined_dpi: '144' } },
			}),
		);
	});

	it('sets tesseract up anew for another document, in the same reader', async () => {
		make();
		await read(shortPage());
		const post = vi.spyOn(now.readers[0]!, 'postMessage');
		const ready = () => post.mock.calls.filter(([message]) => message.action === 'initialize').length;
		await read(shortPage());
		expect(ready()).toBe(0);
		await done(await now.engine.submit({ ...requestFor(shortPage()), documentId: 'another' }, never));
		expect(ready()).toBe(1);
		expect(now.readers).toHaveLength(1);
	});
});
