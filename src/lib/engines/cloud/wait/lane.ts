/** A lane that so many may be in at once; the rest wait their turn, first come, first served. */
export class Lane {
	#free: number;
	#waiting: (() => void)[] = [];

	constructor(width: number) {
		this.#free = width;
	}

	/** Runs `work` when there is room. A signal that fires while it waits rejects with an AbortError and takes no room. */
	async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
		if (signal?.aborted) throw stopped();
		if (this.#free > 0) this.#free--;
		else
			await new Promise<void>((resolve, reject) => {
				const enter = () => {
					signal?.removeEventListener('abort', leave);
					resolve();
				};
				const leave = () => {
					this.#waiting = this.#waiting.filter((waiting) => waiting !== enter);
					reject(stopped());
				};
				signal?.addEventListener('abort', leave, { once: true });
				this.#waiting.push(enter);
			});
		try {
			return await work();
		} finally {
			const next = this.#waiting.shift();
			if (next) next();
			else this.#free++;
		}
	}
}

const stopped = () => new DOMException('Stopped before it was sent.', 'AbortError');
