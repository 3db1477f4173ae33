import { untrack } from 'svelte';
import { onChanges, type Change } from '#lib/store/changes.ts';

const PAUSE_MS = 80;

/**
 * A reading of the store that keeps itself true: read at once, again after every change that concerns it in whatever
 * tab it was made, and again when the reactive values change that `read` looks at before its first await. To be made
 * while a component is set up. `current` is undefined until the first reading is there; while another one is on its way
 * it still is the last one.
 */
export class Live<T> {
	#current = $state.raw<T | undefined>();
	#fault = $state.raw<unknown>();

	constructor(read: () => Promise<T>, concerns: (change: Change) => boolean) {
		$effect(() => {
			let reading = false;
			let stale = false;
			let stopped = false;
			let timer: ReturnType<typeof setTimeout> | undefined;
			const again = async () => {
				if (reading) {
					stale = true;
					return;
				}
				reading = true;
				try {
					const result = await read();
					if (!stopped) {
						this.#current = result;
						this.#fault = undefined;
					}
				} catch (error) {
					if (!stopped) this.#fault = error;
				}
				reading = false;
				if (stale && !stopped) {
					stale = false;
					timer = setTimeout(again, PAUSE_MS);
				}
			};
			// Listen first, then read: a change in between must not be missed.
			const stop = onChanges((changes) => {
				if (untrack(() => changes.some(concerns))) void again();
			});
			void again();
			return () => {
				stopped = true;
				clearTimeout(timer);
				stop();
			};
		});
	}

	get current(): T | undefined {
		return this.#current;
	}

	/** What the last reading threw, if it did. */
	get fault(): unknown {
		return this.#fault;
	}
}
