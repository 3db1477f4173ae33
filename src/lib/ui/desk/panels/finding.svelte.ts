import { untrack } from 'svelte';
import type { PageEdit } from '#lib/flow/text/correct.ts';
import { documentMatches } from '#lib/flow/find/document-matches.ts';
import { Finder } from '#lib/flow/find/finder.ts';
import type { Wanted } from '#lib/flow/find/pattern.ts';
import { rewritings, touched } from '#lib/flow/find/rewritings.ts';
import { onChanges } from '#lib/store/changes.ts';
import { count } from '#lib/ui/say/count.ts';
import { say } from '#lib/ui/say/say.ts';
import type { Desk } from '../desk.svelte.ts';
import { seenAs } from '../place.ts';

const SETTLED_MS = 120;
/** Hits that are shown before the last page was searched. */
const EARLY = 2_000;

/** What is looked for in a document, where it was found, and what is put in its place. To be made by a component. */
export class Finding {
	text = $state('');
	instead = $state('');
	matchCase = $state(false);
	wholeWord = $state(false);
	anyWord = $state(false);
	regex = $state(false);
	problem = $state('');
	searching = $state(false);
	/** every match in the order of the document: its page and its words */
	hits = $state.raw<{ page: number; words: string[] }[]>([]);
	/** the one that is looked at */
	at = $state(-1);
	#again = $state(0);
	/** one was replaced: how many there were, so that the next one is looked at when they are found anew */
	#replaced: number | undefined;
	/** one or all are being replaced, and how many presses came meanwhile */
	#replacing = false;
	#presses = 0;
	/** `anyWord` is the search's, not the user's choice here */
	#takenUp = false;
	/** what the hits are of */
	#sought: Wanted | undefined;
	/** the page from which the first hit is looked for, and the one that the last hit led to */
	#from = 1;
	#led: number | undefined;
	readonly #finder = new Finder();

