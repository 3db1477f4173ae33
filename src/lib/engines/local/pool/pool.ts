import { FaultError } from '#lib/model/fault.ts';
import { Places } from './places.ts';
import { Reader, type Picture, type ReaderOptions } from './reader.ts';
import type { TesseractPage } from './tesseract-page.ts';

export interface PoolOptions {
	/** how many readers at most */
	size: number;
	/** ms without progress on a page after which a reader counts as hung, at least */
	pageLimit: number;
	/** ms without work after which the readers are ended */
	idle: number;
	/** pages after which a reader is replaced: WebAssembly memory never shrinks */
	pagesPerReader: number;
	/** asked when the first reader is needed */
	reader(): Promise<ReaderOptions>;
}

const REMEMBERED = 20;

/** Readers that are started when first needed, kept warm, and replaced when they fail, age or are taken away. */
export class Pool {
	readonly size: number;
	#options: PoolOptions;
	#free: Reader[] = [];
	#places: Places;
	#readerOptions: Promise<ReaderOptions> | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** ms of the last pages */
	#recent: number[] = [];

	constructor(options: PoolOptions) {
		this.#options = options;
		this.size = options.size;
		this.#places = new Places(options.size);
	}

	/**
	 * Reads a picture as soon as a reader is free. `began` is called when it is its turn. Rejects with a FaultError, or
	 * with the signal's reason; then the reader that was at it is gone and its place is free at once.
	 */
	async read(
		picture: Picture,
		{ languages, documentId }: { languages: string[]; documentId: string },
		signal: AbortSignal,
		progress: (part: number) => void,
		began: () => void,
	): Promise<TesseractPage> {
		await this.#places.take(signal);
		began();
		clearTimeout(this.#timer);
		let reader: Reader | undefined;
		const stop = () => reader?.end(signal.reason);
		signal.addEventListener('abort', stop);
		try {
			const options = await this.#askReaderOptions();
			signal.throwIfAborted();
			reader = this.#take(languages) ?? new Reader(options);
			await reader.learn(languages, documentId);
			const start = performance.now();
			const page = await reader.read(picture, this.#limit(), progress);
			this.#recent = [...this.#recent, performance.now() - start].slice(-REMEMBERED);
			if (reader.pages >= this.#options.pagesPerReader) reader.end(new FaultError('engine-crashed', 'replaced'));
			else this.#free.push(reader);
			return page;
		} catch (thrown) {
			reader?.end(thrown);
			throw thrown;
		} finally {
			signal.removeEventListener('abort', stop);
			this.#places.leave();
			this.rest();
		}
	}

	/**
	 * Starts readers that know these languages, so that so many pages find one, as far as there is room. They stay until
	 * `rest` is called. What fails here is said to the page that needs it. Resolves when they are starting.
	 */
	async warm(languages: string[], pages: number): Promise<void> {
		clearTimeout(this.#timer);
		const wanted = Math.min(this.size, pages) - this.#places.taken;
		await this.#addReaders(languages, wanted).catch(() => undefined);
	}

	async #addReaders(languages: string[], wanted: number) {
		const options = await this.#askReaderOptions();
		this.#free = this.#free.filter((reader) => !reader.ended);
		while (this.#free.length < wanted && this.#free.length + this.#places.taken < this.size) {
			const reader = new Reader(options);
			this.#free.push(reader);
			reader.learn(languages, '').catch((thrown: unknown) => reader.end(thrown));
		}
	}

	#askReaderOptions(): Promise<ReaderOptions> {
		return (this.#readerOptions ??= this.#options.reader());
	}

	/** Nothing is coming any more: without work the readers are ended after a while. */
	rest(): void {
		clearTimeout(this.#timer);
		if (this.#places.taken) return;
		this.#timer = setTimeout(() => this.close(), this.#options.idle);
	}

	/** Ends the readers that have nothing to do. */
	close(): void {
		clearTimeout(this.#timer);
		for (const reader of this.#free.splice(0)) reader.end(new FaultError('engine-crashed', 'ended'));
	}

	/** A warm reader, one that knows the languages before all; `undefined` when a new one may be started instead. */
	#take(languages: string[]): Reader | undefined {
		this.#free = this.#free.filter((reader) => !reader.ended);
		const fits = this.#free.findIndex((reader) => reader.languages.join() === languages.join());
		if (fits >= 0) return this.#free.splice(fits, 1)[0];
		return this.#places.taken + this.#free.length > this.size ? this.#free.shift() : undefined;
	}

	#limit(): number {
		const sorted = [...this.#recent].sort((a, b) => a - b);
		const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
		return Math.max(this.#options.pageLimit, 20 * median);
	}
}
