import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Operation } from '#lib/model/operation.ts';
import type { Fault as Made } from './faults.mjs';
import { ending, faultFrom, lab } from './page/lab.ts';

const at = lab();
const posts = (path = 'RecognizeImage') => at.cloud.ledger.count('POST', path);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a submission', () => {
	it('is one POST with the file’s own bytes, a bearer token, no cookie, and the id wanted as plain text', async () => {
		const engine = await at.engine();
		const ticket = await engine.submit(at.request());
		const [task] = at.cloud.queue.list();
		expect(ticket).toBe(`RecognizeImage:${task?.id}`);
		const wire = at.cloud.ledger.requests.filter(({ path, method }) => path === 'RecognizeImage' && method === 'POST');
		expect(wire).toHaveLength(1);
		expect(wire[0]).toMatchObject({
			accept: 'text/plain',
			authorised: true,
			contentType: 'application/json',
			cookies: false,
			imageSha256: sha256(new Uint8Array(await at.sheet.arrayBuffer())),
		});
	});

	it('asks for its token by a simple request, once for many submissions at once', async () => {
		const engine = await at.engine();
		await Promise.all([1, 2, 3, 4, 5].map(() => engine.submit(at.request())));
		expect(at.cloud.ledger.count('POST', 'token')).toBe(1);
		expect(at.cloud.ledger.count('OPTIONS', 'token')).toBe(0);
		expect(posts()).toBe(5);
	});

	it('carries 20 MB whole, in pieces whose Base64 fits together', async () => {
		const engine = await at.engine();
		const size = 20_000_001;
		await engine.submit(
			at.request({ operation: 'text', file: { bytes: size, mediaType: 'application/pdf', name: 'x.pdf' } }),
		);
		const sent = at.cloud.ledger.requests.find(({ path, method }) => path === 'RecognizePdf' && method === 'POST');
		const piece = new Uint8Array(1 << 20).map((_, n) => (n * 2654435761) >>> 24);
		const bytes = Buffer.concat(Array.from({ length: 20 }, () => piece)).subarray(0, size);
		expect(sent?.imageSha256).toBe(sha256(bytes));
	}, 30_000);

	it('of a trial shows no account, and needs none', async () => {
		const engine = await at.engine({ credentials: undefined });
		const request = at.request({ settings: { languages: ['eng'], cloud: { trial: true } } });
		const ticket = await engine.submit(request);
		expect(ticket).toMatch(/^RecognizeImageTrial:/);
		expect(await engine.fetch(ticket)).toMatchObject({ readings: [{ page: 1 }] });
		expect(at.cloud.ledger.count('POST', 'token')).toBe(0);
		expect(at.cloud.ledger.requests.some(({ authorised }) => authorised)).toBe(false);
		expect(await ending(engine.submit(at.request()))).toBe('no-credentials');
		expect(posts()).toBe(0);
	});
});

