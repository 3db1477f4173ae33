import type { Departure } from '#lib/model/departure.ts';

/** What the client needs of the world around it; tests bring their own. */
export interface World {
	fetch: typeof fetch;
	request: () => XMLHttpRequest;
	/** ms since 1970, for people and for what must outlast a reload */
	now(): number;
	/** ms, never jumps: decides when a token is old and a poll is due */
	monotonic(): number;
	/** 0 ≤ x < 1 */
	random(): number;
	/** calls back once after so many ms; the result takes it back */
	later(ms: number, call: () => void): () => void;
	/** false only when the browser is sure to have no network */
	onLine(): boolean;
	/** told of every request before it is made; resolves when it may go. Must not reject. */
	leaving(departure: Departure): Promise<void>;
	/** aborted once nothing may leave this device: what is under way then ends with the fault `device-only` */
	closed: AbortSignal;
}

/** The real one. Works in pages and in workers. */
export const world: World = {
	fetch: (...args) => globalThis.fetch(...args),
	request: () => new XMLHttpRequest(),
	now: () => Date.now(),
	monotonic: () => performance.now(),
	random: () => Math.random(),
	later: (ms, call) => {
		const timer = setTimeout(call, ms);
		return () => clearTimeout(timer);
	},
	onLine: () => globalThis.navigator?.onLine !== false,
	leaving: async () => {},
	closed: new AbortController().signal,
};
