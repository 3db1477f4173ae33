import * as v from 'valibot';
import { FaultError } from '#lib/model/fault.ts';
import { depart, shut } from '../depart.ts';
import type { FailureCount, Failures } from './failure-count.ts';
import { unreachable } from '../unreachable.ts';
import type { World } from '../world.ts';

/** The user's way into the cloud. It is held in memory and never in a message, an address or a log. */
export type Credentials =
	{ kind: 'pair'; clientId: string; clientSecret: string } | { kind: 'token'; accessToken: string };

/** What a check of the credentials found, for the settings page. Times are in ms since 1970, `lifetime` in seconds. */
export type Checked =
	| { outcome: 'ok'; lifetime?: number }
	| { outcome: 'wrong-credentials'; failures: number }
	| { outcome: 'banned'; until: number }
	| { outcome: 'no-credentials' }
	| { outcome: 'offline' }
	/** the user lets nothing leave this device */
	| { outcome: 'device-only' }
	/** `blocked`: it is there and refuses this page (CORS); `silent`: it does not answer */
	| { outcome: 'unreachable'; why: 'blocked' | 'silent' }
	| { outcome: 'unclear'; message: string };

export interface TokenOptions {
	tokenUrl: string;
	credentials: () => Credentials | undefined;
	failures: FailureCount;
	world: World;
}

const Answer = v.object({
	access_token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,16384}$/)),
	expires_in: v.pipe(v.union([v.number(), v.pipe(v.string(), v.transform(Number))]), v.finite(), v.minValue(1)),
});

/** ms; what the vendor's page on rate limits says. Retry-After is rarely readable from another origin. */
const BAN = 600_000;
/** ms; a ban that seems longer comes from a clock that was wrong when it was noted, and is not believed */
const LONGEST_BAN = 3_600_000;
const PATIENCE = 30_000;

/**
 * Access tokens, kept in memory only. One request at a time however many ask; renewed by a monotonic clock before nine
 * tenths of the life are over, and when the API refuses one. A refused pair is not asked about again by itself.
 */
export class Token {
	#options: TokenOptions;
	#held?: { token: string; pair: string; until: number };
	#underway?: { pair: string; promise: Promise<string> };
	/** a pasted token that the API refused */
	#dead?: string;

	constructor(options: TokenOptions) {
		this.#options = options;
	}

	/** Whether anything but a trial can be asked for. */
	get present(): boolean {
		return this.#options.credentials() !== undefined;
	}

