import { describe, expect, it, vi } from 'vitest';
import { localEngine, type LocalOptions } from './engine.ts';
import { never, requestFor, shortPage, vendor } from './testing/watched-engine.ts';

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