describe('every operation', () => {
	const regions = [{ order: 0, rect: { topLeftX: 0, topLeftY: 0, bottomRightX: 899, bottomRightY: 110 } }];
	const all: [Operation, Record<string, unknown>, string, string][] = [
		['text', { dsrMode: 'LineDetector', Rotate: 90, resultType: 'Pdf' }, 'image/png', 'brown fox'],
		['text', {}, 'application/pdf', 'brown fox'],
		['text', { trial: true }, 'image/png', 'brown'],
		['receipt', { makeSpellCheck: true }, 'image/png', 'brown fox'],
		['label', {}, 'image/png', 'brown fox'],
		['table', {}, 'image/png', 'lazy dog'],
		['regions', { regions }, 'image/png', 'brown fox'],
		['invoice', {}, 'image/png', 'Supplier name'],
		['find-regions', {}, 'image/png', ''],
		['font', {}, 'image/png', 'tahoma'],
		['djvu-to-pdf', {}, 'image/vnd.djvu', ''],
		['binarise', {}, 'image/png', ''],
		['deskew', {}, 'image/png', ''],
		['dewarp', {}, 'image/png', ''],
		['upscale', {}, 'image/png', ''],
		['speech', {}, 'text/plain', ''],
		['speech', { trial: true }, 'text/plain', ''],
	];
	const made: Record<string, string[]> = {
		'text {"dsrMode":"LineDetector","Rotate":90,"resultType":"Pdf"}': ['application/pdf'],
		'table {}': ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
		'invoice {}': ['application/json'],
		'find-regions {}': ['application/json'],
		'font {}': ['application/json'],
		'djvu-to-pdf {}': ['application/pdf'],
		'binarise {}': ['image/png'],
		'deskew {}': ['image/png'],
		'dewarp {}': ['image/png'],
		'upscale {}': ['image/png'],
		'speech {}': ['audio/wav'],
		'speech {"trial":true}': ['audio/wav'],
	};
	it.each(all)(
		'%s %j for %s is taken by the strict stand-in and comes back',
		async (operation, cloud, type, phrase) => {
			const engine = await at.engine();
			expect(engine.operations()).toContain(operation);
			const bytes = type === 'text/plain' ? new Blob(['Read this aloud.']) : at.sheet;
			const file = { bytes, mediaType: type, name: 'sheet.x' };
			const ticket = await engine.submit(at.request({ operation, settings: { languages: ['eng'], cloud }, file }));
			const { readings, artifacts } = await engine.fetch(ticket);
			const text = readings.flatMap(({ blocks }) =>
				blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words.map((word) => word.text))),
			);
			expect(text.join(' ')).toContain(phrase);
			const key = `${operation} ${JSON.stringify(cloud)}`;
			expect(artifacts.map((artifact) => artifact.mediaType)).toEqual(made[key] ?? []);
		},
	);

	it('refuses what the cloud does not take before anything is sent', async () => {
		const engine = await at.engine();
		const file = { bytes: at.sheet, mediaType: 'image/webp', name: 'x.webp' };
		expect(await ending(engine.submit(at.request({ file })))).toBe('unsupported-type');
		const settings = { languages: ['eng'], cloud: { rotate: 90 } };
		expect(await ending(engine.submit(at.request({ settings })))).toBe('cloud-refused');
		const language = { languages: ['eng'], cloud: { language: 'Auto' } };
		expect(await ending(engine.submit(at.request({ settings: language })))).toBe('cloud-refused');
		expect(await ending(engine.submit(at.request({ settings: { languages: ['tlh'] } })))).toBe('language-missing');
		expect(at.cloud.ledger.requests).toEqual([]);
	});
});

