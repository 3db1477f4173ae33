import { drain } from './drain.ts';

const LOCK = 'legible-search-index';

/** A frozen tab keeps its lock. Two at once do the same work twice, and no harm: `putIndexed` looks at the notes. */
const LONGEST_WAIT_MS = 10_000;

let again = false;
let draining: Promise<void> | undefined;

/**
 * Brings the index up to date, after another tab that is at it. Asked while it is at work, it looks once more when it is
 * done.
 */
export function drainAlone(): Promise<void> {
	again = true;
	draining ??= alone().finally(() => (draining = undefined));
	return draining;
}

async function alone() {
	while (again) {
		again = false;
		const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
		let begun = false;
		const work = () => {
			begun = true;
			return drain();
		};
		await navigator.locks.request(LOCK, { signal }, work).catch((error: unknown) => {
			if (begun) throw error;
			return drain();
		});
	}
}
