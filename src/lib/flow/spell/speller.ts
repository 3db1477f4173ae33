const CORE = /\p{L}[\p{L}\p{M}\p{N}'’-]*/u;
const LONGEST = 24;

/** Languages that have a dictionary here, and its folder below `vendor/dictionaries/`. */
const FOLDERS: Record<string, string> = { eng: 'en' };

/** Asks the dictionary of a language for words near another. Where there is none, it knows nothing. */
export class Speller {
	#worker: Worker | undefined;
	#waiting: ((words: string[]) => void)[] = [];
	#known = new Map<string, Promise<string[]>>();

	/** `vendor`: absolute address of the libraries' own files. */
	constructor(vendor: string, language: string) {
		const folder = FOLDERS[language];
		if (!folder) return;
		const worker = new Worker(new URL('./spell.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<string[]>) => this.#waiting.shift()?.(data);
		worker.onerror = (event) => {
			event.preventDefault();
			this.close();
		};
		worker.postMessage({ folder: `${vendor}dictionaries/${folder}/` });
		this.#worker = worker;
	}

	/** Words that this one may be, best first; the word may have quotes and stops about it. */
	near(word: string): Promise<string[]> {
		const core = CORE.exec(word)?.[0];
		if (!this.#worker || !core || core.length > LONGEST) return Promise.resolve([]);
		let answer = this.#known.get(core);
		if (!answer) {
			answer = new Promise((resolve) => this.#waiting.push(resolve));
			this.#known.set(core, answer);
			this.#worker.postMessage({ word: core });
		}
		return answer;
	}

	close(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		for (const give of this.#waiting.splice(0)) give([]);
	}
}