describe('what a lost or odd answer to a submission means', () => {
	const refusedBody = { title: 'No', status: 400 };
	/** the fault, how the submission ends, and how many tasks the cloud then holds */
	const rows: [string, Made, string, number][] = [
		['the answer lost after acceptance', { kind: 'lost' }, 'unconfirmed', 1],
		['a reset after the whole body', { kind: 'reset-after-body' }, 'unconfirmed', 0],
		['a reset in the body', { kind: 'reset-at', bytes: 100 }, 'unreachable', 0],
		['400', { kind: 'status', status: 400, body: refusedBody }, 'cloud-refused', 0],
		['402', { kind: 'status', status: 402 }, 'no-credits', 0],
		['403', { kind: 'status', status: 403 }, 'no-credits', 0],
		['413', { kind: 'status', status: 413 }, 'too-large', 0],
		['415', { kind: 'status', status: 415 }, 'cloud-refused', 0],
		['422', { kind: 'status', status: 422 }, 'cloud-refused', 0],
		['429', { kind: 'status', status: 429 }, 'cloud-busy', 0],
		['503 with a body', { kind: 'status', status: 503, body: 'Busy' }, 'cloud-busy', 0],
		['503 without one', { kind: 'status', status: 503 }, 'unconfirmed', 0],
		['500', { kind: 'status', status: 500, done: true }, 'unconfirmed', 1],
		['502', { kind: 'status', status: 502, body: 'Bad Gateway' }, 'unconfirmed', 0],
		['504', { kind: 'status', status: 504, done: true }, 'unconfirmed', 1],
		['HTML with 200', { kind: 'html' }, 'unconfirmed', 0],
		['an empty id', { kind: 'empty-id' }, 'unconfirmed', 1],
		['an id of two words', { kind: 'odd-id' }, 'unconfirmed', 1],
		['an id of 129 characters', { kind: 'odd-id', id: 'x'.repeat(129) }, 'unconfirmed', 1],
		['a megabyte of junk', { kind: 'junk' }, 'unconfirmed', 1],
		['an answer that breaks off', { kind: 'truncated', bytes: 8 }, 'unconfirmed', 1],
		['no answer at all', { kind: 'silent' }, 'unconfirmed', 1],
	];
	it.each(rows)(
		'%s',
		async (_, fault, expected, held) => {
			const engine = await at.engine({ thinking: 20_000 });
			const large =
				fault.kind === 'reset-at' ? { bytes: 30_000_000, mediaType: 'image/png', name: 'x.png' } : undefined;
			const sends = await at.browser.page.evaluate(() => window.sends);
			at.cloud.fault({ ...fault, times: 0, path: 'RecognizeImage' });
			expect(await ending(engine.submit(at.request(large && { file: large })))).toBe(expected);
			expect(await at.browser.page.evaluate(() => window.sends)).toBe(sends + 1);
			// Chromium itself sends a POST again for each idle connection that dies under it (measured: one more for each, and at
			// most six are kept). No script can see or stop that; the client sent once.
			const wire = posts();
			const broken = ['lost', 'reset-after-body', 'reset-at'].includes(fault.kind);
			expect(wire).toBeGreaterThanOrEqual(1);
			expect(wire).toBeLessThanOrEqual(broken ? 7 : 1);
			expect(at.cloud.queue.list().length).toBe(held && wire);
			at.cloud.clearFaults();
			const next = await at.engine();
			expect(await next.submit(at.request())).toMatch(/^RecognizeImage:/);
		},
		20_000,
	);

	it('takes an id in quotes for the id', async () => {
		const engine = await at.engine();
		at.cloud.fault({ kind: 'quoted-id', path: 'RecognizeImage' });
		expect(await engine.submit(at.request())).toBe(`RecognizeImage:${at.cloud.queue.list()[0]?.id}`);
	});

	it('keeps an unclear answer for people to look at, but no more than 2 kB of it', async () => {
		const engine = await at.engine();
		at.cloud.fault({ kind: 'odd-id', id: `no id ${'x'.repeat(5000)}`, path: 'RecognizeImage' });
		const message = await engine.submit(at.request()).catch((thrown: Error) => thrown.message);
		expect(message).toContain('no id xxx');
		expect(message.length).toBeLessThan(2200);
	});

	it('does not load a page of junk to the end', async () => {
		const engine = await at.engine();
		at.cloud.fault({ kind: 'junk', bytes: 20_000_000, path: 'RecognizeImage' });
		await expect(engine.submit(at.request())).rejects.toThrow('an answer came that is no task id');
	});

	it('can take 429 for an unknown outcome, should the vendor mean it so', async () => {
		const engine = await at.engine({ busyMeansRefused: false });
		at.cloud.fault({ kind: 'status', status: 429, path: 'RecognizeImage' });
		expect(await ending(engine.submit(at.request()))).toBe('unconfirmed');
	});

	it('waits a minute after 429 when Retry-After cannot be read, and as long as it says when it can', async () => {
		const busy = { kind: 'status', status: 429, retryAfter: 300, path: 'RecognizeImage' };
		at.cloud.fault(busy);
		const until = async () => {
			const engine = await at.engine();
			const fault = await faultFrom(engine.submit(at.request()));
			return Math.round((Number(fault.detail?.until) - Date.now()) / 1000);
		};
		expect(await until()).toBeGreaterThan(55);
		at.cloud.set({ expose: ['Retry-After'] });
		at.cloud.fault(busy);
		expect(await until()).toBeGreaterThan(290);
	});

	it('leaves the cloud alone until then', async () => {
		const engine = await at.engine();
		at.cloud.fault({ kind: 'status', status: 429, path: 'RecognizeImage' });
		expect(await ending(engine.submit(at.request()))).toBe('cloud-busy');
		expect(await faultFrom(engine.submit(at.request()))).toMatchObject({
			code: 'cloud-busy',
			detail: { until: expect.any(Number) },
		});
		expect(posts()).toBe(1);
		await engine.tryNow();
		expect(await engine.submit(at.request())).toMatch(/^RecognizeImage:/);
	});
});

