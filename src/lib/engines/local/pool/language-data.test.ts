import { afterEach, describe, expect, it, vi } from 'vitest';
import { languageData } from './language-data.ts';

const never = new AbortController().signal;
const gzipped = new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3]);
const plain = new Uint8Array(200);
plain[0] = 24;

const answer = (response: () => Response | Promise<Response>) =>
	vi.stubGlobal(
		'fetch',
		vi.fn(async () => response()),
	);
/** Ends only when it is aborted. */
const hangs = () =>
	vi.stubGlobal(
		'fetch',
		(_: string, { signal }: RequestInit) =>
			new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason))),
	);
const get = (code = 'eng', signal = never, stall = 1000) => languageData('https://here/tessdata/', code, stall, signal);

describe('the data of a language', () => {
	afterEach(() => vi.unstubAllGlobals());

	it('is taken gzipped, or as it is where the host has unpacked it', async () => {
		for (const bytes of [gzipped, plain]) {
			answer(() => new Response(bytes));
			expect(await get()).toEqual(bytes);
		}
		expect(fetch).toHaveBeenCalledWith('https://here/tessdata/eng.traineddata.gz', expect.anything());
	});

	it.each([
		['the host does not have it', () => new Response(gzipped, { status: 404 })],
		['the host answers with a page', () => new Response('<!doctype html><title>Legible</title>'.repeat(9))],
		['the host answers with nothing', () => new Response('')],
		['the network is gone', () => Promise.reject(new TypeError('Failed to fetch'))],
	])('is missing when %s', async (_, response) => {
		answer(response);
		await expect(get()).rejects.toMatchObject({ fault: { code: 'language-missing', detail: { language: 'eng' } } });
	});

	it('is missing when nothing arrives any more', async () => {
		hangs();
		await expect(get('eng', never, 20)).rejects.toMatchObject({ fault: { code: 'language-missing' } });
	});

	it('is not asked for by a name that leads elsewhere', async () => {
		answer(() => new Response(gzipped));
		await expect(get('../secret')).rejects.toMatchObject({ fault: { code: 'language-missing' } });
		expect(fetch).not.toHaveBeenCalled();
	});

	it('is given up when somebody changes their mind', async () => {
		const stop = new AbortController();
		hangs();
		const getting = get('eng', stop.signal);
		stop.abort();
		await expect(getting).rejects.toMatchObject({ name: 'AbortError' });
	});
});
