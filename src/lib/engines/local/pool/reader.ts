import { FaultError } from '#lib/model/fault.ts';
import { verticalLanguages } from '#lib/model/language.ts';
import { languageData } from './language-data.ts';
import type { TesseractPage } from './tesseract-page.ts';
import { WatchedWorker } from './watched-worker.ts';

export interface ReaderOptions {
	/** absolute address of the folder that holds tesseract/ and tessdata/, ending in '/' */
	vendor: string;
	/** file name in tesseract/ */
	core: string;
	/** ms without a sign of life while starting */
	startLimit: number;
	spawn(address: string): Worker;
}

/** A grey picture as a PGM file, and how it is to be read. The bytes are transferred: they are gone afterwards. */
export interface Picture {
	pgm: Uint8Array<ArrayBuffer>;
	/** pixels per inch; without it tesseract loses whole tables */
	dpi: number;
	/** its lines ran down, and lie on their side: it is read with the data for those */
	vertical?: true;
	/** languages (tesseract's codes) with which it is read instead of the page's own */
	instead?: string[];
	/** tesseract's page segmentation mode; '3', the automatic one, where nothing is said */
	psm?: '3' | '4' | '6' | '7' | '8' | '10' | '11';
}

/** What tesseract.js's worker script says (7.0.0): `progress` any number of times, then one of the other two. */
interface Said {
	jobId: string;
	status: 'resolve' | 'reject' | 'progress';
	data: unknown;
}

const LSTM_ONLY = 1;
/** So far tesseract counts (0–1) while it reads; the rest follows at once. */
const COUNTED = 0.68;

/**
 * One tesseract.js worker, spoken to in the messages of its own worker script. The library's page half is left out: it
 * hides the Worker until it has started, and leaves promises open for ever when that fails or is ended.
 */
export class Reader {
	/** those it reads now, or is learning */
	languages: string[] = [];
	/** how many pages it has read */
	pages = 0;
	#options: ReaderOptions;
	#worker: WatchedWorker;
	#stop = new AbortController();
	#loaded: Promise<unknown> | undefined;
	#known = new Set<string>();
	/** the languages and the document that tesseract is set up for */
	#ready: string | undefined;
	#learning: Promise<unknown> = Promise.resolve();
	#jobs = 0;
	/** the lock that the worker holds while it lives */
	#life = `legible-reader-${Math.random().toString(36).slice(2)}`;

	/** Throws `engine-start-failed` where the browser refuses a worker. */
	constructor(options: ReaderOptions) {
		this.#options = options;
		try {
			const address = `${options.vendor}tesseract/reader.js#${encodeURIComponent(this.#life)}`;
			const worker = options.spawn(address);
			worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.#watchLife(data));
			this.#worker = new WatchedWorker(worker);
		} catch (thrown) {
			throw new FaultError('engine-start-failed', String(thrown));
		}
	}

	get ended(): boolean {
		return this.#worker.ended;
	}

	end(reason: unknown): void {
		this.#stop.abort(reason);
		this.#worker.end(reason);
	}

	/**
	 * Gets ready to read a document in these languages; the first time this starts the core. For each document
	 * tesseract is set up anew (10 ms), so that nothing it has learnt from one shows in another (tesseract.js#1045).
	 * Rejects with `engine-start-failed`, `language-missing` or the reason of `end`; a reader that rejected here is of
	 * no use any more.
	 */
	learn(languages: string[], documentId: string): Promise<void> {
		this.languages = [...languages];
		const learnt = this.#learning.then(() => this.#learn(languages, documentId));
		this.#learning = learnt.catch(() => undefined);
		return learnt;
	}

