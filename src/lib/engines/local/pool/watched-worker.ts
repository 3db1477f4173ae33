import { didNotCome } from '#lib/model/did-not-come.ts';
import { FaultError } from '#lib/model/fault.ts';

/** One question to a worker. Only one may be under way at a time. */
export interface Question<T> {
	message: unknown;
	transfer?: Transferable[];
	/** ms without a sign of life after which the worker counts as hung */
	limit: number;
	/**
	 * What a message from the worker means for this question: `{ answer }` ends it, `'alive'` starts the time limit
	 * anew, `undefined` is not meant for it. Throwing ends it with what is thrown; the worker lives on.
	 */
	hear(data: unknown): { answer: T } | 'alive' | undefined;
}

/**
 * A frozen tab or a sleeping machine stops the worker and our timers alike, and its first timer comes before the
 * worker's next word. Counted in beats, such a pause is one beat, not the whole limit.
 */
const BEATS = 4;

/**
 * A dedicated worker under watch: every question ends, with an answer or with a reason. A hang (`engine-hung`), an
 * error event (`engine-crashed`; `part-missing` when its script did not come) and `end` all end the worker for good, and the question that is under way with it.
 */
export class WatchedWorker {
	#worker: Worker;
	#ended: { reason: unknown } | undefined;
	#fail: ((reason: unknown) => void) | undefined;

	constructor(worker: Worker) {
		this.#worker = worker;
		worker.addEventListener('error', (event) => {
			event.preventDefault();
			this.end(
				didNotCome(event)
					? new FaultError('part-missing', 'the script of the worker could not be fetched')
					: new FaultError('engine-crashed', event.message),
			);
		});
		worker.addEventListener('messageerror', () =>
			this.end(new FaultError('engine-crashed', 'the worker sent something that cannot be read')),
		);
	}

	get ended(): boolean {
		return this.#ended !== undefined;
	}

	/** Ends the worker at once, whatever it does; what it was asked is rejected with the reason. */
	end(reason: unknown): void {
		if (this.#ended) return;
		this.#ended = { reason };
		this.#worker.terminate();
		this.#fail?.(reason);
	}

	/** Rejects with a FaultError, or with the reason given to `end`. */
	ask<T>(question: Question<T>): Promise<T> {
		if (this.#ended) return Promise.reject(this.#ended.reason);
		if (this.#fail) return Promise.reject(new Error('a worker answers one question at a time'));
		return new Promise<T>((resolve, reject) => {
			let beats = 0;
			const timer = setInterval(() => {
				if (++beats >= BEATS) this.end(new FaultError('engine-hung', `no sign of life for ${question.limit} ms`));
			}, question.limit / BEATS);
			const settle = () => {
				clearInterval(timer);
				this.#worker.removeEventListener('message', listen);
				this.#fail = undefined;
			};
			const fail = (reason: unknown) => {
				settle();
				reject(reason);
			};
			const listen = ({ data }: MessageEvent<unknown>) => {
				try {
					const heard = question.hear(data);
					if (heard === 'alive') beats = 0;
					else if (heard) {
						settle();
						resolve(heard.answer);
					}
				} catch (thrown) {
					fail(thrown);
				}
			};
			this.#fail = fail;
			this.#worker.addEventListener('message', listen);
			try {
				this.#worker.postMessage(question.message, question.transfer ?? []);
			} catch (thrown) {
				fail(thrown);
			}
		});
	}
}
