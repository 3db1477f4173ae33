/* eslint svelte/prefer-svelte-reactivity: off -- maps and sets here are made anew, never changed */
import { untrack } from 'svelte';
import { correct, redo, undo, type PageEdit } from '#lib/flow/text/correct.ts';
import { alignedGrid } from '#lib/model/table/aligned-grid.ts';
import { corrected } from '#lib/model/edit/corrected.ts';
import type { Correction } from '#lib/model/edit/correction.ts';
import { counted } from '#lib/model/edit/counted.ts';
import type { Edit } from '#lib/model/edit/edit.ts';
import type { EditedBlock, EditedLine, EditedReading, EditedWord } from '#lib/model/edit/edited.ts';
import { faultOf } from '#lib/model/fault.ts';
import type { Box } from '#lib/model/geometry.ts';
import { isText } from '#lib/model/text/is-text.ts';
import type { Reading } from '#lib/model/reading.ts';
import { stillUnread } from '#lib/model/text/still-unread.ts';
import { takenOut } from '#lib/model/edit/taken-out.ts';
import { setLetterKeys } from '#lib/flow/wishes.ts';
import { preferences } from '#lib/store/settings.ts';
import { Live } from '../live.svelte.ts';
import { phrased } from '../say/phrased.ts';
import { say } from '../say/say.ts';
import type { Toasts } from '../toasts.svelte.ts';
import { faultInWords } from '../words/words.ts';
import { editsInWords } from './panels/edits-in-words.ts';
import { PendingEdits } from './pending-edits.svelte.ts';
import { seenAs, type Place } from './place.ts';
import { StoredPage } from './stored-page.svelte.ts';

/** what messages with a way back are about */
const OFFER = 'the last edit';

/** A word with the line and block it stands in. */
export interface Spot {
	word: EditedWord;
	line: EditedLine;
	block: EditedBlock;
}

/** The page on the desk: its readings, its text with all corrections, the word that is looked at, and every edit. */
export class Desk {
	/** the word under the pointer */
	hover = $state<string>();
	/** the word that keys and menus speak of */
	cursor = $state<string>();
	/** the word that is being spoken */
	spoken = $state<string>();
	/** the word that is being edited in its place */
	editing = $state<string>();
	/** changes when the cursor shall be brought into view */
	reveal = $state(0);
	readonly place: Place;
	#toasts: Toasts;
	#stored: StoredPage;
	#preferences = new Live(preferences, ({ what }) => what === 'settings');
	/** what was chosen of letters as keys, until the store says the same */
	#letters = $state.raw<{ on: boolean; isStored?: true }>();
	readonly pending = new PendingEdits(() => ({ page: this.place.number, corrections: this.corrections }));
	/** what was taken back or done again last */
	turned = $state.raw<Correction[]>([]);
	/** what is looked at once the page of this number is here, in a record that is not the one it is to follow */
	#landing: { page: number; on: () => string | undefined | void; after?: object | undefined } | undefined;

