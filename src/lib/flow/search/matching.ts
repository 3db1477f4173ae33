import { placeCount, placesIn } from '#lib/model/search/page-terms.ts';
import { mostMistakes } from '#lib/model/search/misspelt.ts';
import { isUnspaced } from '#lib/model/search/search-tokens.ts';
import { groupedBy } from '#lib/model/search/term-group.ts';
import type { SearchPart } from '#lib/model/search/search-parts.ts';
import type { IndexReader, TermPages } from './index-reader.ts';

/** Where a part of the question stands on a page, and how well it fits: 1 as it was said, less for near words. */
export interface PartOnPage {
	weight: number;
	/** how often */
	count: number;
	/** the first tokens of the places, ascending */
	places(): number[];
	/** only the places that fit best */
	best(): number[];
}

/** The pages on which a part of the question stands. */
export type PartPages = Map<number, PartOnPage>;

const BEGINNING = 0.7;
const ONE_MISTAKE = 0.4;
const TWO_MISTAKES = 0.25;
/** Near words that are looked at: of a word that is there as it was said, and of one that is nowhere. */
const FEW_NEAR = 6;
const MANY_NEAR = 12;

export const matching = (reader: IndexReader, part: SearchPart): Promise<PartPages> =>
	part.terms.length > 1 ? row(reader, part) : word(reader, part);

/** A single word: as it was said, as the beginning of another (while it is typed), and misspelt. */
async function word(reader: IndexReader, { terms: [term = ''], exact, open }: SearchPart): Promise<PartPages> {
	const most = exact ? 0 : mostMistakes(term);
	// What is near is looked for meanwhile: the store answers one after the other as slowly as both at once.
	const [found, few] = await Promise.all([
		reader.look(term, open && term.length >= groupedBy(term)),
		most ? near(reader, term, 1, FEW_NEAR) : [],
	]);
	// Two mistakes are a guess, which only is worth its time when there is nothing better.
	const others = !most || found.size ? few : await near(reader, term, most, MANY_NEAR);
	const variants = others.filter((other) => !found.has(other.term));
	for (const [other, pages] of found) variants.push({ term: other, weight: other === term ? 1 : BEGINNING, pages });
	return union(variants);
}

interface Variant {
	term: string;
	weight: number;
	pages: TermPages;
}

async function near(reader: IndexReader, term: string, most: number, limit: number): Promise<Variant[]> {
	const others = await reader.misspelt(term, most, limit);
	const looked = await reader.lookAll(others.map((other) => other.term));
	return others.flatMap((other, index) => {
		const pages = looked[index];
		return pages ? [{ term: other.term, weight: other.mistakes === 1 ? ONE_MISTAKE : TWO_MISTAKES, pages }] : [];
	});
}

function union(variants: Pick<Variant, 'weight' | 'pages'>[]): PartPages {
	const result = new Map<number, WordOnPage>();
	// The best first: what a page has as it was said counts before what is only near.
	variants.sort((a, b) => b.weight - a.weight);
	for (const { weight, pages } of variants)
		for (let index = 0; index < pages.numbers.length; index++) {
			const here = new WordOnPage(weight, pages.bytes[index]!, pages.at[index]!);
			const known = result.get(pages.numbers[index]!);
			if (known) known.add(here);
			else result.set(pages.numbers[index]!, here);
		}
	return result;
}

/**
 * A word on one page, and behind it, as a chain, what else the page has that is like it. Places are only unpacked for pages
 * that get into the answer.
 */
class WordOnPage implements PartOnPage {
	count: number;
	#next: WordOnPage | undefined;

	constructor(
		readonly weight: number,
		readonly bytes: Uint8Array,
		readonly at: number,
	) {
		this.count = placeCount(bytes, at);
	}

	/** Another one, that fits as well or less. */
	add(other: WordOnPage) {
		this.count += other.count;
		other.#next = this.#next;
		this.#next = other;
	}

	places(): number[] {
		return this.#places(0);
	}

	best(): number[] {
		return this.#places(this.weight);
	}

	#places(least: number): number[] {
		if (!this.#next) return placesIn(this.bytes, this.at);
		const all = placesIn(this.bytes, this.at);
		for (let other: WordOnPage | undefined = this.#next; other; other = other.#next)
			if (other.weight >= least) all.push(...placesIn(other.bytes, other.at));
		return all.sort((a, b) => a - b);
	}
}

/** Neighbours in a row: a phrase, or a word of several terms. */
async function row(reader: IndexReader, { terms, open }: SearchPart): Promise<PartPages> {
	const last = terms.length - 1;
	const looked = await Promise.all(
		terms.map(async (term, index) => {
			const asBeginning = open && index === last && term.length >= groupedBy(term) && !isUnspaced(term);
			const found = await reader.look(term, asBeginning);
			return { index, pages: union([...found.values()].map((pages) => ({ weight: 1, pages }))) };
		}),
	);
	// The rarest first: most pages are out before the places of frequent words are unpacked.
	const [rarest, ...others] = looked.sort((a, b) => a.pages.size - b.pages.size);
	const result: PartPages = new Map();
	for (const [number, lead] of rarest?.pages ?? []) {
		if (!others.every(({ pages }) => pages.has(number))) continue;
		let firsts = lead.places().map((place) => place - rarest!.index);
		for (const { index, pages } of others) {
			if (!firsts.length) break;
			const here = new Set(pages.get(number)!.places());
			firsts = firsts.filter((first) => here.has(first + index));
		}
		if (firsts.length)
			result.set(number, { weight: 1, count: firsts.length, places: () => firsts, best: () => firsts });
	}
	return result;
}
