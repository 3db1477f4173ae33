import { FaultError } from '#lib/model/fault.ts';
import type { World } from '../world.ts';

/** ms */
const FIRST = 1000;
const LONGEST = 60_000;
const MOST_DOUBLINGS = 8;
/** failures in a row after which only one request in a while is let through */
const OPEN_AFTER = 5;
/** ms from one such request to the next */
const PROBE = 30_000;

/**
 * The wait before the next try after so many failures in a row, in ms: full jitter, so that many clients do not come back
 * all at once.
 */
export const backoff = (failures: number, random: () => number): number =>
	Math.round(random() * Math.min(LONGEST, FIRST * 2 ** Math.min(failures, MOST_DOUBLINGS)));

/**
 * What the client knows of the far side's health, over all requests. After five failures in a row it is left alone but for
 * one probe every 30 s; the first success opens it again.
 */
export class Patience {
	#world: Pick<World, 'now' | 'monotonic' | 'random'>;
	#failures = 0;
	#probeAt = 0;
	/** the far side asked for it by its Retry-After */
	#quietUntil = 0;
	#last?: FaultError;

	constructor(world: Pick<World, 'now' | 'monotonic' | 'random'>) {
		this.#world = world;
	}

	/**
	 * Throws the last fault, with when the next try is due (`until`), while the far side is to be left alone. It carries `held`: of
	 * this request nothing was sent.
	 */
	enter(): void {
		const now = this.#world.monotonic();
		const closed = this.#failures >= OPEN_AFTER ? this.#probeAt : 0;
		const until = Math.max(closed, this.#quietUntil);
		if (now < until && this.#last) {
			const { code, message, detail } = this.#until(this.#last, until - now).fault;
			throw new FaultError(code, message, { ...detail, held: 1 });
		}
		// Whoever comes first is the probe; the others wait for how it fares.
		if (this.#failures >= OPEN_AFTER) this.#probeAt = now + PROBE;
	}

	/** Notes how a request fared and passes it on. Faults of the far side come back with `until`. */
	async watch<T>(work: () => Promise<T>): Promise<T> {
		this.enter();
		try {
			const result = await work();
			this.#failures = 0;
			this.#last = undefined;
			return result;
		} catch (thrown) {
			throw this.#note(thrown);
		}
	}

	/** The user says "try now". */
	forgive(): void {
		this.#failures = 0;
		this.#quietUntil = 0;
		this.#probeAt = 0;
	}

	#note(thrown: unknown): unknown {
		if (!(thrown instanceof FaultError)) {
			// Lost answers count as well: a server that answers 500 must not be given a hundred documents.
			if (thrown instanceof Error && thrown.name === 'UnconfirmedError') {
				this.#count(new FaultError('cloud-failed', 'The cloud lost answers to submissions.'));
			}
			return thrown;
		}
		const { code, detail } = thrown.fault;
		if (code === 'cloud-busy') {
			const wait = Number(detail?.until ?? 0) - this.#world.now();
			this.#count(thrown);
			this.#quietUntil = Math.max(this.#quietUntil, this.#world.monotonic() + Math.max(0, wait));
			return thrown;
		}
		if (code !== 'unreachable' && code !== 'cloud-failed' && code !== 'cloud-answer-unclear') return thrown;
		return this.#until(thrown, this.#count(thrown));
	}

	/** ms until the next try */
	#count(fault: FaultError): number {
		this.#failures++;
		this.#last = fault;
		if (this.#failures < OPEN_AFTER) return backoff(this.#failures, this.#world.random);
		this.#probeAt = this.#world.monotonic() + PROBE;
		return PROBE;
	}

	#until({ fault }: FaultError, wait: number): FaultError {
		return new FaultError(fault.code, fault.message, { ...fault.detail, until: this.#world.now() + Math.ceil(wait) });
	}
}
