/** A queue that does so much of the work at once, and the rest in the order in which it came. */
export class FewAtOnce {
	readonly #most: number;
	#busy = 0;
	readonly #queue: (() => Promise<void>)[] = [];

	constructor(most: number) {
		this.#most = most;
	}

	/** Resolves or rejects as the work does, once it had its turn. */
	inTurn<T>(work: () => Promise<T>): Promise<T> {
		return new Promise((resolve, reject) => {
			this.#queue.push(() => work().then(resolve, reject));
			void this.#next();
		});
	}

	async #next() {
		if (this.#busy >= this.#most) return;
		const work = this.#queue.shift();
		if (!work) return;
		this.#busy++;
		await work();
		this.#busy--;
		void this.#next();
	}
}
