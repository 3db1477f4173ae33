/** So many wait for another file at most, so long (ms). */
const MOST = 2;
const REST_MS = 5_000;

const resting = new Map<Worker, ReturnType<typeof setTimeout>>();

/**
 * Keeps a worker for the next file: starting one takes as long as decoding a page. It must have nothing under way, and
 * hold nothing of the file it was for.
 */
export function keepAtRest(worker: Worker): void {
	if (resting.size >= MOST) return worker.terminate();
	worker.onmessage = worker.onerror = null;
	const end = () => {
		resting.delete(worker);
		worker.terminate();
	};
	resting.set(worker, setTimeout(end, REST_MS));
}

/** A worker that waits, if there is one. */
export function takeRested(): Worker | undefined {
	for (const [worker, timer] of resting) {
		clearTimeout(timer);
		resting.delete(worker);
		return worker;
	}
	return undefined;
}
