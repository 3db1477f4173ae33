import { beforeEach, describe, expect, it } from 'vitest';
import { FaultError } from '#lib/model/fault.ts';
import type { Failures } from './failure-count.ts';
import { Token, type Credentials } from './token.ts';
import { world as real } from '../world.ts';

const PAIR: Credentials = { kind: 'pair', clientId: 'id', clientSecret: 'hush' };
const ok = (lifetime: unknown = 3600) => Response.json({ access_token: `t${lifetime}`, expires_in: lifetime });
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'ok',
		(thrown: FaultError) => thrown.fault?.code ?? thrown,
	);

let asked: RequestInit[];
let answers: (() => Response)[];
let stored: Map<string, Failures>;
let time: number;
let wall: number;
let credentials: Credentials | undefined;

const token = () =>
	new Token({
		tokenUrl: 'https://cloud.test/connect/token',
		credentials: () => credentials,
		failures: {
			read: async (pair) => stored.get(pair),
			write: async (pair, failures) => void (failures ? stored.set(pair, failures) : stored.delete(pair)),
		},
		world: {
			...real,
			fetch: (async (_: string, init: RequestInit) => {
				asked.push(init);
				const answer = answers.length > 1 ? answers.shift() : answers[0];
				if (!answer) throw new TypeError('Failed to fetch');
				return answer();
			}) as typeof fetch,
			now: () => wall,
			monotonic: () => time,
		},
	});

beforeEach(() => {
	asked = [];
	answers = [ok];
	stored = new Map();
	time = 0;
	wall = Date.UTC(2026, 0, 1);
	credentials = PAIR;
});

describe('a token', () => {
	it('is asked for without cookies, cache, redirects, referrer or headers of our own', async () => {
		await token().get();
		expect(asked[0]).toMatchObject({
			method: 'POST',
			credentials: 'omit',
			cache: 'no-store',
			redirect: 'error',
			referrerPolicy: 'no-referrer',
		});
		expect(asked[0]?.headers).toBeUndefined();
		expect(String(asked[0]?.body)).toBe('grant_type=client_credentials&client_id=id&client_secret=hush');
	});

	it('is asked for once by many at once, and again only when nine tenths of its life are over', async () => {
		const tokens = token();
		await Promise.all([tokens.get(), tokens.get(), tokens.get()]);
		time = 3239_000;
		// A clock that jumps ten years says nothing about a token.
		wall += 10 * 365 * 86_400_000;
		await tokens.get();
		expect(asked).toHaveLength(1);
		time = 3240_000;
		await tokens.get();
		expect(asked).toHaveLength(2);
	});

	it('may have its life as a text, and none that is not one', async () => {
		answers = [() => ok('3600')];
		expect(await token().get()).toBe('t3600');
		for (const life of [0, -1, 'soon', null]) {
			answers = [() => ok(life)];
			expect(await code(token().get())).toBe('cloud-answer-unclear');
		}
	});

	it('of other credentials is another token', async () => {
		const tokens = token();
		await tokens.get();
		credentials = { ...PAIR, clientSecret: 'other' };
		await tokens.get();
		expect(asked).toHaveLength(2);
	});

	it('that was refused is renewed once, however many say so', async () => {
		const tokens = token();
		const held = await tokens.get();
		answers = [() => Response.json({ access_token: 'second', expires_in: 60 })];
		for (let n = 0; n < 5; n++) {
			tokens.refused(held);
			expect(await tokens.get()).toBe('second');
		}
		expect(asked).toHaveLength(2);
	});
});

describe('a refused pair', () => {
	beforeEach(() => {
		answers = [() => Response.json({ error: 'invalid_client' }, { status: 400 })];
	});

	it('is not asked about again by itself, not even after a reload', async () => {
		expect(await code(token().get())).toBe('wrong-credentials');
		expect(await code(token().get())).toBe('wrong-credentials');
		expect(asked).toHaveLength(1);
		expect([...stored.values()]).toEqual([{ count: 1, refused: true }]);
		expect(JSON.stringify([...stored])).not.toContain('hush');
	});

	it('is asked about when it was edited', async () => {
		await code(token().get());
		credentials = { ...PAIR, clientSecret: 'right' };
		answers = [ok];
		expect(await code(token().get())).toBe('ok');
	});
});

describe('a ban', () => {
	it('is waited for, ten minutes if Retry-After cannot be read, and remembered', async () => {
		answers = [() => new Response('', { status: 429 })];
		expect(await code(token().get())).toBe('credentials-banned');
		wall += 599_000;
		expect(await token().check()).toEqual({ outcome: 'banned', until: wall + 1000 });
		expect(asked).toHaveLength(1);
		wall += 1001;
		answers = [ok];
		expect(await code(token().get())).toBe('ok');
		expect(stored.size).toBe(0);
	});

	it('that a wrong clock has put years ahead is not believed', async () => {
		wall += 10 * 365 * 86_400_000;
		answers = [() => new Response('', { status: 429 })];
		await code(token().get());
		wall -= 10 * 365 * 86_400_000;
		answers = [ok];
		expect(await code(token().get())).toBe('ok');
	});
});

describe('without an answer', () => {
	it('a failure is no failure of the pair', async () => {
		answers = [() => new Response('', { status: 503 })];
		expect(await code(token().get())).toBe('cloud-failed');
		answers = [];
		expect(await code(token().get())).toBe('unreachable');
		expect(stored.size).toBe(0);
		answers = [ok];
		expect(await code(token().get())).toBe('ok');
	});
});
