import { describe, expect, it } from 'vitest';
import type { Departure } from '#lib/model/departure.ts';
import { ask } from './ask/ask.ts';
import { depart } from './depart.ts';
import { post } from './send/post.ts';
import { unreachable } from './unreachable.ts';
import { world as real, type World } from './world.ts';

const URL_OF_TASK = 'https://cloud.test/v5.0/ocr/RecognizePdf?id=a-secret-number';

function watched(more: Partial<World> = {}) {
	const noted: Departure[] = [];
	const closing = new AbortController();
	const order: string[] = [];
	const world: World = {
		...real,
		closed: closing.signal,
		leaving: async (departure) => {
			await Promise.resolve();
			order.push('noted');
			noted.push(departure);
		},
		fetch: async () => {
			order.push('left');
			return Response.json({ taskStatus: 'Pending' });
		},
		...more,
	};
	return { world, noted, order, close: () => closing.abort() };
}

const codeOf = (work: Promise<unknown>) =>
	work.then(
		() => 'went',
		(thrown: { fault?: { code: string }; name: string }) => thrown.fault?.code ?? thrown.name,
	);

describe('the door to another origin', () => {
	it('notes a request before it leaves, without its query', async () => {
		const { world, noted, order } = watched();
		await ask({ purpose: 'status', url: URL_OF_TASK, world });
		expect(order).toEqual(['noted', 'left']);
		expect(noted).toMatchObject([
			{ purpose: 'status', origin: 'https://cloud.test', path: '/v5.0/ocr/RecognizePdf', bytes: 0 },
		]);
		expect(JSON.stringify(noted)).not.toContain('a-secret-number');
	});

	it('lets nothing through, and notes nothing, once this device is closed', async () => {
		const { world, noted, order, close } = watched();
		close();
		expect(await codeOf(ask({ purpose: 'delete', url: URL_OF_TASK, world }))).toBe('device-only');
		expect(await codeOf(depart(world, { url: URL_OF_TASK, purpose: 'submit', bytes: 5 }))).toBe('device-only');
		expect((await unreachable(URL_OF_TASK, world)).fault.code).toBe('device-only');
		expect([noted, order]).toEqual([[], []]);
	});

	it('lets nothing through that was being noted when this device was closed', async () => {
		const { world, order, close } = watched({ leaving: async () => close() });
		expect(await codeOf(ask({ purpose: 'fetch', url: URL_OF_TASK, world }))).toBe('device-only');
		expect(order).toEqual([]);
	});

	it('cuts off a question that is under way', async () => {
		const { world, close } = watched({
			fetch: ((_: string, init: RequestInit) =>
				new Promise((_, reject) =>
					init.signal!.addEventListener('abort', () => reject(new Error('cut'))),
				)) as typeof fetch,
		});
		const asked = ask({ purpose: 'status', url: URL_OF_TASK, world });
		setTimeout(close);
		expect(await codeOf(asked)).toBe('device-only');
	});
});

/** What of XMLHttpRequest a submission uses; the test says when the body has left. */
class ScriptedRequest {
	upload: { onload?: () => void; onprogress?: () => void } = {};
	aborted = false;
	open() {}
	setRequestHeader() {}
	send() {}
	abort() {
		this.aborted = true;
	}
}

describe('a submission under way when this device is closed', () => {
	const sending = () => {
		const xhr = new ScriptedRequest();
		const { world, close } = watched({ request: () => xhr as unknown as XMLHttpRequest, onLine: () => false });
		const { signal } = new AbortController();
		return { xhr, close, posted: post({ url: URL_OF_TASK, body: new Blob(['x']), signal, world }) };
	};

	it('was never accepted if a part of it was still here', async () => {
		const { xhr, close, posted } = sending();
		close();
		expect(await codeOf(posted)).toBe('device-only');
		expect(xhr.aborted).toBe(true);
	});

	it('may have been accepted if all of it had left: the user decides', async () => {
		const { xhr, close, posted } = sending();
		xhr.upload.onload!();
		close();
		expect(await codeOf(posted)).toBe('UnconfirmedError');
		expect(xhr.aborted).toBe(true);
	});
});
