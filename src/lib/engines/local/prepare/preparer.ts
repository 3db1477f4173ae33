import { FaultError } from '#lib/model/fault.ts';
import type { Box } from '#lib/model/geometry.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import type { TypeStyle } from '#lib/model/reading.ts';
import type { Settings } from '#lib/model/settings.ts';
import { Places } from '../pool/places.ts';
import type {
	LoneSign,
	Otherwise,
	PictureOfPlace,
	PictureOfSigns,
	PrepareAnswer,
	PreparedPage,
	PreparerQuestion,
	Preview,
} from './prepare-message.ts';
import type { PlainWord } from './type/gauged.ts';
import type { Sign } from './again/strip.ts';
import type { Unread } from './again/unread.ts';
import { WatchedWorker } from '../pool/watched-worker.ts';

export interface PreparerOptions {
	spawn(): Worker;
	/** ms that one page may take */
	limit: number;
	/** ms without work after which the worker is ended */
	idle: number;
	/** how many pages are kept at most */
	pages: number;
}

type Failed = { failed: string };

/** A page that was made ready, and is kept for what its reading may ask for. */
export interface HeldPage {
	readonly prepared: PreparedPage;
	/** Makes it ready otherwise; undefined when the page is no longer kept. Rejects as `prepare` does. */
	again(settings: Settings, otherwise: Otherwise): Promise<PreparedPage | undefined>;
	/** Makes it ready otherwise, as a picture of at most so many pixels to look at; undefined as in `again`. */
	preview(settings: Settings, most: number): Promise<Preview | undefined>;
	/** Lost text in the picture made last (its pixels), given the words' boxes; undefined when it is no longer kept. */
	unread(boxes: Box[]): Promise<Unread | undefined>;
	/** Places of the picture made last (its pixels), each by itself; `soft` as in `closeUp`; undefined as in `unread`. */
	places(places: Box[], soft: boolean): Promise<PictureOfPlace[] | undefined>;
	/** Which of these boxes hold no ink of the picture made last (its pixels), as `bare`; undefined as in `unread`. */
	bare(boxes: Box[]): Promise<number[] | undefined>;
	/** How thick the strokes in each of these boxes are in the picture made last (its pixels), as `strokes`; undefined as in `unread`. */
	strokes(boxes: Box[]): Promise<number[] | undefined>;
	/** Lone signs in the picture made last that no word covers (its pixels), as `loneSigns`; undefined as in `unread`. */
	signs(words: Box[]): Promise<LoneSign[] | undefined>;
	/** Signs of the picture made last (its pixels) in a picture of their own, as `strip`; undefined as in `unread`. */
	strip(signs: Sign[], inLine: number): Promise<PictureOfSigns | undefined>;
	/** How words of the picture made last (its pixels) are set, as `typeStyles`; undefined as in `unread`. */
	styles(blocks: PlainWord[][][]): Promise<TypeStyle[] | undefined>;
	/** The pictures on the page (its pixels), given the boxes of sure words, as `figures`; undefined as in `unread`. */
	figures(words: Box[]): Promise<Box[] | undefined>;
	/** Lets go of it; another page may then take its place. To be called once, whatever happened. */
	drop(): void;
}

