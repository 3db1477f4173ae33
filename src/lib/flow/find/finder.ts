import { matchesIn, type Match } from './matches-in.ts';
import { pattern, type Wanted } from './pattern.ts';

const LIMIT_MS = 2_000;

/** Looks for text in texts. Regular expressions run in a worker, at most 2 s for each text. */
export class Finder {
	#worker: Worker | undefined;
	/** one question at a time: an answer does not say what it answers */
	#last: Promise<unknown> = Promise.resolve();

	/** 'wrong': it is no regular expression. 'too-slow': it took more than 2 s, and was stopped. */
	async matches(text: string, wanted: Wanted, instead: string): Promise<Match[] | 'wrong' | 'too-slow'> {
		const made = pattern(wanted);
		if (!made) return 'wrong';
		if (!wanted.regex) return matchesIn(text, made.source, made.flags, instead, false);
		const answer = this.#last.then(() => this.#ask(text, made, instead));
		this.#last = answer;
		return answer;
	}

	#ask(
		text: string,
		made: { source: string; flags: string },
		instead: string,
	): Promise<Match[] | 'wrong' | 'too-slow'> {
		const worker = (this.#worker ??= new Worker(new URL('./find.worker.ts', import.meta.url), { type: 'module' }));
		return new Promise((resolve) => {
			const timer = setTimeout(() => {
				this.close();
				resolve('too-slow');
			}, LIMIT_MS);
			const end = (result: Match[] | 'wrong') => {
				clearTimeout(timer);
				resolve(result);
			};
			worker.onmessage = ({ data }: MessageEvent<Match[]>) => end(data);
			worker.onerror = (event) => {
				event.preventDefault();
				this.close();
				end('wrong');
			};
			worker.postMessage({ text, ...made, template: instead });
		});
	}

	close(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}
}
