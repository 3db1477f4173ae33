import { misspelt, mostMistakes } from '#lib/model/search/misspelt.ts';
import { piecesOf } from '#lib/model/search/page-terms.ts';
import { postingsOf, type Postings } from '#lib/model/search/postings.ts';
import { termGroup } from '#lib/model/search/term-group.ts';
import type { SearchBlock, SearchPage } from '#lib/store/schema.ts';
import { searchPostings, searchTables, searchTerms } from '#lib/store/search/search-rows.ts';

/** A page in the index: its document, its number, its languages, by a number of ours that lasts as long as a look. */
export interface IndexedPage {
	documentId: string;
	page: number;
	languages: string;
}

/** The pages that have a term: by the page's number the packed places. */
export type TermPages = Map<number, Uint8Array>;

const MOST_MISSPELT = 12;
/** Rows of postings that stay in memory; the next letter that is typed mostly needs the same. */
const KEPT_BYTES = 12_000_000;
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
	#freshTerms = new Map<string, TermPages>();
	#lastNumber = -1;
	#rows = new Map<number, Promise<(Postings & { block: number })[]>>();
	#bytes = 0;
	#words = new Map<number, Promise<string[]>>();

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

	/** Every term of the group of `start` that `wanted` takes, with its pages. */
	async look(start: string, wanted: (term: string) => boolean): Promise<Map<string, TermPages>> {
		await this.#load();
		const found = new Map<string, TermPages>();
		const put = (term: string, number: number, piece: Uint8Array) => {
			const pages = found.get(term);
			if (pages) pages.set(number, piece);
			else found.set(term, new Map([[number, piece]]));
		};
		for (const row of await this.#rowsOf(termGroup(start))) {
			const block = this.#blocks.get(row.block);
			if (!block) continue;
			for (const [term, postings] of postingsOf(row, wanted))
				for (const { slot, piece } of postings) if (block.dead[slot] === 0) put(term, row.block * SLOTS + slot, piece);
		}
		for (const [term, pages] of this.#freshTerms)
			if (wanted(term)) for (const [number, piece] of pages) put(term, number, piece);
		return found;
	}

	/** The terms of the index that may be meant by a misspelt one, nearest first. */
	async misspelt(term: string): Promise<{ term: string; mistakes: number }[]> {
		const most = mostMistakes(term);
		if (!most) return [];
		await this.#load();
		const lengths = Array.from({ length: most * 2 + 1 }, (_, index) => term.length - most + index);
		const lists = await Promise.all(lengths.map((length) => this.#wordsOf(length)));
		const all = [...lists, [...this.#freshTerms.keys()]];
		const near = all.flatMap((words) => misspelt(term, words, MOST_MISSPELT));
		near.sort((a, b) => a.mistakes - b.mistakes);
		return [...new Map(near.map((one) => [one.term, one])).values()].slice(0, MOST_MISSPELT);
	}

	#wordsOf(length: number): Promise<string[]> {
		let words = this.#words.get(length);
		if (!words) this.#words.set(length, (words = searchTerms(length, length)));
		return words;
	}

	#rowsOf(group: number): Promise<(Postings & { block: number })[]> {
		const known = this.#rows.get(group);
		if (known) {
			this.#rows.delete(group);
			this.#rows.set(group, known);
			return known;
		}
		const rows = searchPostings([group]).then(([found]) => {
			this.#bytes += weight(found!);
			return found!;
		});
		this.#rows.set(group, rows);
		void this.#makeRoom(group);
		return rows;
	}

	async #makeRoom(newest: number) {
		await this.#rows.get(newest);
		for (const [group, rows] of this.#rows) {
			if (this.#bytes <= KEPT_BYTES || group === newest) break;
			this.#rows.delete(group);
			this.#bytes -= weight(await rows);
		}
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

const weight = (rows: Postings[]) => rows.reduce((sum, { bytes, terms }) => sum + bytes.length + terms.length, 0);
