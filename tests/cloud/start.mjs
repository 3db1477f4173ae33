// @ts-check
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { answer, pathOf } from './api.mjs';
import { Clock } from './clock.mjs';
import { control } from './control.mjs';
import { cut, send, spoil } from './deliver.mjs';
import { Faults } from './faults.mjs';
import { Queue } from './queue.mjs';
import { Tokens } from './tokens.mjs';
import { Ledger, problem, readBody } from './wire.mjs';

/**
 * `cors`: whether other origins may ask; `expose`: response headers they may read beyond the safe ones;
 * `preflightAge`: seconds that a browser may remember its leave to ask; `timing`: ms that
 * tasks stay Pending and Processing; `canned`: answered instead of reading; `tokenLifetime`: seconds.
 * @typedef {{ cors?: boolean, expose?: string[], preflightAge?: number, timing?: { pending: number, processing: number },
 *   canned?: import('./results.mjs').Canned | null, tokenLifetime?: number,
 *   credentials?: { clientId: string, clientSecret: string }[] }} Settings
 */

/** The id and secret that the stand-in knows when nobody says otherwise. */
export const CREDENTIALS = { clientId: 'test-client', clientSecret: 'test-secret' };

/**
 * A stand-in for the Aspose.OCR Cloud v5.0 API over real HTTP on loopback: what it accepts and refuses is the published
 * contract, what it finds comes from tesseract. It is no copy of the vendor's service and says nothing about its quality.
 */
export class StandIn {
	clock = new Clock();
	ledger = new Ledger();
	faults = new Faults();
	tokens = new Tokens(this.clock);
	/** @type {number[]} */
	trialCalls = [];
	/** where it listens, e.g. http://127.0.0.1:4175 */
	origin = '';
	#cors = true;
	/** @type {string[]} */
	#expose = [];
	#preflightAge = 600;

	/** @param {string} seed */
	constructor(seed) {
		this.queue = new Queue(this.clock, seed);
		this.tokens.credentials = [CREDENTIALS];
		this.server = createServer((request, response) => {
			this.#meet(request, response).catch((error) => {
				console.error(error);
				cut(request.socket);
			});
		});
		// A client that stops half-way must not keep tests from ending.
		this.server.requestTimeout = 0;
	}

	/** Makes a fault for the next matching request. @param {import('./faults.mjs').Fault} fault */
	fault(fault) {
		this.faults.add(fault);
	}

	clearFaults() {
		this.faults.clear();
	}

	/** @param {number} ms */
	advanceClock(ms) {
		this.clock.advance(ms);
	}

	revokeTokens() {
		this.tokens.revoke();
	}

	/** @param {Settings} settings */
	set(settings) {
		if (settings.cors !== undefined) this.#cors = settings.cors;
		if (settings.expose) this.#expose = settings.expose;
		if (settings.preflightAge !== undefined) this.#preflightAge = settings.preflightAge;
		if (settings.timing) this.queue.timing = settings.timing;
		if (settings.canned !== undefined) this.queue.canned = settings.canned ?? undefined;
		if (settings.tokenLifetime !== undefined) this.tokens.lifetime = settings.tokenLifetime;
		if (settings.credentials) this.tokens.credentials = settings.credentials;
	}

	state() {
		return { requests: this.ledger.requests, tasks: this.queue.list(), tokens: this.tokens.issued };
	}

	/** As new: no tasks, tokens, faults or entries; the clock as the machine's. */
	reset() {
		this.clock.reset();
		this.ledger.reset();
		this.faults.clear();
		this.tokens.reset();
		this.tokens.credentials = [CREDENTIALS];
		this.queue.reset();
		this.trialCalls = [];
		this.#cors = true;
		this.#expose = [];
		this.#preflightAge = 600;
	}

	async stop() {
		const closed = new Promise((resolve) => this.server.close(resolve));
		this.server.closeAllConnections();
		await closed;
		await this.queue.settle();
	}

	#corsHeaders() {
		/** @type {Record<string, string>} */
		const headers = {};
		if (!this.#cors) return headers;
		headers['Access-Control-Allow-Origin'] = '*';
		if (this.#expose.length) headers['Access-Control-Expose-Headers'] = this.#expose.join(', ');
		return headers;
	}

	/**
	 * @param {import('node:http').IncomingMessage} request
	 * @param {import('node:http').ServerResponse} response
	 */
	async #meet(request, response) {
		const url = new URL(request.url ?? '/', this.origin);
		if (url.pathname.startsWith('/__control/'))
			return control(this, request, response, url.pathname.slice('/__control/'.length));
		const path = pathOf(url.pathname);
		const authorised = this.tokens.accepts(request.headers.authorization);
		const entry = this.ledger.add(
			request,
			this.clock.now(),
			path ?? url.pathname,
			url.searchParams.get('id') ?? undefined,
			authorised,
		);
		const cors = this.#corsHeaders();
		if (request.method === 'OPTIONS') {
			// The token request is a simple one; a client that needs leave for it sends something the contract does not have.
			const allowed = this.#cors && path !== undefined && path !== 'token';
			const leave = {
				'Access-Control-Allow-Methods': 'GET, POST, DELETE',
				'Access-Control-Allow-Headers': 'authorization, content-type',
				'Access-Control-Max-Age': String(this.#preflightAge),
			};
			entry.answered = allowed ? 204 : 403;
			return void response.writeHead(entry.answered, allowed ? { ...cors, ...leave } : {}).end();
		}
		const fault = path === undefined ? undefined : this.faults.take(entry.method, path);
		entry.fault = fault?.kind;
		if (fault?.kind === 'stall') {
			await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 60_000));
			return cut(request.socket);
		}
		const raw = await readBody(request, entry, fault?.kind === 'reset-at' ? (fault.bytes ?? 1) : undefined);
		if (raw === undefined || fault?.kind === 'reset-after-body') return cut(request.socket);

		const right =
			path === undefined
				? problem(404, 'Not Found')
				: isDone(fault)
					? answer(this, entry, raw, fault)
					: { status: 200 };
		if (fault?.kind === 'lost') return cut(request.socket);
		if (fault?.kind === 'silent') return;
		if (fault?.kind === 'slow' || (fault?.kind === 'status' && fault.ms))
			await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 1000));
		const said = fault ? spoil(fault, right) : right;
		entry.answered = said.status;
		send(response, said, cors, fault?.kind === 'truncated' ? (fault.bytes ?? 5) : undefined);
	}
}

/**
 * Whether the work of a request with this fault is taken on all the same.
 * @param {import('./faults.mjs').Fault | undefined} fault
 */
const isDone = (fault) => fault?.done ?? !(fault?.kind === 'status' || fault?.kind === 'html');

/**
 * Starts a stand-in. Port 0 takes a free one. `seed` makes its ids repeatable.
 * @param {{ port?: number, seed?: string } & Settings} [options]
 */
export async function start({ port = 0, seed = randomUUID(), ...settings } = {}) {
	const standIn = new StandIn(seed);
	standIn.set(settings);
	await new Promise((resolve, reject) => {
		standIn.server.once('error', reject);
		standIn.server.listen(port, '127.0.0.1', () => resolve(undefined));
	});
	const address = standIn.server.address();
	if (address === null || typeof address === 'string') throw new Error('not listening');
	standIn.origin = `http://127.0.0.1:${address.port}`;
	return standIn;
}
