import { misspelt } from '#lib/model/search/misspelt.ts';
import { piecesOf } from '#lib/model/search/page-terms.ts';
import { postingsOf, type Postings } from '#lib/model/search/postings.ts';
import { termGroup } from '#lib/model/search/term-group.ts';
import { wordList, type WordList } from '#lib/model/search/word-list.ts';
import type { SearchBlock, SearchPage } from '#lib/store/schema.ts';
import { searchPostings, searchTables, searchTerms } from '#lib/store/search/search-rows.ts';

/** A page in the index: its document, its number, its languages, by a number of ours that lasts as long as a look. */
export interface IndexedPage {
	documentId: string;
	page: number;
	languages: string;
}

/** The pages that have a term, as lists side by side: the page's number, and the bytes in which its packed places begin, and where. */
export interface TermPages {
	numbers: number[];
	bytes: Uint8Array[];
	at: number[];
}

/** Rows of postings that stay in memory; the next letter that is typed mostly needs the same. */
const KEPT_BYTES = 20_000_000;
/** A block has at most so many pages (see `BLOCK_PAGES`); fresh pages have the numbers below 0. */
const SLOTS = 4096;

/**
 * Looks into the search index. Keeps what it read until it is told that the index has changed (`forget`). Every look
 * reads rows by their keys: a word costs one row for each block.
 */
export class IndexReader {
	#tables: Promise<void> | undefined;
	#blocks = new Map<number, SearchBlock>();
	#fresh = new Map<string, { page: SearchPage; number: number }>();
	#byNumber = new Map<number, IndexedPage>();
	#freshTerms = new Map<string, Map<number, Uint8Array>>();
	#freshList: WordList | undefined;
	#lastNumber = -1;
	#rows = new Map<number, Promise<(Postings & { block: number })[]>>();
	#bytes = 0;
	#words = new Map<number, Promise<WordList>>();

	/** The index has changed; what is read next is read anew. */
	forget(): void {
		this.#tables = undefined;
	}

