import { directionOf, languageTag } from '#lib/exports/language-tag.ts';
import { partsOf, type Part } from '#lib/exports/flowing/parts.ts';
import type { Pages } from '#lib/flow/pages/pages.ts';
import { currentReading } from '#lib/flow/text/current-reading.ts';
import type { Document } from '#lib/model/document.ts';
import { faultOf, isAbort } from '#lib/model/fault.ts';
import { say } from '../say/say.ts';
import { faultInWords } from '../words/words.ts';
import { printedPicture } from './printed-picture.ts';

/** One page as it is printed: its picture (the address of a blob), or its text. */
export type Sheet = { page: number } & (
	{ picture: string } | { parts: Part[]; language: string; direction: 'ltr' | 'rtl' }
);

/** Pages of one document on their way to the browser's printing; `end` frees their pictures. */
export class Printing {
	what = $state<'pictures' | 'text'>('pictures');
	sheets = $state.raw<Sheet[]>([]);
	/** while sheets are being made */
	working = $state<{ done: number; total: number }>();
	trouble = $state('');
	readonly #images: Pages;
	#stop: AbortController | undefined;

	constructor(images: Pages) {
		this.#images = images;
	}

	/** Makes the sheets, then lets the browser print them once their pictures are on the page. */
	async print(document: Document, pages: number[]): Promise<void> {
		this.#clear();
		this.trouble = '';
		this.#stop = new AbortController();
		this.working = { done: 0, total: pages.length };
		try {
			for (const page of pages) {
				const sheet = await this.#sheetOf(document, page, this.#stop.signal);
				this.#stop.signal.throwIfAborted();
				if (sheet) this.sheets = [...this.sheets, sheet];
				this.working = { done: this.working.done + 1, total: pages.length };
			}
			await Promise.all([...globalThis.document.querySelectorAll('img')].map((image) => image.decode()));
			this.working = undefined;
			if (this.sheets.length) window.print();
			else this.trouble = say('Nothing of these pages has been read yet.');
		} catch (error) {
			if (!isAbort(error)) this.trouble = faultInWords(faultOf(error));
		} finally {
			this.working = undefined;
		}
	}

	stop(): void {
		this.#stop?.abort();
	}

	end(): void {
		this.stop();
		this.#clear();
	}

	#clear() {
		for (const sheet of this.sheets) if ('picture' in sheet) URL.revokeObjectURL(sheet.picture);
		this.sheets = [];
	}

	async #sheetOf(document: Document, page: number, signal: AbortSignal): Promise<Sheet | undefined> {
		if (this.what === 'pictures') return { page, picture: await printedPicture(document, page, this.#images, signal) };
		const reading = await currentReading(document.id, page);
		if (!reading) return undefined;
		return { page, parts: partsOf(reading), language: languageTag(reading), direction: directionOf(reading) };
	}
}