/** Makes pages ready for reading, one after the other, in a worker of its own, which keeps some of them for a while. */
export class Preparer {
	#options: PreparerOptions;
	#worker: WatchedWorker | undefined;
	#last: Promise<unknown> = Promise.resolve();
	#places: Places;
	#pages = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(options: PreparerOptions) {
		this.#options = options;
		this.#places = new Places(options.pages);
	}

	/**
	 * Takes the page image; it is closed in any case. `began` is called when it is its turn, which comes only when fewer
	 * pages are kept than may be; `halves` says then whether it may be cut in two that are read at once. Rejects with a FaultError, or with the signal's reason; then nothing is kept.
	 */
	async prepare(
		image: PageImage,
		settings: Settings,
		signal: AbortSignal,
		began: () => void,
		halves: () => boolean = () => false,
	): Promise<HeldPage> {
		const close = () => image.bitmap.close();
		// An image that waits is freed when it is cancelled, not when its turn would come.
		signal.addEventListener('abort', close);
		const page = ++this.#pages;
		let placed = false;
		try {
			await this.#places.take(signal);
			placed = true;
			clearTimeout(this.#timer);
			const { region, ...rest } = settings;
			const ready = { ask: 'prepare', page, bitmap: image.bitmap, dpi: image.dpi, settings: rest } as const;
			const question: PreparerQuestion = { ...ready, ...(region && { region }) };
			const { prepared } = await this.#inTurn(
				() => (halves() ? { ...question, halves: true } : question),
				signal,
				began,
			);
			if (!prepared) throw new FaultError('engine-crashed', 'the page was not made ready');
			return this.#held(page, prepared, signal);
		} catch (thrown) {
			if (placed) this.#leave();
			throw thrown;
		} finally {
			signal.removeEventListener('abort', close);
			close();
		}
	}

	/** Starts the worker, so that it is there when the first page comes. */
	warm(): void {
		if (this.#places.taken) return;
		try {
			this.#start();
		} catch {
			// The page that needs it will say so.
		}
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.close(), this.#options.idle);
	}

	/** Ends the worker, and with it what it keeps; the next page starts a new one. */
	close(): void {
		clearTimeout(this.#timer);
		this.#worker?.end(new FaultError('engine-crashed', 'ended'));
		this.#worker = undefined;
	}

	#held(page: number, prepared: PreparedPage, signal: AbortSignal): HeldPage {
		const home = this.#worker;
		const ask = async (question: PreparerQuestion, until: AbortSignal): Promise<Exclude<PrepareAnswer, Failed>> => {
			await this.#last;
			// A worker that was ended took its pages with it.
			return home && home === this.#worker && !home.ended ? this.#inTurn(() => question, until) : {};
		};
		return {
			prepared,
			again: async (settings, otherwise) =>
				(await ask({ ask: 'again', page, settings, ...otherwise }, signal)).prepared,
			preview: async (settings, most) => (await ask({ ask: 'preview', page, settings, most }, signal)).preview,
			unread: async (boxes) => (await ask({ ask: 'unread', page, boxes }, signal)).unread,
			places: async (places, soft) => (await ask({ ask: 'places', page, places, soft }, signal)).places,
			bare: async (boxes) => (await ask({ ask: 'bare', page, boxes }, signal)).bare,
			strokes: async (boxes) => (await ask({ ask: 'strokes', page, boxes }, signal)).strokes,
			signs: async (words) => (await ask({ ask: 'signs', page, words }, signal)).signs,
			strip: async (signs, inLine) => (await ask({ ask: 'strip', page, signs, inLine }, signal)).strip,
			styles: async (blocks) => (await ask({ ask: 'styles', page, blocks }, signal)).styles,
			figures: async (words) => (await ask({ ask: 'figures', page, words }, signal)).figures,
			drop: () => {
				// Not by the page's own signal: what was cancelled is dropped too.
				const dropped = ask({ ask: 'drop', page }, new AbortController().signal);
				void dropped.catch(() => {}).finally(() => this.#leave());
			},
		};
	}

	#leave() {
		this.#places.leave();
		if (!this.#places.taken) this.#timer = setTimeout(() => this.close(), this.#options.idle);
	}

	/** The worker answers one question at a time. */
	#inTurn(question: () => PreparerQuestion, signal: AbortSignal, began?: () => void) {
		const answered = this.#last.then(() => {
			signal.throwIfAborted();
			began?.();
			return this.#ask(question(), signal);
		});
		this.#last = answered.catch(() => {});
		return answered;
	}

	async #ask(question: PreparerQuestion, signal: AbortSignal): Promise<Exclude<PrepareAnswer, Failed>> {
		const worker = this.#start();
		const stop = () => worker.end(signal.reason);
		signal.addEventListener('abort', stop);
		try {
			const answer = await worker.ask<PrepareAnswer>({
				message: question,
				transfer: question.ask === 'prepare' ? [question.bitmap] : [],
				limit: this.#options.limit,
				hear: (data) => ({ answer: data as PrepareAnswer }),
			});
			if ('failed' in answer) throw new FaultError('engine-crashed', answer.failed);
			return answer;
		} catch (thrown) {
			// What failed may have left its memory behind: the next page gets a new worker.
			worker.end(thrown);
			if (thrown instanceof DOMException && thrown.name === 'DataCloneError')
				throw new FaultError('page-damaged', 'the page image is closed');
			throw thrown;
		} finally {
			signal.removeEventListener('abort', stop);
		}
	}

	#start(): WatchedWorker {
		if (!this.#worker || this.#worker.ended) {
			try {
				this.#worker = new WatchedWorker(this.#options.spawn());
			} catch (thrown) {
				throw new FaultError('engine-start-failed', String(thrown));
			}
		}
		return this.#worker;
	}
}
