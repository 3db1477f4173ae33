import { afterEach, describe, expect, it, vi } from 'vitest';
import { Decoder } from './decoder.ts';
import type { Job } from './job.ts';

const picture = async (side = 4) => {
	const canvas = new OffscreenCanvas(side, side);
	canvas.getContext('2d')!.fillRect(0, 0, side, side);
	return canvas.convertToBlob();
};
const job = (blob: Blob, more: Partial<Job> = {}): Job => ({
	blob,
	mediaType: 'image/png',
	offset: 0,
	maxPixels: 1e6,
	alpha: false,
	vendor: new URL('/vendor/', location.href).href,
	...more,
});
const PNM = new Blob(['P3 1 1\n255\n255 0 0\n']);

async function decodes(asked: Job): Promise<boolean> {
	const decoder = new Decoder();
	try {
		(await decoder.decode(asked)).bitmap.close();
		return true;
	} catch {
		return false;
	} finally {
		decoder.close();
	}
}

describe('a worker that decodes', () => {
	const ended = vi.spyOn(Worker.prototype, 'terminate');
	const asked = vi.spyOn(Worker.prototype, 'postMessage');
	const workers = () => new Set(asked.mock.contexts).size;

	afterEach(async () => {
		// What rests by then is taken up, and ended with a fault.
		for (let at = 0; at < 3; at++) await decodes(job(new Blob(['x'])));
		vi.clearAllMocks();
	});

	it('goes on to the next file when the browser decoded the one before', async () => {
		expect([await decodes(job(await picture())), await decodes(job(await picture(9)))]).toEqual([true, true]);
		expect(workers()).toBe(1);
		expect(ended).not.toHaveBeenCalled();
	});

	it('is ended with the file that it failed on, and with one that a library decoded', async () => {
		expect(await decodes(job(new Blob(['no picture'])))).toBe(false);
		expect(await decodes(job(PNM, { mediaType: 'image/x-portable-anymap' }))).toBe(true);
		expect(await decodes(job(await picture()))).toBe(true);
		expect(workers()).toBe(3);
		expect(ended).toHaveBeenCalledTimes(2);
	});

	it('is ended when its file is closed while it works', async () => {
		const decoder = new Decoder();
		const decoding = decoder.decode(job(await picture(2000)));
		await vi.waitFor(() => expect(workers()).toBe(1));
		decoder.close();
		await expect(decoding).rejects.toMatchObject({ name: 'AbortError' });
		expect(ended).toHaveBeenCalledTimes(1);
	});

	it('is at rest for two files at most', async () => {
		const all = await Promise.all([picture(), picture(), picture()]);
		await Promise.all(all.map((blob) => decodes(job(blob))));
		expect(workers()).toBe(3);
		expect(ended).toHaveBeenCalledTimes(1);
	});
});
