import { FaultError } from '#lib/model/fault.ts';
import type { World } from '../world.ts';

/** ms; credits come by the hand of a person, who then says "try now" */
const AGAIN = 3_600_000;

/**
 * Keeps back submissions once the account could not pay for one: a hundred documents must not be sent to be refused one by
 * one. After an hour one goes out again, to see. Questions about what is paid for are not its business.
 */
export class Credits {
	#world: Pick<World, 'now' | 'monotonic'>;
	#refusal?: FaultError;
	#nextAt = 0;

	constructor(world: Pick<World, 'now' | 'monotonic'>) {
		this.#world = world;
	}

	/**
	 * Runs a submission. While the account is without credits it rejects with `no-credits`, with when the next try is due
	 * (`until`, ms since 1970) and `held`: of this one nothing was sent. The refusal itself has neither.
	 */
	async spend<T>(submission: () => Promise<T>): Promise<T> {
		const now = this.#world.monotonic();
		if (this.#refusal && now < this.#nextAt) {
			const { code, message, detail } = this.#refusal.fault;
			throw new FaultError(code, message, { ...detail, until: this.#world.now() + this.#nextAt - now, held: 1 });
		}
		// Whoever comes first after the pause is the one that goes to see.
		this.#nextAt = now + AGAIN;
		try {
			const result = await submission();
			this.forgive();
			return result;
		} catch (thrown) {
			const isRefusal = thrown instanceof FaultError && thrown.fault.code === 'no-credits';
			if (isRefusal) this.#refusal = thrown;
			// A network that failed has told nothing of credits: the next one may go.
			this.#nextAt = isRefusal ? this.#world.monotonic() + AGAIN : 0;
			throw thrown;
		}
	}

	/** The user says "try now", or it is another account. */
	forgive(): void {
		this.#refusal = undefined;
	}
}
