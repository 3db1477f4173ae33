import { describe, expect, it } from 'vitest';
import { FaultError } from '#lib/model/fault.ts';
import { textOf } from '#lib/model/text/text.ts';
import type { Fault as Made } from './faults.mjs';
import { ending, faultFrom, lab } from './page/lab.ts';

const at = lab();
const STATUS = 'Utilities/GetTaskStatus';

/** A ticket whose work is done, and an engine that knows nothing but the ticket, as after a reload. */
async function afterReload() {
	const first = await at.engine();
	const ticket = await first.submit(at.request());
	return { ticket, engine: await at.engine() };
}

describe('a task that the cloud no longer knows', () => {
	const rows: [string, Made][] = [
		['NotExist', { kind: 'not-exist' }],
		['TaskNotFound', { kind: 'task-not-found' }],
		['ResultDataLost', { kind: 'result-lost' }],
		['HTTP 204', { kind: 'no-content' }],
		['HTTP 404', { kind: 'not-found' }],
	];
	it.each(rows)('is NotExist by its status when it says %s', async (_, fault) => {
		const { ticket, engine } = await afterReload();
		at.cloud.fault({ ...fault, path: STATUS });
		expect(await engine.status(ticket)).toEqual({ status: 'NotExist' });
	});

	it.each(rows)('is NotExist from the fetch on that says %s', async (_, fault) => {
		const { ticket, engine } = await afterReload();
		expect(await engine.status(ticket)).toEqual({ status: 'Completed' });
		at.cloud.fault({ ...fault, path: 'RecognizeImage' });
		expect(await ending(engine.fetch(ticket))).toBe('result-lost');
		expect(await engine.status(ticket)).toEqual({ status: 'NotExist' });
	});

	it('is NotExist a day after it was sent', async () => {
		const { ticket, engine } = await afterReload();
		at.cloud.advanceClock(24 * 3_600_000);
		expect(await engine.status(ticket)).toEqual({ status: 'NotExist' });
	});
});

describe('an answer that is none', () => {
	const rows: [string, Made, string][] = [
		['malformed JSON', { kind: 'malformed-json' }, 'cloud-answer-unclear'],
		['another schema', { kind: 'wrong-schema' }, 'cloud-answer-unclear'],
		['an unknown status', { kind: 'wrong-schema', body: { taskStatus: 'Resting' } }, 'cloud-answer-unclear'],
		['a list', { kind: 'wrong-schema', body: [] }, 'cloud-answer-unclear'],
		['HTML with 200', { kind: 'html' }, 'cloud-answer-unclear'],
		['70 MB of junk', { kind: 'junk', bytes: 70_000_000 }, 'cloud-answer-unclear'],
		['a body that breaks off', { kind: 'truncated', bytes: 40 }, 'unreachable'],
		['a reset', { kind: 'reset-after-body', times: 9 }, 'unreachable'],
		['silence', { kind: 'silent' }, 'unreachable'],
		['500', { kind: 'status', status: 500 }, 'cloud-failed'],
		['502 with a page', { kind: 'status', status: 502, body: '<html>', type: 'text/html' }, 'cloud-failed'],
		['503', { kind: 'status', status: 503 }, 'cloud-busy'],
		['504', { kind: 'status', status: 504 }, 'cloud-failed'],
		['429', { kind: 'status', status: 429 }, 'cloud-busy'],
		['403', { kind: 'status', status: 403 }, 'no-credits'],
	];
	it.each(rows)(
		'%s to a fetch is a fault, and the next fetch brings the result',
		async (_, fault, code) => {
			const { ticket, engine } = await afterReload();
			at.cloud.fault({ ...fault, path: 'RecognizeImage' });
			expect(await ending(engine.fetch(ticket))).toBe(code);
			at.cloud.clearFaults();
			await engine.tryNow();
			expect((await engine.fetch(ticket)).readings.map(textOf)).toEqual([
				'The quick brown fox\njumps over the lazy dog',
			]);
		},
		20_000,
	);

	it.each(rows)(
		'%s to a status is a fault and says nothing of the task',
		async (_, fault, code) => {
			const { ticket, engine } = await afterReload();
			at.cloud.fault({ ...fault, path: STATUS });
			expect(await ending(engine.status(ticket))).toBe(code);
			at.cloud.clearFaults();
			await engine.tryNow();
			await expect.poll(() => ending(engine.status(ticket))).toEqual({ status: 'Completed' });
		},
		20_000,
	);
});

