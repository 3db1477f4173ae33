/** Adds up the time that is worked, without the time that is waited. */
export class Stopwatch {
	seconds = 0;
	#since: number | undefined;

	start(): void {
		this.stop();
		this.#since = performance.now();
	}

	stop(): void {
		if (this.#since !== undefined) this.seconds += (performance.now() - this.#since) / 1000;
		this.#since = undefined;
	}
}