	/** A token. Rejects with a FaultError: no-credentials, wrong-credentials, credentials-banned, offline, unreachable … */
	async get(): Promise<string> {
		const credentials = this.#options.credentials();
		if (!credentials) throw new FaultError('no-credentials', 'No account is set up.');
		if (credentials.kind === 'token') {
			if (credentials.accessToken === this.#dead)
				throw new FaultError('wrong-credentials', 'The pasted token is no longer accepted.');
			return credentials.accessToken;
		}
		const pair = await hashOf(credentials);
		if (this.#held?.pair === pair && this.#options.world.monotonic() < this.#held.until) return this.#held.token;
		return this.#single(pair, credentials, false);
	}

	/** The API refused this token (401). The next `get` asks for another one; a pasted one cannot be renewed. */
	refused(token: string): void {
		const credentials = this.#options.credentials();
		if (credentials?.kind === 'token' && credentials.accessToken === token) this.#dead = token;
		// Of many requests that were under way with it only the first one drops it.
		if (this.#held?.token === token) this.#held = undefined;
	}

	/** Forgets tokens, not failures: for "Forget", and when the credentials were changed. */
	forget(): void {
		this.#held = undefined;
		this.#dead = undefined;
	}

	/** Asks for one token because the user wants to know, and says plainly what came back. A ban is waited out unasked. */
	async check(): Promise<Checked> {
		const credentials = this.#options.credentials();
		if (!credentials) return { outcome: 'no-credentials' };
		if (credentials.kind === 'token')
			return credentials.accessToken === this.#dead ? { outcome: 'wrong-credentials', failures: 0 } : { outcome: 'ok' };
		const pair = await hashOf(credentials);
		try {
			this.#held = undefined;
			await this.#single(pair, credentials, true);
			const held = this.#held as { until: number } | undefined;
			const left = held && (held.until - this.#options.world.monotonic()) / 900;
			return { outcome: 'ok', lifetime: left && Math.round(left) };
		} catch (thrown) {
			if (!(thrown instanceof FaultError)) throw thrown;
			const { code, message, detail } = thrown.fault;
			if (code === 'wrong-credentials')
				return { outcome: code, failures: (await this.#options.failures.read(pair))?.count ?? 1 };
			if (code === 'credentials-banned') return { outcome: 'banned', until: Number(detail?.until) };
			if (code === 'offline' || code === 'device-only') return { outcome: code };
			if (code === 'unreachable')
				return { outcome: 'unreachable', why: detail?.why === 'blocked' ? 'blocked' : 'silent' };
			return { outcome: 'unclear', message };
		}
	}

	#single(pair: string, credentials: Credentials & { kind: 'pair' }, asked: boolean): Promise<string> {
		if (this.#underway?.pair === pair) return this.#underway.promise;
		const promise = alone(() => this.#ask(pair, credentials, asked)).finally(() => {
			if (this.#underway?.promise === promise) this.#underway = undefined;
		});
		this.#underway = { pair, promise };
		return promise;
	}

	async #ask(pair: string, credentials: Credentials & { kind: 'pair' }, asked: boolean): Promise<string> {
		const { failures, tokenUrl, world } = this.#options;
		const before: Failures = (await failures.read(pair)) ?? { count: 0, refused: false };
		const banned = (before.bannedUntil ?? 0) - world.now();
		if (banned > 0 && banned <= LONGEST_BAN) throw ban(before.bannedUntil!);
		if (before.refused && !asked) throw wrong();

		let response: Response;
		let text: string;
		const body = new URLSearchParams({
			grant_type: 'client_credentials',
			client_id: credentials.clientId,
			client_secret: credentials.clientSecret,
		});
		await depart(world, { url: tokenUrl, purpose: 'token', bytes: String(body).length });
		const sentAt = world.monotonic();
		const patience = new AbortController();
		const stop = world.later(PATIENCE, () => patience.abort());
		const close = () => patience.abort();
		world.closed.addEventListener('abort', close);
		try {
			// A simple request: no header that would need leave from the other side.
			response = await world.fetch(tokenUrl, {
				method: 'POST',
				body,
				credentials: 'omit',
				cache: 'no-store',
				redirect: 'error',
				referrerPolicy: 'no-referrer',
				signal: patience.signal,
			});
			text = await response.text();
		} catch {
			throw world.closed.aborted ? shut() : await unreachable(tokenUrl, world);
		} finally {
			stop();
			world.closed.removeEventListener('abort', close);
		}

		if (response.status === 429) {
			const seconds = Number(response.headers.get('Retry-After'));
			const until = world.now() + (seconds > 0 && seconds * 1000 <= LONGEST_BAN ? seconds * 1000 : BAN);
			await failures.write(pair, { ...before, bannedUntil: until });
			throw ban(until);
		}
		if (response.status >= 400 && response.status < 500 && response.status !== 408) {
			await failures.write(pair, { count: before.count + 1, refused: true });
			throw wrong();
		}
		if (!response.ok) throw new FaultError('cloud-failed', `The token endpoint answered ${response.status}.`);
		const answer = v.safeParse(Answer, parsed(text));
		// Not a word of the answer is repeated: it may hold a token.
		if (!answer.success) throw new FaultError('cloud-answer-unclear', 'The token endpoint answered without a token.');
		const { access_token: token, expires_in: lifetime } = answer.output;
		this.#held = { token, pair, until: sentAt + lifetime * 900 };
		if (before.count || before.refused || before.bannedUntil) await failures.write(pair, undefined);
		return token;
	}
}

const wrong = () => new FaultError('wrong-credentials', 'The cloud does not know this client ID and secret.');
const ban = (until: number) =>
	new FaultError('credentials-banned', 'The cloud takes no more token requests for a while.', { until });

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

async function hashOf({ clientId, clientSecret }: Credentials & { kind: 'pair' }): Promise<string> {
	const bytes = new TextEncoder().encode(`${clientId}\n${clientSecret}`);
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Two tabs that both take themselves for the runner still ask one after the other, and the second one reads the count. */
async function alone(work: () => Promise<string>): Promise<string> {
	const locks = globalThis.navigator?.locks;
	return locks ? await locks.request('legible-token', work) : work();
}
