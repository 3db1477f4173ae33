/** What a lane does when work takes too long or is not wanted any more. */
export interface LaneOptions {
	signal?: AbortSignal | undefined;
	/** ms from the moment at which the work begins */
	limitMs: number;
	/** ends what does the work, so that nothing of it goes on */
	stop(why: 'late' | 'aborted'): void;
	/** what to reject with when it is late */
	late(): Error;
}

/**
 * One piece of work at a time, in the order of asking. Hostile files hang their worker; when only one piece is in it, it
 * can be killed without taking another's work along.
 */
export class Lane {
	#last: Promise<unknown> = Promise.resolve();

	/** Resolves with the work's result; rejects with its error, with `late()`, or with the signal's reason. */
	run<Result>(work: () => Promise<Result>, options: LaneOptions): Promise<Result> {
		const turn = this.#last.then(() => timed(work, options));
		this.#last = turn.catch(() => undefined);
		const { signal } = options;
		if (!signal) return turn;
		// Who is still waiting for a turn need not wait to hear that it was called off.
		return new Promise((resolve, reject) => {
			turn.then(resolve, reject);
			if (signal.aborted) reject(reasonOf(signal));
			else signal.addEventListener('abort', () => reject(reasonOf(signal)), { once: true });
		});
	}
}

const reasonOf = (signal: AbortSignal): Error =>
	signal.reason instanceof Error ? signal.reason : new DOMException('Called off', 'AbortError');

function timed<Result>(work: () => Promise<Result>, { signal, limitMs, stop, late }: LaneOptions): Promise<Result> {
	if (signal?.aborted) return Promise.reject(reasonOf(signal));
	return new Promise((resolve, reject) => {
		const end = () => {
			clearTimeout(timer);
			signal?.removeEventListener('abort', aborted);
		};
		const aborted = () => {
			end();
			stop('aborted');
			reject(reasonOf(signal!));
		};
		const timer = setTimeout(() => {
			end();
			stop('late');
			reject(late());
		}, limitMs);
		signal?.addEventListener('abort', aborted, { once: true });
		work().then(resolve, reject).finally(end);
	});
}