describe('the result', () => {
	it('is not loaded past 64 MiB when so little was sent', async () => {
		const { ticket, engine } = await afterReload();
		at.cloud.fault({ kind: 'junk', bytes: 70_000_000, path: 'RecognizeImage' });
		expect(await faultFrom(engine.fetch(ticket))).toMatchObject({ detail: { limit: 64 * 1024 * 1024 } });
	});

	it('is chosen by its types, in any case and order, and by its first bytes where there are none', async () => {
		const settings = { languages: ['eng'], cloud: { resultType: 'Pdf' } };
		for (const kind of ['odd-order', 'no-types']) {
			const engine = await at.engine();
			const ticket = await engine.submit(at.request({ settings }));
			at.cloud.fault({ kind, path: 'RecognizeImage' });
			const { readings, artifacts } = await engine.fetch(ticket);
			expect(readings).toMatchObject([{ width: 900, height: 300, dpi: 150, model: 'Aspose.OCR Cloud v5.0, English' }]);
			expect(artifacts).toMatchObject([{ mediaType: 'application/pdf', name: 'sheet.pdf' }]);
			expect(Buffer.from(artifacts[0]!.bytes).toString('latin1', 0, 5)).toBe('%PDF-');
		}
	});

	it('comes with its warnings, which are no failure', async () => {
		const { ticket, engine } = await afterReload();
		at.cloud.fault({ kind: 'warnings', warnings: ['The page is faint.'], path: 'RecognizeImage' });
		expect(await engine.fetch(ticket)).toMatchObject({ warnings: ['The page is faint.'], readings: [{ page: 1 }] });
	});

	it.each([{ results: null }, {}, { results: [] }])(
		'that lacks the file it was to make (%j) is a fault, and the next fetch brings it',
		async (results) => {
			const engine = await at.engine();
			const ticket = await engine.submit(at.request({ operation: 'binarise' }));
			at.cloud.fault({ kind: 'wrong-schema', body: { taskStatus: 'Completed', ...results }, path: 'BinarizeImage' });
			expect(await ending(engine.fetch(ticket))).toBe('cloud-answer-unclear');
			expect((await engine.fetch(ticket)).artifacts).toHaveLength(1);
		},
	);

	it('without any results is a fault and no empty page, and the next fetch brings them', async () => {
		const { ticket, engine } = await afterReload();
		at.cloud.fault({ kind: 'wrong-schema', body: { taskStatus: 'Completed', results: null }, path: 'RecognizeImage' });
		expect(await ending(engine.fetch(ticket))).toBe('cloud-answer-unclear');
		expect((await engine.fetch(ticket)).readings.map(textOf)).toEqual(['The quick brown fox\njumps over the lazy dog']);
	});

	it('of a page without text is an empty reading', async () => {
		at.cloud.set({ canned: { text: '\n', hocr: "<div class='ocr_page' title='bbox 0 0 900 300'></div>" } });
		const { ticket, engine } = await afterReload();
		expect((await engine.fetch(ticket)).readings).toMatchObject([{ width: 900, blocks: [] }]);
	});

	it('without hOCR is text in paragraphs that lie nowhere, and says so', async () => {
		at.cloud.set({ canned: { text: 'Grüße aus Łódź\n\nZweiter Absatz', hocr: '' } });
		const { ticket, engine } = await afterReload();
		const [reading] = (await engine.fetch(ticket)).readings;
		expect(reading && textOf(reading)).toBe('Grüße aus Łódź\n\nZweiter Absatz');
		expect(reading?.model).toContain('no places');
		expect(reading?.blocks[0]?.box).toEqual({ x0: 0, y0: 0, x1: 0, y1: 0 });
	});

	it('is read by tesseract when nothing is canned', async () => {
		at.cloud.set({ canned: null });
		const engine = await at.engine();
		const ticket = await engine.submit(at.request());
		await expect.poll(() => engine.status(ticket), { timeout: 30_000 }).toEqual({ status: 'Completed' });
		const { readings } = await engine.fetch(ticket);
		expect(readings.map(textOf).join()).toMatch(/quick brown fox\s+jumps over the lazy/);
	}, 40_000);

	it('of a task that failed is the cloud’s reason', async () => {
		at.cloud.set({ canned: null });
		const engine = await at.engine();
		const file = { bytes: new Blob(['no picture']), mediaType: 'image/png', name: 'x.png' };
		const ticket = await engine.submit(at.request({ file }));
		await expect
			.poll(() => engine.status(ticket))
			.toEqual({ status: 'Error', fault: { code: 'cloud-failed', message: 'The image format is not supported.' } });
	});
});

