import type { Document } from '#lib/model/document.ts';
import { listedDocument } from '#lib/store/documents/documents.ts';
import { Live } from './live.svelte.ts';
import { say } from './say/say.ts';

/** The document that an address names, as the store has it. To be made while a component is set up. */
export class ShownDocument {
	readonly #id: () => string;
	/** the document that was here last: it may go while it is looked at */
	#seen = $state('');
	readonly #listed: Live<Awaited<ReturnType<typeof listedDocument>> | null>;

	constructor(id: () => string) {
		this.#id = id;
		this.#listed = new Live(
			async () => {
				const asked = id();
				const found = await listedDocument(asked);
				if (found) this.#seen = asked;
				return found ?? null;
			},
			// Small pictures are drawn one after the other, and are no part of it.
			({ documentId, what }) => documentId === id() && what !== 'thumbnails',
		);
	}

	/** with the state of its work; null when it is not here, undefined before that is known */
	get listed() {
		return this.#listed.current;
	}

	/** the document itself; undefined while another one is still shown */
	get document(): Document | undefined {
		const listed = this.#listed.current;
		return listed?.document.id === this.#id() ? listed.document : undefined;
	}

	/** Why there is nothing to show. */
	get whyNotHere(): string {
		return this.#seen === this.#id()
			? say('This document was deleted for good, perhaps in another tab.')
			: say('This document is not here. It may have been removed.');
	}
}