	/** Pages in the index. */
	async size(): Promise<number> {
		await this.#load();
		let pages = this.#fresh.size;
		for (const { dead } of this.#blocks.values()) for (const one of dead) pages += 1 - one;
		return pages;
	}

	/** The languages that pages of the index are in: tesseract's codes. */
	async languages(): Promise<string[]> {
		await this.#load();
		const all = new Set<string>();
		for (const { page } of this.#fresh.values()) all.add(page.languages);
		for (const block of this.#blocks.values()) for (const one of block.languages) all.add(one);
		return [...new Set([...all].flatMap((one) => one.split('+')))].filter(Boolean).sort();
	}

	/** The page of a number that was handed out since the last `forget`. */
	page(number: number): IndexedPage | undefined {
		const fresh = this.#byNumber.get(number);
		if (fresh || number < 0) return fresh;
		const block = this.#blocks.get(Math.floor(number / SLOTS));
		const slot = number % SLOTS;
		if (!block || block.dead[slot] !== 0) return undefined;
		return {
			documentId: block.documents[block.document[slot]!]!,
			page: block.page[slot]!,
			languages: block.languages[block.language[slot]!]!,
		};
	}

	/** The term with its pages; with `asBeginning` every term that begins so (see `groupedBy` for the shortest). */
	async look(wanted: string, asBeginning = false): Promise<Map<string, TermPages>> {
		await this.#load();
		const found = new Map<string, TermPages>();
		const pagesOf = (term: string) => {
			let pages = found.get(term);
			if (!pages) found.set(term, (pages = { numbers: [], bytes: [], at: [] }));
			return pages;
		};
		const group = termGroup(wanted);
		this.#fetch([group]);
		for (const row of await this.#rows.get(group)!) {
			const block = this.#blocks.get(row.block);
			if (!block) continue;
			for (const [term, { slots, at }] of postingsOf(row, wanted, asBeginning)) {
				const pages = pagesOf(term);
				for (let index = 0; index < slots.length; index++)
					if (block.dead[slots[index]!] === 0) add(pages, row.block * SLOTS + slots[index]!, row.bytes, at[index]!);
			}
		}
		const fresh = asBeginning ? [...this.#freshTerms.keys()].filter((term) => term.startsWith(wanted)) : [wanted];
		for (const term of fresh) {
			const here = this.#freshTerms.get(term);
			if (here) for (const [number, piece] of here) add(pagesOf(term), number, piece, 0);
		}
		return found;
	}

	/** Says what will be looked for: its rows come at once. */
	async expect(terms: string[]): Promise<void> {
		await this.#load();
		this.#fetch([...new Set(terms.map(termGroup))]);
	}

	/** Pages for each of several terms. */
	async lookAll(terms: string[]): Promise<(TermPages | undefined)[]> {
		await this.expect(terms);
		return Promise.all(terms.map(async (term) => (await this.look(term)).get(term)));
	}

	/** The terms of the index that may be meant by one with at most `most` wrong letters, nearest first. */
	async misspelt(term: string, most: number, limit: number): Promise<{ term: string; mistakes: number }[]> {
		await this.#load();
		const lengths = Array.from({ length: most * 2 + 1 }, (_, index) => term.length - most + index);
		const lists = await Promise.all(lengths.map((length) => this.#wordsOf(length)));
		const near = [...lists, this.#freshWords()].flatMap((words) => misspelt(term, words, most));
		near.sort((a, b) => a.mistakes - b.mistakes);
		return [...new Map(near.map((one) => [one.term, one])).values()].slice(0, limit);
	}

	#freshWords(): WordList {
		return (this.#freshList ??= wordList([...this.#freshTerms.keys()]));
	}

	#wordsOf(length: number): Promise<WordList> {
		let words = this.#words.get(length);
		if (!words) this.#words.set(length, (words = searchTerms(length, length).then(wordList)));
		return words;
	}

	/** Sees to it that rows of these groups are there or on their way, in one transaction. */
	#fetch(groups: number[]) {
		for (const group of groups) {
			const known = this.#rows.get(group);
			if (!known) continue;
			// The group that was asked for last is let go last.
			this.#rows.delete(group);
			this.#rows.set(group, known);
		}
		const missing = groups.filter((group) => !this.#rows.has(group));
		if (!missing.length) return;
		const rows = searchPostings(missing);
		missing.forEach((group, index) => {
			const mine = rows.then((all) => all[index]!);
			this.#rows.set(group, mine);
			mine.then(
				(found) => {
					if (this.#rows.get(group) === mine) this.#grow(weight(found));
				},
				() => this.#rows.delete(group),
			);
		});
	}

	#grow(bytes: number) {
		this.#bytes += bytes;
		if (this.#bytes <= KEPT_BYTES) return;
		// The older half goes; to weigh each would mean to wait for it.
		const old = [...this.#rows.keys()].slice(0, Math.ceil(this.#rows.size / 2));
		for (const group of old) this.#rows.delete(group);
		this.#bytes /= 2;
	}

	#load(): Promise<void> {
		return (this.#tables ??= this.#read());
	}

	async #read() {
		const { blocks, fresh } = await searchTables();
		const known = [...this.#blocks.keys()].join();
		this.#blocks = new Map(blocks.map((block) => [block.id, block]));
		if ([...this.#blocks.keys()].join() !== known) {
			this.#rows.clear();
			this.#words.clear();
			this.#bytes = 0;
		}
		this.#freshList = undefined;
		const now = new Map(fresh.map((page) => [`${page.documentId} ${page.page}`, page]));
		for (const [key, { page, number }] of this.#fresh)
			if (now.get(key)?.freshAt !== page.freshAt) this.#dropFresh(key, page, number);
		for (const [key, page] of now) if (!this.#fresh.has(key)) this.#addFresh(key, page);
	}

	#addFresh(key: string, page: SearchPage) {
		const number = this.#lastNumber--;
		this.#fresh.set(key, { page, number });
		this.#byNumber.set(number, page);
		if (!page.words) return;
		for (const [term, piece] of piecesOf(page.words)) {
			const pages = this.#freshTerms.get(term);
			if (pages) pages.set(number, piece);
			else this.#freshTerms.set(term, new Map([[number, piece]]));
		}
	}

	#dropFresh(key: string, page: SearchPage, number: number) {
		this.#fresh.delete(key);
		this.#byNumber.delete(number);
		if (!page.words) return;
		for (const term of page.words.terms.split(' ')) {
			const pages = this.#freshTerms.get(term);
			pages?.delete(number);
			if (pages?.size === 0) this.#freshTerms.delete(term);
		}
	}
}

function add({ numbers, bytes, at }: TermPages, number: number, where: Uint8Array, from: number) {
	numbers.push(number);
	bytes.push(where);
	at.push(from);
}

const weight = (rows: Postings[]) => rows.reduce((sum, { bytes, terms }) => sum + bytes.length + terms.length, 0);
