import { describe, expect, it } from 'vitest';
import type { EngineStatus } from '#lib/model/engine.ts';
import { UnconfirmedError } from '#lib/model/engine.ts';
import { FaultError } from '#lib/model/fault.ts';
import { Credits } from './credits.ts';
import { backoff, Patience } from './patience.ts';
import { Poll, pollWait } from './poll.ts';
import { world as real, type World } from '../world.ts';

/** A world whose time is moved by hand. The wall clock can be wrong by years. */
function slowWorld(wall = 1_000_000) {
	let time = 0;
	let waiting: { at: number; call: () => void }[] = [];
	const made: World & { pass(ms: number): void } = {
		...real,
		now: () => wall + time,
		monotonic: () => time,
		random: () => 0.5,
		later(ms, call) {
			const entry = { at: time + ms, call };
			waiting.push(entry);
			return () => void (waiting = waiting.filter((other) => other !== entry));
		},
		pass(ms) {
			time += ms;
			const due = waiting.filter(({ at }) => at <= time);
			waiting = waiting.filter(({ at }) => at > time);
			for (const { call } of due) call();
		},
	};
	return made;
}

const fails = () => Promise.reject(new FaultError('cloud-failed', '500'));
const faultOf = async (work: Promise<unknown>) =>
	work.then(
		() => undefined,
		(thrown: FaultError) => thrown.fault,
	);

describe('backoff', () => {
	it('doubles up to a minute, and any part of it may be the wait', () => {
		expect([1, 2, 3, 8, 50].map((n) => backoff(n, () => 1))).toEqual([2000, 4000, 8000, 60_000, 60_000]);
		expect(backoff(5, () => 0)).toBe(0);
	});

	it('leaves the far side alone after five failures, but for one probe each 30 s, and opens at the first success', async () => {
		const world = slowWorld();
		const patience = new Patience(world);
		let asked = 0;
		const ask = () => faultOf(patience.watch(() => (asked++, fails())));
		for (let n = 0; n < 5; n++) await ask();
		expect(asked).toBe(5);
		expect(await ask()).toMatchObject({ code: 'cloud-failed', detail: { until: world.now() + 30_000 } });
		expect(asked).toBe(5);
		world.pass(30_000);
		await Promise.all([ask(), ask(), ask()]);
		expect(asked).toBe(6);
		world.pass(30_000);
		expect(await patience.watch(async () => 'well')).toBe('well');
		expect(await patience.watch(async () => 'well')).toBe('well');
	});

	it('counts lost answers as failures, and refusals and the user’s own network not', async () => {
		const patience = new Patience(slowWorld());
		for (let n = 0; n < 9; n++)
			for (const code of ['offline', 'cloud-refused', 'no-credits', 'wrong-credentials'] as const)
				expect(await faultOf(patience.watch(() => Promise.reject(new FaultError(code, ''))))).toEqual({
					code,
					message: '',
				});
		for (let n = 0; n < 5; n++)
			await expect(patience.watch(() => Promise.reject(new UnconfirmedError('lost')))).rejects.toBeInstanceOf(
				UnconfirmedError,
			);
		// Held back: nothing was sent.
		expect(await faultOf(patience.watch(async () => 1))).toMatchObject({ code: 'cloud-failed', detail: { held: 1 } });
		patience.forgive();
		expect(await patience.watch(async () => 1)).toBe(1);
	});
});

