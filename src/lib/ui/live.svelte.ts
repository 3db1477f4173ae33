import { untrack } from 'svelte';
import { onChanges, type Change } from '#lib/store/changes.ts';

const PAUSE_MS = 80;
/** before a reading that failed is tried again; each time twice as long, to the longest */
const AFTER_FAULT_MS = 1_000;
const LONGEST_MS = 60_000;

/**
 * A reading of the store that keeps itself true: read at once, again after every change that concerns it in whatever
 * tab it was made, and again when the reactive values change that `read` looks at before its first await. To be made
 * while a component is set up. `current` is undefined until the first reading is there; while another one is on its way
 * it still is the last one. One that fails is tried again: a store that could not be read for a moment says nothing once it can.
 */
export class Live<T> {
	#current = $state.raw<T | undefined>();
	#fault = $state.raw<unknown>();

	constructor(read: () => Promise<T>, concerns: (change: Change) => boolean) {
		$effect(() => {
			let reading = false;
			let stale = false;
			let stopped = false;
			let faults = 0;
			let timer: ReturnType<typeof setTimeout> | undefined;
			const again = async () => {
				if (reading) {
					stale = true;
					return;
				}
				reading = true;
				clearTimeout(timer);
				let wait: number | undefined;
				try {
					const result = await read();
					if (!stopped) {
						this.#current = result;
						this.#fault = undefined;
						faults = 0;
					}
				} catch (error) {
					if (!stopped) this.#fault = error;
					wait = Math.min(LONGEST_MS, AFTER_FAULT_MS * 2 ** faults++);
				}
				reading = false;
				if (stale) wait = PAUSE_MS;
				stale = false;
				if (wait !== undefined && !stopped) timer = setTimeout(again, wait);
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
