import type { Document } from '#lib/model/document.ts';
import type { PageImage } from '#lib/model/page-image.ts';
import type { Opened } from '#lib/sources/open.ts';
import { passwordOf } from '../passwords.ts';

const KEPT_OPEN = 2;
const IDLE_MS = 30_000;

interface Entry {
	opened: Promise<Opened>;
	users: number;
	usedAt: number;
}

/**
 * Page images of stored documents. The last documents stay open for a moment, because their next page is wanted as a
 * rule; nothing else of them is kept in memory.
 */
export class Pages {
	/** absolute address of the libraries' own files */
	readonly vendor: string;
	#open = new Map<string, Entry>();
	#sweeping: ReturnType<typeof setTimeout> | undefined;

	constructor(vendor: string) {
		this.vendor = vendor;
	}

	/** The picture of a page, upright or as the user turned it. The caller closes its bitmap. Rejects with FaultError or AbortError. */
	image(document: Document, page: number, options?: { maxPixels?: number; signal?: AbortSignal }): Promise<PageImage> {
		return this.use(document, (opened) => opened.page(page, options));
	}

	/** Lends the opened document to `work`; it stays open at least until that has ended. */
	async use<Result>(document: Document, work: (opened: Opened) => Promise<Result>): Promise<Result> {
		let entry = this.#open.get(document.id);
		if (!entry) {
			entry = { opened: this.#openStored(document), users: 0, usedAt: 0 };
			this.#open.set(document.id, entry);
			entry.opened.catch(() => this.#open.delete(document.id));
		}
		entry.users++;
		try {
			const opened = await entry.opened;
			if (!document.turns) return await work(opened);
			const { turnedOpened } = await import('./turned-opened.ts');
			return await work(turnedOpened(opened, document));
		} finally {
			entry.users--;
			entry.usedAt = performance.now();
			this.#sweep();
		}
	}

	async #openStored(document: Document): Promise<Opened> {
		const [{ open }, { bytesOf }, { scans }] = await Promise.all([
			import('#lib/sources/open.ts'),
			import('#lib/store/bytes/chunks.ts'),
			import('../intake/scans.ts'),
		]);
		const password = passwordOf(document.id);
		return open(await bytesOf(document), { vendor: this.vendor, scans, ...(password ? { password } : {}) });
	}

	#sweep() {
		const idle = [...this.#open].filter(([, entry]) => entry.users === 0).sort(([, a], [, b]) => b.usedAt - a.usedAt);
		const old = performance.now() - IDLE_MS;
		idle.forEach(([id, entry], index) => {
			if (index < KEPT_OPEN && entry.usedAt > old) return;
			this.#open.delete(id);
			void entry.opened.then((opened) => opened.close());
		});
		clearTimeout(this.#sweeping);
		if (this.#open.size) this.#sweeping = setTimeout(() => this.#sweep(), IDLE_MS + 1_000);
	}
}
