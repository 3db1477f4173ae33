/* eslint svelte/prefer-svelte-reactivity: off -- a new map for each page of words learned */
import { nextPageWith } from '#lib/flow/pages/pages-with.ts';
import { replaceAlike } from '#lib/flow/text/replace-alike.ts';
import { Speller } from '#lib/flow/spell/speller.ts';
import { vocabulary } from '#lib/flow/text/vocabulary.ts';
import { candidates } from '#lib/model/edit/candidates.ts';
import type { Edit } from '#lib/model/edit/edit.ts';
import { area, overlap } from '#lib/model/geometry.ts';
import { doubtsIn, wordsOf } from '#lib/model/reading.ts';
import { count } from '#lib/ui/say/count.ts';
import type { Toasts } from '#lib/ui/toasts.svelte.ts';
import type { Desk } from '../desk.svelte.ts';
import { noDoubtsInWords } from './no-doubts-in-words.ts';

/** What two readings' boxes of one word share at least, of the larger one. */
const SAME_PLACE = 0.5;

const wordsIn = (edit: Edit): string[] =>
	edit.kind === 'accept' ? edit.words : edit.kind === 'rewrite' ? edit.runs.flatMap(({ words }) => words) : [];

/** Goes from doubtful word to doubtful word, over all pages, with what each may be. */
export class DoubtLoop {
	/** the loop has the keyboard */
	running = $state(false);
	/** changes when the field shall take the focus */
	asked = $state(0);
	#known = $state.raw<ReadonlyMap<string, number>>(new Map());
	#spelled = $state.raw<{ text: string; words: string[] }>();
	/** words that were settled and are shown as they were, because the text follows the store a moment later */
	readonly #settled = new Set<string>();

