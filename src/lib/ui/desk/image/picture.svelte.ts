import { untrack } from 'svelte';
import { turnOfPage, type Document } from '#lib/model/document.ts';
import { faultOf, isAbort } from '#lib/model/fault.ts';
import type { Pages } from '#lib/flow/pages/pages.ts';
import { onPassword } from '#lib/flow/passwords.ts';
import { thumbnailOf } from '#lib/store/pages/thumbnails.ts';
import { faultInWords } from '#lib/ui/words/words.ts';

/** A page of A4 at about 250 dpi: enough for an enlarged word, and 24 MB in memory. */
const MOST_PIXELS = 6_000_000;

/** The picture of the page on the desk: one at a time, freed when another page comes. */
export class Picture {
	bitmap = $state.raw<ImageBitmap>();
	/** the page as its small picture shows it, until it is drawn */
	preview = $state.raw<ImageBitmap>();
	problem = $state<string>();
	/** it cannot be drawn until the PDF's password is given again */
	isLocked = $state(false);
	#unlocked = $state(0);

	constructor(pages: Pages, what: () => { document: Document; number: number } | undefined) {
		const document = $derived(what()?.document);
		const id = $derived(document?.id);
		const number = $derived(what()?.number ?? 1);
		const turn = $derived(document && turnOfPage(document, number));
		$effect(() =>
			onPassword((documentId) => {
				if (documentId === untrack(() => id)) this.#unlocked++;
			}),
		);
		$effect(() => {
			void [id, turn, this.#unlocked];
			// Not each time that something else of the document changes.
			const of = untrack(() => document);
			if (!of) return;
			const stop = new AbortController();
			this.problem = undefined;
			this.isLocked = false;
			void this.#preview(of.id, number, stop.signal).catch(() => undefined);
			pages.image(of, number, { maxPixels: MOST_PIXELS, signal: stop.signal }).then(
				({ bitmap }) => {
					if (stop.signal.aborted) return bitmap.close();
					this.bitmap?.close();
					this.bitmap = bitmap;
					this.#dropPreview();
				},
				(error: unknown) => {
					if (isAbort(error) || stop.signal.aborted) return;
					const fault = faultOf(error);
					this.problem = faultInWords(fault);
					this.isLocked = fault.code === 'needs-password' || fault.code === 'wrong-password';
				},
			);
			return () => {
				stop.abort();
				this.bitmap?.close();
				this.bitmap = undefined;
				this.#dropPreview();
			};
		});
	}

	/** Drawing a page of a large file takes longer than the eye waits; its small picture is in the store. */
	async #preview(documentId: string, number: number, signal: AbortSignal) {
		const found = await thumbnailOf(documentId, number);
		if (!found || signal.aborted || this.bitmap) return;
		const preview = await createImageBitmap(new Blob([found.bytes], { type: found.mediaType }));
		if (signal.aborted || untrack(() => this.bitmap)) preview.close();
		else this.preview = preview;
	}

	#dropPreview() {
		untrack(() => this.preview)?.close();
		this.preview = undefined;
	}
}