describe('asking', () => {
	it('follows its own schedule however often it is asked', async () => {
		at.cloud.set({ timing: { pending: 600_000, processing: 0 } });
		const engine = await at.engine({ speed: 10 });
		const ticket = await engine.submit(at.request());
		const start = Date.now();
		while (Date.now() - start < 1200) expect(await engine.status(ticket)).toEqual({ status: 'Pending' });
		// 12 engine seconds: after 1, 3, 6, 11 s, give or take the jitter.
		const polls = at.cloud.ledger.count('GET', STATUS);
		expect(polls).toBeGreaterThanOrEqual(3);
		expect(polls).toBeLessThanOrEqual(4);
	});

	it('says when it may be asked again after a failure, and until then asks nothing', async () => {
		const { ticket, engine } = await afterReload();
		at.cloud.fault({ kind: 'status', status: 429, path: STATUS });
		const first = await faultFrom(engine.status(ticket));
		expect(first).toMatchObject({ code: 'cloud-busy', detail: { until: expect.any(Number) } });
		expect(Number(first.detail?.until)).toBeGreaterThan(Date.now() + 50_000);
		expect(await faultFrom(engine.status(ticket))).toEqual(first);
		expect(at.cloud.ledger.count('GET', STATUS)).toBe(1);
	});

	it('leaves a cloud that failed five times in a row alone, but for one probe in a while', async () => {
		const engine = await at.engine({ speed: 1 });
		at.cloud.fault({ kind: 'status', status: 500, path: STATUS, times: 0 });
		for (let n = 0; n < 12; n++) {
			const fault = await faultFrom(engine.status(`RecognizeImage:${n}`));
			expect(fault.code).toBe('cloud-failed');
			if (n >= 5) expect(Number(fault.detail?.until)).toBeGreaterThan(Date.now() + 20_000);
		}
		expect(at.cloud.ledger.count('GET', STATUS)).toBe(5);
		expect(await ending(engine.submit(at.request()))).toBe('cloud-failed');
		expect(at.cloud.ledger.count('POST', 'RecognizeImage')).toBe(0);
		at.cloud.clearFaults();
		await engine.tryNow();
		expect(await engine.submit(at.request())).toMatch(/^RecognizeImage:/);
	});

	it('meets a token that ended in mid-job with one new token, however many tickets ask', async () => {
		const engine = await at.engine();
		const tickets = await Promise.all(Array.from({ length: 8 }, () => engine.submit(at.request())));
		at.cloud.revokeTokens();
		await Promise.all(tickets.map((ticket) => engine.fetch(ticket)));
		expect(at.cloud.tokens.issued).toBe(2);
	});

	it('never says more than two things at once', async () => {
		const engine = await at.engine();
		const tickets = await Promise.all(Array.from({ length: 6 }, () => engine.submit(at.request())));
		at.cloud.fault({ kind: 'slow', ms: 200, path: 'RecognizeImage', method: 'GET', times: 0 });
		const start = Date.now();
		await Promise.all(tickets.map((ticket) => engine.fetch(ticket)));
		expect(Date.now() - start).toBeGreaterThan(550);
	});
});

describe('cancelling', () => {
	it('goes to the path that took the work, and the cloud holds it no longer', async () => {
		const engine = await at.engine();
		const ticket = await engine.submit(at.request({ operation: 'dewarp' }));
		await engine.cancel(ticket);
		expect(at.cloud.ledger.count('DELETE', 'DewarpImage')).toBe(1);
		expect(at.cloud.queue.list()).toEqual([]);
		expect(await engine.status(ticket)).toEqual({ status: 'NotExist' });
	});

	it('works with the ticket alone, after a reload', async () => {
		const { ticket, engine } = await afterReload();
		await engine.cancel(ticket);
		expect(at.cloud.queue.list()).toEqual([]);
	});

	it('of what is not there is no error, and a dead line is one', async () => {
		const { ticket, engine } = await afterReload();
		at.cloud.fault({ kind: 'status', status: 404, method: 'DELETE' });
		await engine.cancel('RecognizeImage:never-given');
		await engine.cancel('not a ticket');
		at.cloud.fault({ kind: 'reset-after-body', method: 'DELETE', times: 0 });
		await expect(engine.cancel(ticket)).rejects.toBeInstanceOf(FaultError);
	});
});