describe('polling', () => {
	it('asks after 1, 2, 3, 5, 8, 13, 15, 15 s, a fifth more or less, and after ten minutes once in a minute', () => {
		expect([0, 1, 2, 3, 4, 5, 6, 7, 99].map((n) => pollWait(n, 0, () => 0.5) / 1000)).toEqual([
			1, 2, 3, 5, 8, 13, 15, 15, 15,
		]);
		expect(pollWait(6, 0, () => 0)).toBe(12_000);
		expect(pollWait(6, 0, () => 0.999_999)).toBe(18_000);
		expect(pollWait(9, 600_001, () => 0.5)).toBe(60_000);
	});

	const setUp = (answers: (EngineStatus | FaultError)[], wall?: number) => {
		const world = slowWorld(wall);
		const seen = { asked: 0, due: 0, news: 0 };
		const ask = async () => {
			seen.asked++;
			const answer = answers.shift();
			if (!answer || answer instanceof FaultError) throw answer ?? new Error('asked too often');
			return answer;
		};
		const poll = new Poll(
			world,
			ask,
			() => seen.due++,
			() => seen.news++,
		);
		return { world, seen, poll };
	};

	it('answers from memory until the next poll is due, and says when it is', async () => {
		const { world, seen, poll } = setUp([{ status: 'Pending' }, { status: 'Processing' }, { status: 'Completed' }]);
		poll.begin();
		expect(await poll.status()).toEqual({ status: 'Pending' });
		expect(seen).toEqual({ asked: 0, due: 0, news: 0 });
		world.pass(1000);
		expect(seen.due).toBe(1);
		await Promise.all([poll.status(), poll.status()]);
		expect(seen).toEqual({ asked: 1, due: 1, news: 0 });
		world.pass(2000);
		expect(await poll.status()).toEqual({ status: 'Processing' });
		expect(seen.news).toBe(1);
		world.pass(3000);
		expect(await poll.status()).toEqual({ status: 'Completed' });
		expect(await poll.status()).toEqual({ status: 'Completed' });
		world.pass(1e9);
		expect(seen).toEqual({ asked: 3, due: 3, news: 2 });
	});

	it('asks at once about a ticket from before a reload, whatever the clock says', async () => {
		const { poll, seen } = setUp([{ status: 'Pending' }], -62_135_596_800_000);
		expect(await poll.status()).toEqual({ status: 'Pending' });
		expect(seen.asked).toBe(1);
	});

	it('repeats a fault until its time has come', async () => {
		const fault = new FaultError('cloud-busy', '', { until: 1_000_000 + 60_000 });
		const { world, poll, seen } = setUp([fault, { status: 'Completed' }]);
		await expect(poll.status()).rejects.toBe(fault);
		world.pass(59_000);
		await expect(poll.status()).rejects.toBe(fault);
		expect(seen.asked).toBe(1);
		world.pass(1000);
		expect(await poll.status()).toEqual({ status: 'Completed' });
	});

	it('believes a cancel more than an answer that was under way', async () => {
		const { poll } = setUp([{ status: 'Processing' }]);
		const answer = poll.status();
		poll.end({ status: 'NotExist' });
		expect(await answer).toEqual({ status: 'NotExist' });
		expect(await poll.status()).toEqual({ status: 'NotExist' });
	});
});

describe('an account without credits', () => {
	const refuses = () => Promise.reject(new FaultError('no-credits', '402', { status: 402 }));

	it('is sent one document an hour, to see, and everything again once one was taken', async () => {
		const world = slowWorld();
		const credits = new Credits(world);
		let sent = 0;
		const spend = () => faultOf(credits.spend(() => (sent++, refuses())));
		expect((await spend())?.detail).toEqual({ status: 402 });
		expect(await spend()).toMatchObject({
			code: 'no-credits',
			detail: { held: 1, until: world.now() + 3_600_000 },
		});
		expect(sent).toBe(1);
		world.pass(3_600_000);
		await Promise.all([spend(), spend()]);
		expect(sent).toBe(2);
		world.pass(3_600_000);
		expect(await credits.spend(async () => 'taken')).toBe('taken');
		expect(await credits.spend(async () => 'taken')).toBe('taken');
	});

	it('is asked at once when the user says so, and again when the network was what failed', async () => {
		const world = slowWorld();
		const credits = new Credits(world);
		await faultOf(credits.spend(refuses));
		credits.forgive();
		await expect(credits.spend(async () => 'taken')).resolves.toBe('taken');
		await faultOf(credits.spend(refuses));
		world.pass(3_600_000);
		await faultOf(credits.spend(fails));
		await expect(credits.spend(async () => 'taken')).resolves.toBe('taken');
	});
});