	constructor(
		private readonly desk: Desk,
		private readonly toasts: Toasts,
		/** absolute address of the libraries' own files */
		vendor: string,
		/** pages of the document without a finished reading */
		private readonly unread: () => number,
	) {
		const language = $derived(desk.reading?.languages[0] ?? 'eng');
		const speller = $derived(this.running ? new Speller(vendor, language) : undefined);
		$effect(() => {
			const mine = speller;
			return () => mine?.close();
		});
		$effect(() => {
			const text = this.word?.text;
			if (text === undefined || !speller) return;
			let gone = false;
			void speller.near(text).then((words) => {
				if (!gone) this.#spelled = { text, words };
			});
			return () => (gone = true);
		});
		$effect(() => {
			if (!this.running) return;
			const { documentId, number, order } = desk.place;
			const stop = new AbortController();
			void vocabulary(documentId, number, order, stop.signal, (words) => {
				if (!stop.signal.aborted) this.#known = new Map(words);
			});
			return () => stop.abort();
		});
		// What is taken back before the text showed it never was settled there.
		$effect(() => {
			for (const { page, edit } of desk.turned) for (const id of wordsIn(edit)) this.#settled.delete(`${page} ${id}`);
		});
		// What the text shows as settled need not be remembered; undone, it is doubtful again.
		$effect(() => {
			const doubtful = new Set(desk.doubts.map(({ id }) => this.#key(id)));
			for (const key of this.#settled) if (!doubtful.has(key)) this.#settled.delete(key);
		});
	}

	/** The doubtful word that is asked about. */
	readonly word = $derived.by(() => {
		const word = this.desk.at?.word;
		return this.running && word && word.confidence < this.desk.doubtBelow ? word : undefined;
	});

	/** What the word may be, best first, at most four. */
	readonly offered: string[] = $derived.by(() => {
		const { word } = this;
		if (!word) return [];
		const others = this.desk.readings
			.filter(({ taskId }) => taskId !== this.desk.reading?.taskId)
			.flatMap((reading) =>
				// Of both: a long word beside a bracket covers the bracket, and is another word all the same.
				[...wordsOf(reading)].filter(
					({ box }) => overlap(box, word.box) > SAME_PLACE * Math.max(area(box), area(word.box)),
				),
			)
			.map(({ text }) => text);
		const spelled = this.#spelled?.text === word.text ? this.#spelled.words : [];
		return candidates(word.text, [...others, ...(word.alternatives ?? [])], this.#known, spelled);
	});

	/** The doubtful words of the page that nobody has settled yet. */
	#open() {
		return this.desk.doubts.filter(({ id }) => !this.#settled.has(this.#key(id)));
	}

	/** Words of different pages may have the same id. */
	#key = (id: string) => `${this.desk.place.number} ${id}`;

	#stand(id: string) {
		this.running = true;
		this.desk.select(id);
		this.asked++;
	}

	/** To the next doubtful word after the cursor, or the one before it; on to the next page when this one has no more. */
	async go(step: 1 | -1 = 1): Promise<void> {
		const { desk } = this;
		if (!desk.isKnown) {
			// Asked for before the page was here.
			desk.goTo(desk.place.number, () => void this.go(step));
			return;
		}
		const ids = [...desk.spots.keys()];
		const at = desk.cursor === undefined ? (step > 0 ? -1 : ids.length) : ids.indexOf(desk.cursor);
		const doubtful = this.#open().map(({ id }) => ({ id, place: ids.indexOf(id) }));
		const next =
			step > 0 ? doubtful.find(({ place }) => place > at) : doubtful.findLast(({ place }) => place < at && place >= 0);
		if (next) return this.#stand(next.id);
		const { documentId, number, order } = desk.place;
		const below = desk.doubtBelow;
		const page = await nextPageWith(documentId, number, order, (reading) => doubtsIn(reading, below) > 0, step);
		if (page === undefined) {
			this.toasts.say(noDoubtsInWords(this.unread()));
			this.running = false;
		} else if (page === number) {
			const word = this.#open().at(step > 0 ? 0 : -1);
			if (word) this.#stand(word.id);
		} else {
			this.running = true;
			desk.goTo(page, () => {
				this.asked++;
				return desk.doubts.at(step > 0 ? 0 : -1)?.id;
			});
		}
	}

	/** Writes the text for the word (or marks it as checked when it is the same) and goes on. */
	async settle(text: string): Promise<void> {
		const { word } = this;
		if (!word) return;
		await this.#goOn([word.id], () => this.#retype(word.id, text));
	}

	/** Writes the text for the word, and stays where the user is. */
	keep(text: string): void {
		const { word } = this;
		if (word) void this.#settle([word.id], () => this.#retype(word.id, text));
	}

	async #retype(id: string, text: string): Promise<boolean> {
		const stored = await this.desk.retype(id, text);
		if (!stored) this.desk.place.leave(text);
		return stored;
	}

	/** Writes the text for every word of the document that is exactly like this one, and goes on. */
	async settleAlike(text: string): Promise<void> {
		const { word, desk } = this;
		if (!word) return;
		const alike = desk.doubts.filter((one) => one.text === word.text && one.by === undefined).map(({ id }) => id);
		await this.#goOn([word.id, ...alike], async () => {
			const { documentId, order } = desk.place;
			const found = replaceAlike(documentId, order, word.text, text);
			const written = found.then(({ edits }) => desk.write(edits));
			if (!(await desk.pending.during(written))) return false;
			const { words } = await found;
			desk.sayWithUndo(
				text === word.text
					? count(words, 'Checked {n} word', 'Checked {n} words')
					: count(words, 'Replaced {n} word', 'Replaced {n} words'),
			);
			return true;
		});
	}

	/** These words of this page are asked about no more, unless they cannot be written. */
	async #settle(ids: string[], write: () => Promise<boolean>): Promise<void> {
		const keys = ids.map(this.#key);
		for (const key of keys) this.#settled.add(key);
		if (!(await write())) for (const key of keys) this.#settled.delete(key);
	}

	/** Goes on from words of this page while they are written: nobody waits for the disk between two words. */
	async #goOn(ids: string[], write: () => Promise<boolean>): Promise<void> {
		const at = this.desk.cursor;
		const written = this.#settle(ids, write);
		const rest = this.#open();
		if (rest.length) {
			const all = [...this.desk.spots.keys()];
			const place = all.indexOf(at ?? '');
			this.#stand((rest.find(({ id }) => all.indexOf(id) > place) ?? rest[0]!).id);
			await written;
		} else {
			await written;
			await this.go();
		}
	}
}
