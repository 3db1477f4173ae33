import { afterAll, describe, expect, it } from 'vitest';
import { textOf } from '#lib/model/text/text.ts';
import { describeEngine } from '../contract.ts';
import { drawnPage } from './testing/drawn-page.ts';
import { localEngine, type LocalEngine } from './engine.ts';
import {
	closeEngines,
	done,
	failed,
	longPage,
	make,
	midway,
	never,
	now,
	read,
	requestFor,
	shortPage,
	submit,
	vendor,
} from './testing/watched-engine.ts';

closeEngines();

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

describe('a request to the engine on this device', () => {
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
		await expect(now.engine.submit({ ...request, ...change }, never)).rejects.toMatchObject({
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
		expect(await now.engine.status(tickets[0]!)).toEqual({ status: 'NotExist' });
		expect(await now.engine.status(tickets[1]!)).toEqual({ status: 'Completed' });
	});

	it('says that a language is missing, and reads the next page', async () => {
		make();
		expect(await failed(await submit(shortPage(), ['xyz']))).toMatchObject({
			fault: { code: 'language-missing', detail: { language: 'xyz' } },
		});
		expect(textOf(await read(shortPage()))).toContain('lazy dog');
	});

	it('ends the work of a signal that is aborted later', async () => {
		make();
		const taken = new AbortController();
		const ticket = await now.engine.submit(requestFor(longPage()), taken.signal);
		await midway(ticket);
		taken.abort();
		expect(await now.engine.status(ticket)).toEqual({ status: 'NotExist' });
	});

	it('frees the image of a page that waits when it is cancelled', async () => {
		make();
		await submit(longPage());
		const image = longPage();
		const ticket = await submit(image);
		await now.engine.cancel(ticket);
		expect(image.bitmap.width).toBe(0);
	});
});
