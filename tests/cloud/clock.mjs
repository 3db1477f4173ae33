// @ts-check
/** The stand-in's own clock: it runs like the machine's, and tests can move it forward. */
export class Clock {
	#moved = 0;

	/** ms since 1970, plus what it was moved by */
	now() {
		return Date.now() + this.#moved;
	}

	/** @param {number} ms */
	advance(ms) {
		this.#moved += ms;
	}

	reset() {
		this.#moved = 0;
	}
}
