/** Adds up the time in which at least one piece of work goes on, without the time that is waited. */
export class Stopwatch {
	seconds = 0;
	#since = 0;
	#working = 0;

	start(): void {
		if (!this.#working++) this.#since = performance.now();
	}

	/** To be called once for each `start`. */
	stop(): void {
		if (!this.#working || --this.#working) return;
		this.seconds += (performance.now() - this.#since) / 1000;
	}
}