describe('a submission that is stopped', () => {
	const slowly = { bytes: 60_000_000, mediaType: 'image/png', name: 'x.png' };

	it('before all of it has left is none: nothing was accepted', async () => {
		const engine = await at.engine();
		at.cloud.fault({ kind: 'stall', path: 'RecognizeImage', ms: 10_000 });
		const controller = new AbortController();
		const end = ending(engine.submit(at.request({ file: slowly }), controller.signal));
		await expect.poll(() => posts(), { timeout: 10_000 }).toBe(1);
		controller.abort();
		expect(await end).toBe('aborted');
		expect(at.cloud.queue.list()).toEqual([]);
	}, 20_000);

	it('after all of it has left is of unknown outcome', async () => {
		const engine = await at.engine();
		at.cloud.fault({ kind: 'silent', path: 'RecognizeImage' });
		const controller = new AbortController();
		const end = ending(engine.submit(at.request(), controller.signal));
		await expect.poll(() => at.cloud.queue.list().length).toBe(1);
		// The page hears that the body has left a moment after the server has it.
		await new Promise((resolve) => setTimeout(resolve, 300));
		controller.abort();
		expect(await end).toBe('unconfirmed');
	});

	it('while its token is fetched sends nothing', async () => {
		const engine = await at.engine();
		at.cloud.fault({ kind: 'slow', ms: 500, path: 'token' });
		const controller = new AbortController();
		const end = ending(engine.submit(at.request(), controller.signal));
		await expect.poll(() => at.cloud.ledger.count('POST', 'token')).toBe(1);
		controller.abort();
		expect(await end).toBe('aborted');
		expect(posts()).toBe(0);
	});

	it('by a line that takes nothing for a minute may be sent again', async () => {
		const engine = await at.engine({ stalled: 10_000 });
		at.cloud.fault({ kind: 'stall', path: 'RecognizeImage', ms: 10_000 });
		expect(await ending(engine.submit(at.request({ file: slowly })))).toBe('unreachable');
	}, 20_000);
});

describe('no way to the cloud', () => {
	it('is called offline when the browser knows it, and nothing leaves', async () => {
		const engine = await at.engine();
		await at.browser.context.setOffline(true);
		try {
			expect(await ending(engine.submit(at.request()))).toBe('offline');
		} finally {
			await at.browser.context.setOffline(false);
		}
		expect(at.cloud.ledger.requests).toEqual([]);
		expect(await engine.submit(at.request())).toMatch(/^RecognizeImage:/);
	});

	it('is told apart: a server that refuses this page, and one that is not there', async () => {
		const held = await at.engine();
		await held.submit(at.request());
		at.cloud.set({ cors: false });
		const tasks = at.cloud.queue.list().length;
		const blocked = await faultFrom((await at.engine()).submit(at.request()));
		expect(blocked).toMatchObject({ code: 'unreachable', detail: { why: 'blocked', until: expect.any(Number) } });
		expect(at.cloud.queue.list().length).toBe(tasks);
		const nowhere = 'http://127.0.0.1:9';
		const silent = await at.engine({ api: nowhere, tokenUrl: `${nowhere}/connect/token` });
		expect(await faultFrom(silent.submit(at.request()))).toMatchObject({
			code: 'unreachable',
			detail: { why: 'silent' },
		});
	});

	it('is a submission that never left when only the API refuses its preflight', async () => {
		const engine = await at.engine({ credentials: { kind: 'token', accessToken: 'pasted' } });
		at.cloud.set({ cors: false });
		expect(await faultFrom(engine.submit(at.request()))).toMatchObject({ detail: { why: 'blocked' } });
		expect(posts()).toBe(0);
	});
});

describe('a token that ends', () => {
	it('in mid-job is asked for once again, and the work is submitted once', async () => {
		const engine = await at.engine();
		const first = await engine.submit(at.request());
		at.cloud.revokeTokens();
		await Promise.all([engine.submit(at.request()), engine.submit(at.request()), engine.fetch(first)]);
		expect(at.cloud.tokens.issued).toBe(2);
		expect(at.cloud.queue.list()).toHaveLength(3);
		at.cloud.revokeTokens();
		await engine.submit(at.request());
		expect(at.cloud.tokens.issued).toBe(3);
		expect(at.cloud.queue.list()).toHaveLength(4);
	});

	it('by the clock is renewed before nine tenths of its life are over', async () => {
		// 20 engine seconds pass in one of ours: 40 s are over in 2.
		at.cloud.set({ tokenLifetime: 40 });
		const engine = await at.engine();
		await engine.submit(at.request());
		await new Promise((resolve) => setTimeout(resolve, 1900));
		await engine.submit(at.request());
		expect(at.cloud.tokens.issued).toBe(2);
		expect(at.cloud.ledger.requests.filter(({ answered }) => answered === 401)).toEqual([]);
	});

	it('and was pasted is not used again, and the account is asked for', async () => {
		const engine = await at.engine({ credentials: { kind: 'token', accessToken: 'pasted' } });
		expect(await ending(engine.submit(at.request()))).toBe('wrong-credentials');
		expect(await ending(engine.submit(at.request()))).toBe('wrong-credentials');
		expect(posts()).toBe(1);
		expect(at.cloud.ledger.count('POST', 'token')).toBe(0);
	});
});