	async #learn(languages: string[], documentId: string): Promise<void> {
		const ready = [...languages, documentId].join();
		if (ready === this.#ready) return;
		const limit = this.#options.startLimit;
		// The data of Japanese says that tesseract should load that for vertical lines with it: lines would be read otherwise
		// after a vertical page than before it.
		const apart = verticalLanguages(languages).flatMap((code) => (languages.includes(code) ? [] : `~${code}`));
		const news = languages.filter((code) => !this.#known.has(code));
		const fetched = Promise.all(
			news.map((code) => languageData(`${this.#options.vendor}tessdata/`, code, limit, this.#stop.signal)),
		);
		// Its rejection is taken up below; until then it must not count as unhandled.
		fetched.catch(() => {});
		try {
			const corePath = `${this.#options.vendor}tesseract/${this.#options.core}`;
			// Three times the limit: the core's 3 MB come without a word in between.
			this.#loaded ??= this.#ask('load', { options: { lstmOnly: true, corePath, logging: false } }, [], limit * 3);
			// Whichever fails first decides: a missing language must not wait for a core that is slow to come.
			const [data] = await Promise.all([fetched, this.#loaded]);
			if (news.length)
				await this.#ask(
					'loadLanguage',
					{
						langs: news.map((code, index) => ({ code, data: data[index] })),
						options: { cacheMethod: 'none', gzip: true, lstmOnly: true },
					},
					data.map((bytes) => bytes.buffer),
				);
			await this.#ask('initialize', { langs: [...languages, ...apart].join('+'), oem: LSTM_ONLY, config: {} });
		} catch (thrown) {
			throw startFault(thrown);
		}
		for (const code of news) this.#known.add(code);
		this.#ready = ready;
	}

	/**
	 * Reads one picture. `limit`: ms without progress. Rejects with `page-damaged`, `engine-hung`, `engine-crashed` or
	 * the reason of `end`. After any rejection the core's memory is not to be trusted: end the reader.
	 */
	async read(picture: Picture, limit: number, progress: (part: number) => void): Promise<TesseractPage> {
		// Said anew for each page, so that no page depends on those before it.
		const params = {
			tessedit_pageseg_mode: picture.psm ?? '3',
			user_defined_dpi: String(Math.round(Math.min(2400, Math.max(70, picture.dpi)))),
		};
		try {
			await this.#ask('setParameters', { params });
			const image = picture.pgm;
			const page = await this.#ask(
				'recognize',
				{ image, options: {}, output: { text: false, blocks: true } },
				[image.buffer],
				limit,
				progress,
			);
			this.pages++;
			return page as TesseractPage;
		} catch (thrown) {
			if (typeof thrown !== 'string') throw thrown;
			throw new FaultError(/read image/.test(thrown) ? 'page-damaged' : 'engine-crashed', thrown);
		}
	}

	/**
	 * A worker that is ended from outside says nothing, and the watchdog would need a minute to notice, or three while the
	 * core comes. Its lock is free at once: getting it means that the worker is dead. Asked for only when the worker says
	 * that it has it, for two requests from two threads may arrive in either order.
	 */
	#watchLife(said: unknown) {
		if ((said as { status?: string } | null)?.status !== 'held' || this.#stop.signal.aborted) return;
		navigator.locks
			.request(this.#life, { signal: this.#stop.signal }, () =>
				this.#worker.end(new FaultError('engine-crashed', 'the worker was ended from outside')),
			)
			// Ended by ourselves first.
			.catch(() => undefined);
	}

	/** Rejects with a string where the worker script said no. */
	#ask(
		action: string,
		payload: unknown,
		transfer: Transferable[] = [],
		limit = this.#options.startLimit,
		progress?: (part: number) => void,
	): Promise<unknown> {
		const jobId = `${action}-${this.#jobs++}`;
		let furthest = -1;
		return this.#worker.ask({
			message: { workerId: 'reader', jobId, action, payload },
			transfer,
			limit,
			hear(data) {
				const said = data as Said;
				if (said.status === 'progress') {
					const part = (said.data as { progress?: number }).progress ?? 0;
					// Only getting further is a sign of life: so the watch ends, however often the same is said.
					if (!progress || !(part > furthest)) return progress ? undefined : 'alive';
					furthest = part;
					progress(Math.min(1, part / COUNTED));
					return 'alive';
				}
				if (said.jobId !== jobId) return undefined;
				if (said.status === 'reject') throw String(said.data);
				return { answer: said.data };
			},
		});
	}
}

function startFault(thrown: unknown): unknown {
	if (typeof thrown === 'string')
		return /initialization failed|traineddata|gzip|inflate/i.test(thrown)
			? new FaultError('language-missing', thrown)
			: /importScripts|NetworkError/.test(thrown)
				? new FaultError('part-missing', thrown)
				: new FaultError('engine-start-failed', thrown);
	if (thrown instanceof FaultError && (thrown.fault.code === 'engine-hung' || thrown.fault.code === 'engine-crashed'))
		return new FaultError('engine-start-failed', thrown.message);
	return thrown;
}
