import { createSubscriber, SvelteMap } from 'svelte/reactivity';
import { pagesDone, pagesLeft } from '#lib/model/tally.ts';
import { onChanges } from '#lib/store/changes.ts';
import { onDatabaseGone } from '#lib/store/database.ts';
import { library, listedDocuments, type Listed } from '#lib/store/documents/documents.ts';

/* eslint svelte/prefer-svelte-reactivity: off -- the Map of samples and the Set of changes are bookkeeping, never shown */
const PAUSE_MS = 100;
const SAMPLES = 24;

/**
 * The documents of the library as they stand, newest first. Read whole once; after that only the documents that
 * changed are read again, so that 1,000 of them cost nothing while one is at work.
 */
export class Library {
	#listed = new SvelteMap<string, Listed>();
	#loaded = $state(false);
	#samples = new Map<string, { at: number; done: number }[]>();
	#subscribe: () => void;
	readonly newestFirst = $derived([...this.#listed.values()].sort((a, b) => b.document.addedAt - a.document.addedAt));

	constructor() {
		this.#subscribe = createSubscriber(() => {
			const changed = new Set<string>();
			let timer: ReturnType<typeof setTimeout> | undefined;
			const look = async () => {
				timer = undefined;
				const ids = [...changed];
				changed.clear();
				const found = await listedDocuments(ids);
				for (const id of ids) this.#put(id, found.get(id));
			};
			const stop = onChanges((changes) => {
				for (const { documentId } of changes) if (documentId) changed.add(documentId);
				if (changed.size && this.#loaded) timer ??= setTimeout(look, PAUSE_MS);
			});
			const readAll = () =>
				library().then(
					(all) => {
						this.#listed.clear();
						for (const listed of all) this.#put(listed.document.id, listed);
						this.#loaded = true;
						if (changed.size) timer ??= setTimeout(look, 0);
					},
					// The store has said what is wrong with it, over every page.
					() => undefined,
				);
			void readAll();
			const stopWatching = onDatabaseGone(() => void readAll());
			return () => {
				clearTimeout(timer);
				stopWatching();
				stop();
			};
		});
	}

	/** False until the first look into the store. */
	get loaded(): boolean {
		this.#subscribe();
		return this.#loaded;
	}

	get documents(): Listed[] {
		this.#subscribe();
		return this.newestFirst;
	}

	#put(id: string, listed: Listed | undefined) {
		if (!listed || listed.document.removedAt !== undefined) {
			this.#listed.delete(id);
			this.#samples.delete(id);
			return;
		}
		this.#sample(listed);
		this.#listed.set(id, listed);
	}

	#sample({ document, tally }: Listed) {
		const samples = this.#samples.get(document.id) ?? [];
		const done = pagesDone(tally);
		if (samples.at(-1)?.done === done) return;
		samples.push({ at: performance.now(), done });
		if (samples.length > SAMPLES) samples.shift();
		this.#samples.set(document.id, samples);
	}

	/** Seconds until a document is read, by the pace of its last pages; undefined while nobody can know. */
	secondsLeft({ document, tally }: Listed): number | undefined {
		const samples = this.#samples.get(document.id) ?? [];
		const [first, last] = [samples[0], samples.at(-1)];
		if (!first || !last || last.done - first.done < 2) return undefined;
		return ((last.at - first.at) / (last.done - first.done) / 1000) * pagesLeft(tally);
	}
}
