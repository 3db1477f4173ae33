import { FaultError } from '#lib/model/fault.ts';
import { onPutAway } from '#lib/store/put-away.ts';
import type { SearchAsk, SearchReply } from './search-message.ts';

const IDLE_MS = 60_000;

/** Asks the search worker of this tab. It is started when it is first needed, and goes after a minute without questions. */
class Searcher {
	#worker: Worker | undefined;
	#waiting = new Map<number, { give: (answer: unknown) => void; fail: (error: unknown) => void }>();
	#last = 0;
	#idle: ReturnType<typeof setTimeout> | undefined;
	#stopListening: (() => void) | undefined;

	/** Rejects with a FaultError 'unknown' when the worker died or the database did not answer. */
	ask<What extends keyof SearchAsk>(what: What, ask: SearchAsk[What]['ask']): Promise<SearchAsk[What]['answer']> {
		clearTimeout(this.#idle);
		const worker = (this.#worker ??= this.#start());
		const id = ++this.#last;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { give: resolve as (answer: unknown) => void, fail: reject });
			worker.postMessage({ id, what, ask });
		});
	}

	#start(): Worker {
		const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
		this.#stopListening = onPutAway(() => worker.terminate());
		worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
			const waiting = this.#waiting.get(data.id);
			this.#waiting.delete(data.id);
			if ('failed' in data) waiting?.fail(new FaultError('unknown', data.failed));
			else waiting?.give(data.answer);
			if (!this.#waiting.size) this.#idle = setTimeout(() => this.#end(), IDLE_MS);
		};
		worker.onerror = (event) => {
			event.preventDefault();
			this.#end(event.message);
		};
		return worker;
	}

	#end(why = 'it was ended') {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#stopListening?.();
		const waiting = [...this.#waiting.values()];
		this.#waiting.clear();
		for (const { fail } of waiting) fail(new FaultError('unknown', `the search worker: ${why}`));
	}
}

/** The one of this tab. */
export const searcher = new Searcher();
