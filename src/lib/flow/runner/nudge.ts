/** A bell: `wait` resolves at the next `ring`, or at once when it rang since the last wait, or after `limit` ms. */
export class Nudge {
	#rung = false;
	#waiting = new Set<() => void>();

	ring = (): void => {
		if (this.#waiting.size === 0) this.#rung = true;
		for (const wake of [...this.#waiting]) wake();
	};

	wait(limit?: number, signal?: AbortSignal): Promise<void> {
		if (this.#rung || signal?.aborted) {
			this.#rung = false;
			return Promise.resolve();
		}
		return new Promise((resolve) => {
			const wake = () => {
				clearTimeout(timer);
				signal?.removeEventListener('abort', wake);
				this.#waiting.delete(wake);
				resolve();
			};
			const timer = limit === undefined ? undefined : setTimeout(wake, limit);
			signal?.addEventListener('abort', wake);
			this.#waiting.add(wake);
		});
	}
}