	constructor(private readonly desk: Desk) {
		$effect(() => () => this.#finder.close());
		$effect(() =>
			onChanges((changes) => {
				const mine = desk.place.documentId;
				if (changes.some(({ what, documentId }) => what === 'corrections' && documentId === mine)) this.#again++;
			}),
		);
		$effect(() => {
			void this.#again;
			const query = this.#wanted;
			const stop = new AbortController();
			// From the first letter on: nothing is "not found" before it was looked for.
			untrack(() => (this.searching = Boolean(query.text)));
			const timer = setTimeout(() => untrack(() => void this.#search(query, stop.signal)), SETTLED_MS);
			return () => {
				clearTimeout(timer);
				stop.abort();
			};
		});
	}

	readonly #wanted = $derived.by(() => {
		const { text, matchCase, wholeWord, anyWord, regex } = this;
		return { text, matchCase, wholeWord, anyWord, regex };
	});
	readonly here = $derived.by(() => this.hits.filter(({ page }) => page === this.desk.place.number));

	/** Begins with what was searched in the library. */
	takeUp({ text, anyWord }: { text: string; anyWord: boolean }): void {
		this.text = text;
		this.anyWord = this.#takenUp = anyWord;
	}

	/** Told that something else was typed: the choice that came with what was searched goes with it. */
	retyped(): void {
		if (this.#takenUp) this.anyWord = this.#takenUp = false;
	}

	/** To the next match, or the one before. */
	go(step: 1 | -1): void {
		const { hits, at } = this;
		if (!hits.length) return;
		this.#from = this.desk.place.number;
		if (at < 0) this.#first(true);
		else this.#look((at + step + hits.length) % hits.length);
	}

	/** To the first match from the page on where the search began; once all are there, round the end of the document. */
	#first(areAll: boolean) {
		const { place } = this.desk;
		const from = seenAs(place, this.#from);
		const first = this.hits.findIndex(({ page }) => seenAs(place, page) >= from);
		if (first >= 0 || (areAll && this.hits.length)) this.#look(Math.max(0, first));
	}

	/** Replaces the match that is looked at, and looks at the next one; without one, looks at one first. */
	async replace(): Promise<void> {
		// Before the next one is looked at, a press would mean the same one again.
		if (this.#replacing || this.#replaced !== undefined) return void this.#presses++;
		const hit = this.hits[this.at];
		if (!hit) return this.go(1);
		const before = this.hits.length;
		if (await this.#replaceOnce(hit)) this.#replaced = before;
		else this.#presses = 0;
	}

	async replaceAll(): Promise<void> {
		if (!this.#replacing) await this.#replaceOnce();
	}

	async #replaceOnce(hit?: { page: number; words: string[] }): Promise<boolean> {
		this.#replacing = true;
		try {
			return await this.desk.pending.during(this.#replace(hit));
		} finally {
			this.#replacing = false;
		}
	}

	#look(at: number) {
		this.at = at;
		const hit = this.hits[at];
		if (!hit) return;
		this.#led = hit.page;
		this.desk.goTo(hit.page, () => hit.words[0]);
	}

	#matches(query: Wanted, signal: AbortSignal) {
		const { documentId, order } = this.desk.place;
		return documentMatches(documentId, order, this.#finder, query, this.instead, signal);
	}

	async #search(query: Wanted, signal: AbortSignal) {
		this.problem = '';
		if (!query.text) {
			this.hits = [];
			this.at = -1;
			this.#sought = this.#replaced = undefined;
			this.#presses = 0;
			return;
		}
		this.searching = true;
		const isNew = query !== this.#sought;
		if (isNew) {
			this.#sought = query;
			this.at = -1;
			// Letter by letter the search goes on from where it began, unless the user went to another page.
			if (this.desk.place.number !== this.#led) this.#from = this.desk.place.number;
		}
		const all: typeof this.hits = [];
		for await (const result of this.#matches(query, signal)) {
			if (result === 'wrong') this.problem = say('This is no regular expression.');
			else if (result === 'too-slow') this.problem = say('This expression takes too long. Make it simpler.');
			else
				for (const match of result.matches)
					all.push({ page: result.page, words: touched(result.text, match).map(({ word }) => word.id) });
			if (!signal.aborted && all.length < EARLY && this.#replaced === undefined) {
				this.hits = [...all];
				if (isNew && this.at < 0) this.#first(false);
			}
		}
		if (signal.aborted) return;
		this.hits = all;
		this.searching = false;
		if (isNew && this.at < 0) this.#first(true);
		const before = this.#replaced;
		this.#replaced = undefined;
		// What was put there may match itself: then the next one is one further.
		const next = this.at + (before !== undefined && all.length >= before ? 1 : 0);
		if (before === undefined || !all.length) this.at = Math.min(this.at, all.length - 1);
		else this.#look(next % all.length);
		if (before === undefined || !this.#presses) return;
		this.#presses--;
		await this.replace();
	}

	/** Replaces one match, or all of them; false when nothing was replaced. */
	async #replace(hit?: { page: number; words: string[] }): Promise<boolean> {
		const edits: PageEdit[] = [];
		let replaced = 0;
		for await (const result of this.#matches(this.#wanted, new AbortController().signal)) {
			if (typeof result === 'string') return false;
			if (hit && result.page !== hit.page) continue;
			const wordsOf = (match: (typeof result.matches)[number]) =>
				touched(result.text, match)
					.map(({ word }) => word.id)
					.join();
			const matches = hit ? result.matches.filter((match) => wordsOf(match) === hit.words.join()) : result.matches;
			replaced += matches.length;
			const runs = rewritings(result.text, matches);
			if (runs.length)
				edits.push({
					page: result.page,
					taskId: result.reading.taskId,
					edit: { kind: 'rewrite', why: 'replaced', runs },
				});
		}
		if (!(await this.desk.write(edits)) || !replaced) return false;
		this.desk.sayWithUndo(count(replaced, 'Replaced {n} place', 'Replaced {n} places'));
		return true;
	}
}
