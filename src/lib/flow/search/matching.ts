import { ByteReader } from '#lib/model/search/byte-reader.ts';
import { placesIn } from '#lib/model/search/page-terms.ts';
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
	const found = await reader.look(term, open && term.length >= groupedBy(term));
	const variants: { weight: number; pages: TermPages }[] = [];
	for (const [other, pages] of found) variants.push({ weight: other === term ? 1 : BEGINNING, pages });
	const most = exact ? 0 : mostMistakes(term);
	if (most) {
		// Two mistakes are a guess, which only is worth its time when there is nothing better.
		const near = found.size ? await reader.misspelt(term, 1, FEW_NEAR) : await reader.misspelt(term, most, MANY_NEAR);
		const others = near.filter((one) => !found.has(one.term));
		const looked = await reader.lookAll(others.map((one) => one.term));
		looked.forEach((pages, index) => {
			if (pages) variants.push({ weight: others[index]!.mistakes === 1 ? ONE_MISTAKE : TWO_MISTAKES, pages });
		});
	}
	return union(variants);
}

function union(variants: { weight: number; pages: TermPages }[]): PartPages {
	const result = new Map<number, Variants>();
	// The best first: what a page has as it was said counts before what is only near.
	variants.sort((a, b) => b.weight - a.weight);
	for (const { weight, pages } of variants)
		for (const [number, piece] of pages) {
			const known = result.get(number);
			if (known) known.add(weight, piece);
			else result.set(number, new Variants(weight, piece));
		}
	return result;
}

const ascending = (pieces: Uint8Array[]) => pieces.flatMap(placesIn).sort((a, b) => a - b);

/** The variants of a word on one page, the best first. Places are only unpacked for pages that get into the answer. */
class Variants implements PartOnPage {
	readonly weight: number;
	#pieces: Uint8Array[];
	/** so many of the pieces are of the best weight */
	#best = 1;

	constructor(weight: number, piece: Uint8Array) {
		this.weight = weight;
		this.#pieces = [piece];
	}

	add(weight: number, piece: Uint8Array) {
		this.#pieces.push(piece);
		if (weight === this.weight) this.#best++;
	}

	get count() {
		return this.#pieces.reduce((sum, piece) => sum + new ByteReader(piece).number(), 0);
	}

	places = () => ascending(this.#pieces);
	best = () => ascending(this.#pieces.slice(0, this.#best));
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
