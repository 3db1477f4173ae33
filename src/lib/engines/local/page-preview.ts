import type { PageImage } from '#lib/model/page-image.ts';
import type { Settings } from '#lib/model/settings.ts';
import { makePreparer } from './prepare/make-preparer.ts';
import type { Preview } from './prepare/prepare-message.ts';
import { Preparer, type HeldPage } from './prepare/preparer.ts';

const LIMIT_MS = 60_000;
/** A4 at about 200 dpi: letters can be told, and it is 16 MB. */
const PIXELS = 4_000_000;

/** One page whose preparation can be looked at with one set of switches after another. */
export class PagePreview {
	#preparer = new Preparer({ spawn: makePreparer, limit: LIMIT_MS, idle: LIMIT_MS, pages: 1 });
	#stop = new AbortController();
	#held: Promise<HeldPage>;

	/** `open` gives the page as it is given to be read; its bitmap is closed. */
	constructor(open: (signal: AbortSignal) => Promise<PageImage>, settings: Settings) {
		const { signal } = this.#stop;
		this.#held = open(signal).then((page) => this.#preparer.prepare(page, settings, signal, () => undefined));
		this.#held.catch(() => undefined);
	}

	/** The page as it would be read with these settings. Rejects with a FaultError, or an AbortError after `close`. */
	async of(settings: Settings): Promise<Preview> {
		const preview = await (await this.#held).preview(settings, PIXELS);
		this.#stop.signal.throwIfAborted();
		if (!preview) throw new DOMException('closed', 'AbortError');
		return preview;
	}

	close(): void {
		this.#stop.abort();
		this.#preparer.close();
	}
}
