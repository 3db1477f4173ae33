import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, EngineRequest, EngineResult, EngineStatus } from '#lib/model/engine.ts';
import { FaultError, isAbort } from '#lib/model/fault.ts';
import { wordsOf } from '#lib/model/reading.ts';
import type { Ticket } from '#lib/model/task.ts';
import { textOf } from '#lib/model/text/text.ts';

/** What an engine brings along to be examined. Everything is made anew for each test. */
export interface Examinee {
	/** an engine with empty hands; `close` frees what it holds (workers, servers) */
	make(): Promise<{ engine: Engine; close?(): void | Promise<void> }>;
	/** work that can be done; a new one each time, because page images belong to the engine once they are handed over */
	request(): Promise<EngineRequest>;
	/** work that cannot be done: a picture that is none, an operation the engine does not know */
	badRequest(): Promise<EngineRequest>;
	/** a ticket of the engine's own form that was never given out */
	unknownTicket: Ticket;
	/** said on the pages of `request`, in any case and with any white space */
	phrases: string[];
	/** how many jobs the engine's far side holds, where it can be asked */
	held?(engine: Engine): number | Promise<number>;
	/** ms that one piece of work may take; 45,000 if not said */
	within?: number;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
const ended = (said: EngineStatus) => said.status !== 'Pending' && said.status !== 'Processing';

/** Asks until the engine says something final. */
async function untilEnded(engine: Engine, ticket: Ticket, within: number): Promise<EngineStatus> {
	const start = performance.now();
	for (;;) {
		const said = await engine.status(ticket);
		if (ended(said)) return said;
		if (performance.now() - start > within)
			throw new Error(`after ${within} ms the engine still says ${said.status} of ${ticket}`);
		await pause(20);
	}
}

/** Everything of a result that must not change from one fetch to the next; `readAt` and `seconds` may. */
const lasting = (result: EngineResult) => ({
	readings: result.readings.map((reading) => ({ ...reading, readAt: 0, seconds: 0 })),
	artifacts: result.artifacts.map((artifact) => ({ ...artifact, bytes: [...new Uint8Array(artifact.bytes)] })),
	warnings: result.warnings,
});

/**
 * The contract that every engine keeps, as tests over its interface only. Call it once from a `*.browser.test.ts` beside
 * the engine.
 */
export function describeEngine(name: string, examinee: Examinee): void {
	const within = examinee.within ?? 45_000;

	describe(`${name} keeps the contract of engines`, { timeout: within * 2 + 15_000 }, () => {
		let engine: Engine;
		let close: (() => void | Promise<void>) | undefined;

		beforeEach(async () => {
			({ engine, close } = await examinee.make());
		}, within);
		afterEach(async () => {
			await close?.();
		});

		const submit = async (request: EngineRequest, signal = new AbortController().signal) =>
			engine.submit(request, signal);

		/** The text of a piece of work that is done from beginning to end. */
		async function read(): Promise<string> {
			const ticket = await submit(await examinee.request());
			expect(await untilEnded(engine, ticket, within)).toEqual({ status: 'Completed' });
			return plain((await engine.fetch(ticket)).readings.map(textOf).join('\n'));
		}

		it('says what it can do and how much it holds at once', () => {
			expect(engine.operations().length).toBeGreaterThan(0);
			expect(new Set(engine.operations()).size).toBe(engine.operations().length);
			expect(engine.capacity).toBeGreaterThanOrEqual(1);
			expect(Number.isInteger(engine.capacity)).toBe(true);
		});

		it('takes work, gives a ticket, and brings it to Completed', async () => {
			const ticket = await submit(await examinee.request());
			expect(ticket).toMatch(/^[\x21-\x7e]{1,256}$/);
			const first = await engine.status(ticket);
			expect(['Pending', 'Processing', 'Completed']).toContain(first.status);
			expect(await untilEnded(engine, ticket, within)).toEqual({ status: 'Completed' });
		});

		it('tells a progress between 0 and 1, if it tells one', async () => {
			const ticket = await submit(await examinee.request());
			const start = performance.now();
			for (;;) {
				const said = await engine.status(ticket);
				if (said.status === 'Processing' && said.progress !== undefined) {
					expect(said.progress).toBeGreaterThanOrEqual(0);
					expect(said.progress).toBeLessThanOrEqual(1);
				}
				if (ended(said)) break;
				expect(performance.now() - start).toBeLessThan(within);
				await pause(20);
			}
		});

		it('brings readings for the pages it was given, with the words in their places', async () => {
			const request = await examinee.request();
			const { taskId, documentId, pages } = request;
			const ticket = await submit(request);
			await untilEnded(engine, ticket, within);
			const { readings } = await engine.fetch(ticket);
			expect(readings.map((reading) => reading.page)).toEqual(pages);
			for (const reading of readings) {
				expect(reading).toMatchObject({ taskId, documentId, engine: engine.name });
				expect(reading.model).not.toBe('');
				expect(reading.width).toBeGreaterThan(0);
				expect(reading.height).toBeGreaterThan(0);
				for (const { text, box, confidence } of wordsOf(reading)) {
					expect(text.trim()).not.toBe('');
					expect(confidence).toBeGreaterThanOrEqual(0);
					expect(confidence).toBeLessThanOrEqual(100);
					expect(box.x0).toBeGreaterThanOrEqual(0);
					expect(box.y0).toBeGreaterThanOrEqual(0);
					expect(box.x1).toBeGreaterThan(box.x0);
					expect(box.y1).toBeGreaterThan(box.y0);
					expect(box.x1).toBeLessThanOrEqual(reading.width);
					expect(box.y1).toBeLessThanOrEqual(reading.height);
				}
			}
			const text = plain(readings.map(textOf).join('\n'));
			for (const phrase of examinee.phrases) expect(text).toContain(plain(phrase));
		});

		it('gives the same result when it is fetched twice', async () => {
			const ticket = await submit(await examinee.request());
			await untilEnded(engine, ticket, within);
			const first = lasting(await engine.fetch(ticket));
			expect(lasting(await engine.fetch(ticket))).toEqual(first);
		});

		it('closes the page images it was given', async () => {
			const request = await examinee.request();
			const bitmaps = (request.images ?? []).map((image) => image.bitmap);
			await untilEnded(engine, await submit(request), within);
			// A closed ImageBitmap has no size.
			expect(bitmaps.map((bitmap) => bitmap.width)).toEqual(bitmaps.map(() => 0));
		});

		it('says NotExist of a ticket it never gave out', async () => {
			expect(await engine.status(examinee.unknownTicket)).toEqual({ status: 'NotExist' });
		});

		it('rejects the fetch of a ticket it never gave out with a fault, and stays usable', async () => {
			await expect(engine.fetch(examinee.unknownTicket)).rejects.toBeInstanceOf(FaultError);
			expect(await engine.status(examinee.unknownTicket)).toEqual({ status: 'NotExist' });
		});

		it('ends work that is cancelled while it runs', async () => {
			const ticket = await submit(await examinee.request());
			await engine.status(ticket);
			await engine.cancel(ticket);
			expect(await engine.status(ticket)).toEqual({ status: 'NotExist' });
			if (examinee.held) expect(await examinee.held(engine)).toBe(0);
		});

		it('reads the next work after a cancelled one', async () => {
			await engine.cancel(await submit(await examinee.request()));
			const text = await read();
			for (const phrase of examinee.phrases) expect(text).toContain(plain(phrase));
		});

		it('forgets finished work that is cancelled', async () => {
			const ticket = await submit(await examinee.request());
			await untilEnded(engine, ticket, within);
			await engine.cancel(ticket);
			expect(await engine.status(ticket)).toEqual({ status: 'NotExist' });
		});

		it('takes the cancelling of an unknown ticket for no error', async () => {
			await engine.cancel(examinee.unknownTicket);
			await engine.cancel(examinee.unknownTicket);
		});

		it('rejects a submission that was aborted before it began, and holds nothing of it', async () => {
			const request = await examinee.request();
			const bitmaps = (request.images ?? []).map((image) => image.bitmap);
			const thrown = await submit(request, AbortSignal.abort()).then(
				() => 'a ticket',
				(reason: unknown) => reason,
			);
			expect(isAbort(thrown) || thrown).toBe(true);
			expect(bitmaps.map((bitmap) => bitmap.width)).toEqual(bitmaps.map(() => 0));
			if (examinee.held) expect(await examinee.held(engine)).toBe(0);
		});

		it('fails on bad input with a fault, and goes on working', async () => {
			const outcome = await submit(await examinee.badRequest()).then(
				(ticket) => untilEnded(engine, ticket, within),
				(thrown: unknown) => thrown,
			);
			if (outcome instanceof Error) expect(outcome).toBeInstanceOf(FaultError);
			else expect(outcome).toMatchObject({ status: 'Error', fault: { code: expect.any(String) } });
			const text = await read();
			for (const phrase of examinee.phrases) expect(text).toContain(plain(phrase));
		});

		it('holds as much as its capacity says, and finishes all of it', async () => {
			const tickets = await Promise.all(
				Array.from({ length: engine.capacity }, async () => submit(await examinee.request())),
			);
			expect(new Set(tickets).size).toBe(engine.capacity);
			for (const ticket of tickets)
				expect(await untilEnded(engine, ticket, within * engine.capacity)).toEqual({ status: 'Completed' });
		});

		it('calls back when something changed, until told to stop', async () => {
			let calls = 0;
			let laterCalls = 0;
			const stop = engine.onChange(() => calls++);
			const stopLater = engine.onChange(() => laterCalls++);
			await untilEnded(engine, await submit(await examinee.request()), within);
			await pause(0);
			expect(calls).toBeGreaterThan(0);
			stop();
			const before = calls;
			const laterBefore = laterCalls;
			await untilEnded(engine, await submit(await examinee.request()), within);
			await pause(0);
			expect(calls).toBe(before);
			expect(laterCalls).toBeGreaterThan(laterBefore);
			stopLater();
		});
	});
}