	constructor(place: Place, toasts: Toasts) {
		this.place = place;
		this.#toasts = toasts;
		this.#stored = new StoredPage(place);
		$effect(() => {
			if (this.#preferences.current) untrack(() => this.#letters?.isStored && (this.#letters = undefined));
		});
		$effect(() => {
			// Read before anything else: an effect that returns without it would never run again.
			const [shown, record] = [this.reading?.page, this.#stored.last];
			if (!this.#landing || shown !== this.#landing.page || record === this.#landing.after) return;
			const { on } = this.#landing;
			this.#landing = undefined;
			untrack(() => {
				const id = on();
				if (id) this.select(id);
			});
		});
	}

	/** Goes to a page, and to a word there that is asked for when the page is here. */
	goTo(page: number, on: () => string | undefined | void): void {
		if (page === this.place.number && this.reading) return this.select(on() || this.cursor);
		this.#landing = { page, on };
		this.place.go(page);
	}

	readonly #mine = $derived.by(() => this.#stored.current);
	/** Whether the store has been looked into for this page. */
	readonly isKnown = $derived(this.#mine !== undefined);
	readonly readings: Reading[] = $derived(this.#mine?.readings.toSorted((a, b) => b.readAt - a.readAt) ?? []);
	readonly corrections: Correction[] = $derived(this.#mine?.corrections ?? []);
	readonly #counted = $derived(this.#mine && counted(this.#mine.readings, this.#mine.corrections));
	/** The page's text as it stands. */
	readonly reading: EditedReading | undefined = $derived(this.#counted && corrected(this.#counted, this.corrections));
	/** Blocks with text that counts, in reading order. */
	readonly blocks: EditedBlock[] = $derived(this.reading?.blocks.filter(isText) ?? []);
	/** Places with ink that nobody has read, in page pixels. */
	readonly unread: Box[] = $derived(this.reading ? stillUnread(this.reading) : []);
	readonly doubtBelow = $derived(this.#preferences.current?.doubtBelow ?? 80);
	/** Single letters are keys. Not before it is known: who has switched them off must not set something off with one. */
	readonly letterKeys = $derived(this.#letters?.on ?? this.#preferences.current?.letterKeys ?? false);
	/** how lines of text were wanted last, if ever */
	readonly lines = $derived(this.#preferences.current?.lines ?? '');
	readonly strongDoubtBelow = $derived(this.#preferences.current?.strongDoubtBelow ?? 60);

	/** Makes single letters keys or not: at once, whatever the store is busy with. */
	async chooseLetterKeys(on: boolean): Promise<void> {
		const chosen: { on: boolean; isStored?: true } = { on };
		this.#letters = chosen;
		if (await this.#orSaid(() => setLetterKeys(on))) chosen.isStored = true;
		else this.#letters = undefined;
	}

	/** Every word that is shown, by its id, in reading order. */
	readonly spots: Map<string, Spot> = $derived.by(() => {
		const found = new Map<string, Spot>();
		for (const block of this.blocks)
			for (const line of block.lines) for (const word of line.words) found.set(word.id, { word, line, block });
		return found;
	});
	readonly words: EditedWord[] = $derived([...this.spots.values()].map(({ word }) => word));
	readonly doubts: EditedWord[] = $derived(this.words.filter(({ confidence }) => confidence < this.doubtBelow));
	readonly at: Spot | undefined = $derived(this.cursor === undefined ? undefined : this.spots.get(this.cursor));

	degree(word: { confidence: number }): 'doubt' | 'doubt strong' | undefined {
		if (word.confidence < this.strongDoubtBelow) return 'doubt strong';
		return word.confidence < this.doubtBelow ? 'doubt' : undefined;
	}

	/** Puts the cursor on a word and brings it into view. */
	select(id: string | undefined): void {
		this.cursor = id;
		this.reveal++;
	}

	/** Writes an edit of this page. A failure is said and changes nothing. */
	async edit(...edits: Edit[]): Promise<boolean> {
		const reading = this.reading;
		if (!reading) return false;
		return this.write(edits.map((edit) => ({ page: reading.page, taskId: reading.taskId, edit })));
	}

	/** Writes edits of any pages, which are taken back at once. */
	async write(edits: PageEdit[]): Promise<boolean> {
		return this.pending.during(
			this.#try(async () => this.pending.wrote(edits.length ? await correct(this.place.documentId, ...edits) : [])),
		);
	}

	/** The page as it was read, without any correction. */
	async toOriginal(): Promise<void> {
		if (await this.edit({ kind: 'original' }))
			this.sayWithUndo(say('The page is as it was read: your corrections are taken back.'));
	}

	/** Says what was done to more than one place, with a way to take it back until something else is done. */
	sayWithUndo(text: string): void {
		this.#toasts.say(text, { label: say('Undo'), run: () => void this.undo() }, OFFER);
	}

	/** Makes a table of the words in a box (page pixels); resolves with its name. */
	async makeTable(box: Box): Promise<string | undefined> {
		const reading = this.reading;
		const lines = reading && takenOut(this.blocks, box)?.lines.map(({ line }) => line);
		const grid = lines && alignedGrid(lines);
		if (!grid) return undefined;
		const edit: Edit = { kind: 'make-table', box, grid };
		let made: Correction[] = [];
		const written = this.#try(async () => {
			made = await correct(this.place.documentId, { page: reading.page, taskId: reading.taskId, edit });
			this.pending.wrote(made);
		});
		await this.pending.during(written);
		return made[0] && `+${made[0].sequence}`;
	}

	/** A word typed anew: several words when there are spaces in it, none when it is empty. False when it was not stored. */
	async retype(id: string, text: string): Promise<boolean> {
		const before = this.spots.get(id)?.word;
		const texts = text.split(/\s+/).filter(Boolean);
		if (!before) return false;
		if (texts.length === 1 && texts[0] === before.text)
			return before.confidence >= 100 || this.edit({ kind: 'accept', words: [id] });
		const why = texts.length === 0 ? 'deleted' : texts.length > 1 ? 'split' : 'typed';
		return this.edit({ kind: 'rewrite', why, runs: [{ words: [id], texts }] });
	}

	undo = (): Promise<void> => this.#turnBack(undo, phrased('Undone: {edit}'), phrased('Nothing to undo'));
	redo = (): Promise<void> => this.#turnBack(redo, phrased('Done again: {edit}'), phrased('Nothing to do again'));

	async #turnBack(
		way: typeof undo,
		said: 'Undone: {edit}' | 'Done again: {edit}',
		nothing: 'Nothing to undo' | 'Nothing to do again',
	) {
		await this.#try(async () => {
			await this.pending.stored();
			const before = this.#stored.last;
			const changed = await way(this.place.documentId);
			this.pending.turned();
			this.turned = changed;
			const last = changed[0];
			if (!last) return this.#toasts.say(say(nothing), undefined, 'undo');
			const pages = new Set(changed.map(({ page }) => page));
			const edit = editsInWords([last.edit, ...changed.slice(1).map(({ edit }) => edit)]);
			const seen = seenAs(this.place, last.page);
			// What was done on a page that was taken out meanwhile is said, and nobody is led there.
			const isHere = pages.has(this.place.number) || !seen;
			const where = isHere ? edit : say('{edit}, page {page}', { edit, page: seen });
			this.#toasts.say(say(said, { edit: where }), undefined, 'undo');
			const page = isHere ? this.place.number : last.page;
			const here = changed.findLast((one) => one.page === page) ?? last;
			const word = wordOf(here.edit);
			// The text follows the store a moment later: only then the word is as it was.
			if (page !== this.place.number) this.goTo(page, () => word);
			else if (word !== undefined && this.#stored.last !== before) this.select(word);
			else if (word !== undefined) this.#landing = { page, on: () => word, after: before };
		});
	}

	async #try(work: () => Promise<unknown>): Promise<boolean> {
		// A message may offer to undo what was done last: with this, and once it is done, it would be something else.
		this.#toasts.outdate(OFFER);
		const done = await this.#orSaid(work);
		if (done) this.#toasts.outdate(OFFER);
		return done;
	}

	/** Whether it was done; if not, that is said. */
	async #orSaid(work: () => Promise<unknown>): Promise<boolean> {
		try {
			await work();
			return true;
		} catch (error) {
			this.#toasts.say(`${say('This was not saved.')} ${faultInWords(faultOf(error))}`);
			return false;
		}
	}
}

/** The first word that an edit speaks of. */
function wordOf(edit: Edit): string | undefined {
	if (edit.kind === 'rewrite') return edit.runs[0]?.words[0];
	return edit.kind === 'accept' ? edit.words[0] : edit.kind === 'break-line' ? edit.word : undefined;
}
