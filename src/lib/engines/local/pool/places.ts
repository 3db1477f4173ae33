/** So many places, taken first come, first served. */
export class Places {
	readonly size: number;
	#taken = 0;
	#waiting: (() => void)[] = [];

	constructor(size: number) {
		this.size = size;
	}

	/** how many are taken */
	get taken(): number {
		return this.#taken;
	}

	/** Resolves when a place is free, and takes it. Rejects with the signal's reason; then no place is taken. */
	async take(signal: AbortSignal): Promise<void> {
		signal.throwIfAborted();
		if (this.#taken >= this.size)
			await new Promise<void>((resolve, reject) => {
				const go = () => {
					signal.removeEventListener('abort', leave);
					// Taken here and not after the await: between the two, another could come.
					this.#taken++;
					resolve();
				};
				const leave = () => {
					this.#waiting.splice(this.#waiting.indexOf(go), 1);
					reject(signal.reason);
				};
				signal.addEventListener('abort', leave, { once: true });
				this.#waiting.push(go);
			});
		else this.#taken++;
	}

	/** Gives a place back; who waits longest has it at once. */
	leave(): void {
		this.#taken--;
		this.#waiting.shift()?.();
	}
}
