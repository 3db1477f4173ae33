import type { EngineStatus } from '#lib/model/engine.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { World } from '../world.ts';

/** s from one poll to the next */
const STEPS = [1, 2, 3, 5, 8, 13, 15];
/** ms; after it a task is asked about once in a while, and never given up by its age alone */
const SLOW_AFTER = 600_000;
const SLOW = 60_000;
/** a fifth either way, so that tasks sent together are not asked about together */
const JITTER = 0.2;

/** The wait before poll `n` (from 0) of a task that is `age` ms old, in ms. */
export function pollWait(n: number, age: number, random: () => number): number {
	const wait = age > SLOW_AFTER ? SLOW : 1000 * (STEPS[Math.min(n, STEPS.length - 1)] ?? 15);
	return Math.round(wait * (1 - JITTER + 2 * JITTER * random()));
}

/**
 * What is known of one ticket, and when to ask next. `status` may be called at any rate: in between it answers from memory.
 */
export class Poll {
	#world: World;
	#ask: () => Promise<EngineStatus>;
	#due: () => void;
	#news: () => void;
	#known?: EngineStatus;
	#fault?: FaultError;
	#born: number;
	#asked = 0;
	#nextAt = 0;
	#underway?: Promise<EngineStatus>;
	#unset = () => {};

	/** `due` is called when the next poll may be made, `news` when one brought something new. */
	constructor(world: World, ask: () => Promise<EngineStatus>, due: () => void, news: () => void) {
		this.#world = world;
		this.#ask = ask;
		this.#due = due;
		this.#news = news;
		this.#born = world.monotonic();
	}

	/** It was just submitted: the first poll can wait, and until then it is Pending. */
	begin(): void {
		this.#known = { status: 'Pending' };
		this.#plan(pollWait(0, 0, this.#world.random));
	}

	/** The last word on it. */
	end(status: EngineStatus): void {
		this.#unset();
		this.#fault = undefined;
		const before = this.#known?.status;
		this.#known = status;
		if (before !== status.status) this.#news();
	}

	/** Asks at the next call, whatever was planned: the user says "try now". */
	hurry(): void {
		this.#nextAt = 0;
		this.#fault = undefined;
	}

	status(): Promise<EngineStatus> {
		if (this.#known && isFinal(this.#known)) return Promise.resolve(this.#known);
		if (this.#underway) return this.#underway;
		if (this.#world.monotonic() < this.#nextAt) {
			if (this.#fault) return Promise.reject(this.#fault);
			if (this.#known) return Promise.resolve(this.#known);
		}
		this.#underway = this.#poll().finally(() => (this.#underway = undefined));
		return this.#underway;
	}

	async #poll(): Promise<EngineStatus> {
		try {
			const status = await this.#ask();
			// Cancelled while the question was under way: what it answers is of yesterday.
			if (this.#known && isFinal(this.#known)) return this.#known;
			this.#fault = undefined;
			if (isFinal(status)) this.end(status);
			else {
				this.#asked++;
				this.#plan(pollWait(this.#asked, this.#world.monotonic() - this.#born, this.#world.random));
				const before = this.#known;
				this.#known = status;
				if (before?.status !== status.status) this.#news();
			}
			return status;
		} catch (thrown) {
			if (this.#known && isFinal(this.#known)) return this.#known;
			const until = thrown instanceof FaultError ? Number(thrown.fault.detail?.until ?? 0) : 0;
			if (thrown instanceof FaultError) {
				this.#fault = thrown;
				if (until) this.#plan(Math.max(0, until - this.#world.now()));
				// Nothing will pass by itself (no network, no account): whoever asks too often is told the same again.
				else this.#nextAt = this.#world.monotonic() + 1000;
			}
			throw thrown;
		}
	}

	#plan(wait: number): void {
		this.#nextAt = this.#world.monotonic() + wait;
		this.#unset();
		this.#unset = this.#world.later(wait, this.#due);
	}
}

const isFinal = ({ status }: EngineStatus) => status !== 'Pending' && status !== 'Processing';