describe('a check of the account', () => {
	it('says for how long a token lives', async () => {
		expect(await (await at.engine({ speed: 1 })).check()).toEqual({ outcome: 'ok', lifetime: 3600 });
	});

	it('says that the secret is wrong, once for each click, and that five of them brought a ban', async () => {
		const wrong = { kind: 'pair' as const, clientId: 'someone', clientSecret: 'mistyped' };
		const engine = await at.engine({ credentials: wrong });
		for (let failures = 1; failures <= 5; failures++)
			expect(await engine.check()).toEqual({ outcome: 'wrong-credentials', failures });
		const banned = await engine.check();
		expect(banned).toMatchObject({ outcome: 'banned' });
		const until = 'until' in banned ? banned.until : 0;
		expect(Math.abs(until - Date.now() - 600_000)).toBeLessThan(5_000);
		expect(at.cloud.ledger.count('POST', 'token')).toBe(6);
		// The ban is remembered: nothing more goes out, not even when asked, nor from another engine.
		const other = await at.engine({ credentials: wrong });
		expect(await other.check()).toEqual(banned);
		expect(await ending(other.submit(at.request()))).toBe('credentials-banned');
		expect(at.cloud.ledger.count('POST', 'token')).toBe(6);
	});

	it('is the only thing that asks again about a pair that was refused', async () => {
		const engine = await at.engine({ credentials: { kind: 'pair', clientId: 'a', clientSecret: 'b' } });
		for (let n = 0; n < 4; n++) expect(await ending(engine.submit(at.request()))).toBe('wrong-credentials');
		expect(at.cloud.ledger.count('POST', 'token')).toBe(1);
		expect(await engine.check()).toEqual({ outcome: 'wrong-credentials', failures: 2 });
		at.cloud.set({ credentials: [{ clientId: 'a', clientSecret: 'b' }] });
		expect(await engine.check()).toMatchObject({ outcome: 'ok' });
		expect(await engine.submit(at.request())).toMatch(/^RecognizeImage:/);
	});

	it('tells offline, blocked, silent and nothing to check apart', async () => {
		expect(await (await at.engine({ credentials: undefined })).check()).toEqual({ outcome: 'no-credentials' });
		const engine = await at.engine();
		await at.browser.context.setOffline(true);
		expect(await engine.check()).toEqual({ outcome: 'offline' });
		await at.browser.context.setOffline(false);
		at.cloud.set({ cors: false });
		expect(await engine.check()).toEqual({ outcome: 'unreachable', why: 'blocked' });
		const away = await at.engine({ tokenUrl: 'http://127.0.0.1:9/connect/token' });
		expect(await away.check()).toEqual({ outcome: 'unreachable', why: 'silent' });
	});

	it('says so when something else answers, and repeats none of it', async () => {
		const engine = await at.engine();
		at.cloud.fault({ kind: 'html', path: 'token' });
		expect(await engine.check()).toEqual({ outcome: 'unclear', message: expect.not.stringContaining('<') });
		at.cloud.fault({ kind: 'status', status: 502, path: 'token' });
		expect(await engine.check()).toEqual({ outcome: 'unclear', message: 'The token endpoint answered 502.' });
	});
});

describe('the secret', () => {
	it('is in no fault, address or message of the console', async () => {
		const said: string[] = [];
		const note = (message: { text(): string }) => said.push(message.text());
		const urls: string[] = [];
		const seen = (request: { url(): string }) => urls.push(request.url());
		at.browser.page.on('console', note);
		at.browser.page.on('request', seen);
		const secret = 'hush-hush-0123456789';
		const engine = await at.engine({ credentials: { kind: 'pair', clientId: 'someone', clientSecret: secret } });
		said.push(JSON.stringify(await faultFrom(engine.submit(at.request()))), JSON.stringify(await engine.check()));
		at.cloud.fault({ kind: 'status', status: 400, path: 'token', body: { error: secret } });
		said.push(JSON.stringify(await engine.check()));
		at.browser.page.off('console', note);
		at.browser.page.off('request', seen);
		expect(urls.length).toBeGreaterThan(0);
		expect([...said, ...urls].join('\n')).not.toContain(secret);
	});
});
