import { untrack } from 'svelte';
import { arrange } from '#lib/flow/pages/arrange.ts';
import { turnPages } from '#lib/flow/pages/turn-pages.ts';
import { pageOrder, type Document } from '#lib/model/document.ts';
import { turnOf, type Turn } from '#lib/model/turn/turn.ts';
import { say } from '../say/say.ts';
import { turnedInWords } from './turned-in-words.ts';

/* eslint svelte/prefer-svelte-reactivity: off -- the marked pages are replaced as a whole, never changed in place */
const REMEMBERED = 100;
/** ms after which what was stored is surely seen */
const SETTLED_MS = 2_000;

const isSame = (a: number[], b: number[]) => a.length === b.length && a.every((page, index) => page === b[index]);

/** The order of a document's pages while it is being changed: what is marked, and what can be undone. */
export class Arrangement {
	/** numbers of the marked pages */
	marked = $state.raw<ReadonlySet<number>>(new Set());
	/** what was done last, for whoever does not see the pages */
	news = $state('');
	#before = $state.raw<(() => Promise<void>)[]>([]);
	#document: () => Document;
	/** the order that was asked for last, until the document has it: the next change builds on it, however fast it comes */
	#wanted = $state.raw<number[]>();

	/** To be made while a component is set up. */
	constructor(document: () => Document) {
		this.#document = document;
		$effect(() => {
			const stored = pageOrder(this.#document());
			untrack(() => {
				if (this.#wanted && isSame(stored, this.#wanted)) this.#wanted = undefined;
			});
		});
	}

	readonly order = $derived.by(() => this.#wanted ?? pageOrder(this.#document()));
	/** whether what is shown is still to be stored */
	readonly isStoring = $derived(this.#wanted !== undefined);
	/** how many changes can be undone */
	readonly steps = $derived(this.#before.length);

	mark(page: number): void {
		const marked = new Set(this.marked);
		if (!marked.delete(page)) marked.add(page);
		this.marked = marked;
	}

	/** Marks all pages between two of them, both included. */
	markTo(from: number, to: number): void {
		const [a, b] = [this.order.indexOf(from), this.order.indexOf(to)].sort((one, other) => one - other);
		this.marked = new Set([...this.marked, ...this.order.slice(a, b! + 1)]);
	}

	markAll = (): void => {
		this.marked = this.marked.size === this.order.length ? new Set() : new Set(this.order);
	};

	/** The marked pages in their order, or this one alone when it is not among them. */
	meant(page?: number): number[] {
		if (page !== undefined && !this.marked.has(page)) return [page];
		return this.order.filter((one) => this.marked.has(one));
	}

	/** Moves pages by so many places, as one block. */
	move(pages: number[], by: -1 | 1): Promise<void> {
		const first = this.order.indexOf(by < 0 ? pages[0]! : pages.at(-1)!);
		const place = this.order.slice(0, by < 0 ? Math.max(0, first - 1) : first + 2);
		return this.moveTo(pages, place.filter((page) => !pages.includes(page)).length);
	}

	/** Puts pages, as one block, behind so many of the others. */
	moveTo(pages: number[], place: number): Promise<void> {
		const rest = this.order.filter((page) => !pages.includes(page));
		const order = [...rest.slice(0, place), ...pages, ...rest.slice(place)];
		this.#say(say('Page {page} of {total}', { page: order.indexOf(pages[0]!) + 1, total: order.length }));
		return this.#put(order);
	}

	/** Takes pages out; false when none would be left. */
	async remove(pages: number[]): Promise<boolean> {
		const rest = this.order.filter((page) => !pages.includes(page));
		if (!rest.length) return false;
		await this.#put(rest);
		this.marked = new Set();
		return true;
	}

	/** All pages again, as they lie in the file. */
	reset = (): Promise<void> => this.#put(Array.from({ length: this.#document().pageCount }, (_, index) => index + 1));

	undo = async (): Promise<void> => {
		const back = this.#before.at(-1);
		if (!back) return;
		this.#before = this.#before.slice(0, -1);
		this.#say(say('Undone'));
		await back();
	};

	/** Turns pages clockwise. */
	async turn(pages: number[], by: Turn): Promise<void> {
		const { id } = this.#document();
		this.#remember(() => turnPages(id, pages, turnOf(-by)));
		this.#say(turnedInWords(pages.length, by));
		await turnPages(id, pages, by);
	}

	/** The same words a second time are another change, or they would be heard once. */
	#say(words: string) {
		this.news = words === this.news ? `${words}\u00a0` : words;
	}

	#remember(back: () => Promise<void>) {
		this.#before = [...this.#before.slice(1 - REMEMBERED), back];
	}

	async #put(order: number[]) {
		const before = this.order;
		if (isSame(order, before)) return;
		this.#remember(() => this.#store(before));
		await this.#store(order);
	}

	async #store(order: number[]) {
		const forget = () => {
			if (this.#wanted === order) this.#wanted = undefined;
		};
		this.#wanted = order;
		try {
			await arrange(this.#document(), order);
		} catch (error) {
			forget();
			throw error;
		}
		// Another tab may have wanted something else: then what is stored is what counts.
		setTimeout(forget, SETTLED_MS);
	}
}
