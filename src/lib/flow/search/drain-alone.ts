import { drain } from './drain.ts';

const LOCK = 'legible-search-index';

let again = false;
let draining: Promise<void> | undefined;

/**
 * Brings the index up to date, unless another tab is at it: then that one does. Asked while it is at work, it looks once
 * more when it is done.
 */
export function drainAlone(): Promise<void> {
	again = true;
	draining ??= alone().finally(() => (draining = undefined));
	return draining;
}

async function alone() {
	while (again) {
		again = false;
		await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
			if (lock) await drain();
		});
	}
}
