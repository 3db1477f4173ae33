// @ts-check
import { createHash, randomBytes } from 'node:crypto';
import { BAN, FAILURES_BEFORE_BAN } from './contract.mjs';

const base64url = (/** @type {string} */ text) => Buffer.from(text).toString('base64url');

/** The token endpoint: OAuth2 client credentials, and the ban after five failures of one id and secret. */
export class Tokens {
	/** @type {Map<string, number>} token → end of its life */
	#living = new Map();
	/** @type {Map<string, { failures: number, bannedUntil: number }>} by hashed pair */
	#pairs = new Map();
	/** seconds */
	lifetime = 3600;
	/** @type {{ clientId: string, clientSecret: string }[]} */
	credentials = [];
	issued = 0;

	/** @param {import('./clock.mjs').Clock} clock */
	constructor(clock) {
		this.clock = clock;
	}

	/**
	 * @param {string} contentType
	 * @param {string} body
	 * @returns {{ status: number, headers?: Record<string, string>, body: unknown }}
	 */
	ask(contentType, body) {
		if (!/^application\/x-www-form-urlencoded\b/i.test(contentType)) return refused('invalid_request');
		const form = new URLSearchParams(body);
		const [id, secret] = [form.get('client_id'), form.get('client_secret')];
		const pair = createHash('sha256').update(`${id}\n${secret}`).digest('hex');
		const record = this.#pairs.get(pair) ?? { failures: 0, bannedUntil: 0 };
		const now = this.clock.now();
		if (record.bannedUntil > now) {
			const left = Math.ceil((record.bannedUntil - now) / 1000);
			return { status: 429, headers: { 'Retry-After': String(left) }, body: { error: 'too_many_requests' } };
		}
		const known = this.credentials.some(({ clientId, clientSecret }) => clientId === id && clientSecret === secret);
		if (known && form.get('grant_type') === 'client_credentials') {
			this.#pairs.delete(pair);
			return { status: 200, body: { access_token: this.#issue(), expires_in: this.lifetime, token_type: 'Bearer' } };
		}
		record.failures++;
		if (record.failures >= FAILURES_BEFORE_BAN) {
			record.failures = 0;
			record.bannedUntil = now + BAN * 1000;
		}
		this.#pairs.set(pair, record);
		return refused(known ? 'unsupported_grant_type' : 'invalid_client');
	}

	#issue() {
		this.issued++;
		const end = this.clock.now() + this.lifetime * 1000;
		const header = base64url(JSON.stringify({ alg: 'RS256', typ: 'JWT' }));
		const claims = base64url(JSON.stringify({ exp: Math.floor(end / 1000), n: this.issued }));
		const token = `${header}.${claims}.${randomBytes(32).toString('base64url')}`;
		this.#living.set(token, end);
		return token;
	}

	/** @param {string | undefined} header the Authorization header */
	accepts(header) {
		const token = /^Bearer (\S+)$/.exec(header ?? '')?.[1];
		return token !== undefined && (this.#living.get(token) ?? 0) > this.clock.now();
	}

	/** Ends the life of every token, as a change of keys in mid-job does. */
	revoke() {
		this.#living.clear();
	}

	reset() {
		this.revoke();
		this.#pairs.clear();
		this.issued = 0;
		this.lifetime = 3600;
	}
}

const refused = (/** @type {string} */ error) => ({ status: 400, body: { error } });
