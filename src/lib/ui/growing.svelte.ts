import { tick } from 'svelte';

const FIRST = 24;
const LEAST = 4;
const MOST = 400;
const FRAME_MS = 16;

/**
 * How many of a long list are on the page: a first few, and then as many more in each frame as this device makes in 16 ms, so that
 * nothing waits for the last of them. Another value of `anew` begins again. To be made while a component is set up.
 */
export class Growing {
	static readonly FIRST = FIRST;
	readonly #anew: () => unknown;
	#limit = $derived.by(() => {
		void this.#anew();
		return FIRST;
	});

	constructor(length: () => number, anew: () => unknown = () => undefined) {
		this.#anew = anew;
		let step = FIRST;
		$effect(() => {
			if (this.#limit >= length()) return;
			const next = requestAnimationFrame(async () => {
				const start = performance.now();
				this.#limit += step;
				await tick();
				const took = performance.now() - start;
				step = Math.max(LEAST, Math.min(MOST, Math.round((step * FRAME_MS) / took)));
			});
			return () => cancelAnimationFrame(next);
		});
	}

	get limit(): number {
		return this.#limit;
	}
}
