import { createSubscriber, SvelteMap } from 'svelte/reactivity';
import { onProgress } from '#lib/flow/progress.ts';

/** A page that has just been read is shown as that only when the list has looked at the store again: until then a bar would go back. */
const KEPT_MS = 200;

/** How far the pages are that are being read now, in whatever tab that is. */
export class Underway {
	/** 0–1, by document and page */
	#parts = new SvelteMap<string, SvelteMap<number, number>>();
	#subscribe = createSubscriber(() => {
		const stop = onProgress(({ documentId, page, part }) => {
			const pages = this.#parts.get(documentId) ?? new SvelteMap<number, number>();
			if (part !== undefined) {
				this.#parts.set(documentId, pages.set(page, part));
				return;
			}
			const last = pages.get(page);
			setTimeout(() => {
				// it may have been begun anew
				if (pages.get(page) === last) pages.delete(page);
				if (!pages.size && this.#parts.get(documentId) === pages) this.#parts.delete(documentId);
			}, KEPT_MS);
		});
		return () => {
			stop();
			// Nothing more is heard of them.
			this.#parts.clear();
		};
	});

	/** Of one page; undefined while nobody knows. */
	page(documentId: string, page: number): number | undefined {
		this.#subscribe();
		return this.#parts.get(documentId)?.get(page);
	}

	/** So many pages' worth of a document is done beside its pages that are read; undefined while nobody knows. */
	pages(documentId: string): number | undefined {
		this.#subscribe();
		const parts = this.#parts.get(documentId);
		return parts && [...parts.values()].reduce((sum, part) => sum + part, 0);
	}
}
