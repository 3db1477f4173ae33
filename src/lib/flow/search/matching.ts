import { ByteReader } from '#lib/model/search/byte-reader.ts';
import { placesIn } from '#lib/model/search/page-terms.ts';
import { mostMistakes } from '#lib/model/search/misspelt.ts';
import { isUnspaced } from '#lib/model/search/search-tokens.ts';
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
const SHORTEST_BEGINNING = 2;

export const matching = (reader: IndexReader, part: SearchPart): Promise<PartPages> =>
	part.terms.length > 1 ? row(reader, part) : word(reader, part);

/** A single word: as it was said, as the beginning of another (while it is typed), and misspelt. */
async function word(reader: IndexReader, { terms: [term = ''], exact, open }: SearchPart): Promise<PartPages> {
	const asBeginning = open && term.length >= SHORTEST_BEGINNING;
	const found = await reader.look(term, (other) => other === term || (asBeginning && other.startsWith(term)));
	const variants: { weight: number; pages: TermPages }[] = [];
	for (const [other, pages] of found) variants.push({ weight: other === term ? 1 : BEGINNING, pages });
	if (!exact && mostMistakes(term)) {
		const near = (await reader.misspelt(term)).filter((one) => !found.has(one.term));
		const looks = near.map(async ({ term: other, mistakes }) => {
			const pages = (await reader.look(other, (one) => one === other)).get(other);
			if (pages) variants.push({ weight: mistakes === 1 ? ONE_MISTAKE : TWO_MISTAKES, pages });
		});
		await Promise.all(looks);
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
			const asBeginning = open && index === last && term.length >= SHORTEST_BEGINNING && !isUnspaced(term);
			const found = await reader.look(term, (other) => other === term || (asBeginning && other.startsWith(term)));
			return union([...found.values()].map((pages) => ({ weight: 1, pages })));
		}),
	);
	const result: PartPages = new Map();
	const rarest = looked.reduce((least, pages) => (pages.size < least.size ? pages : least));
	for (const number of rarest.keys()) {
		if (!looked.every((pages) => pages.has(number))) continue;
		let places: number[] | undefined;
		looked.forEach((pages, index) => {
			if (places?.length === 0) return;
			const here = pages.get(number)!.places();
			if (!places) places = here;
			else {
				const known = new Set(here);
				places = places.filter((place) => known.has(place + index));
			}
		});
		const all = places ?? [];
		if (all.length) result.set(number, { weight: 1, count: all.length, places: () => all, best: () => all });
	}
	return result;
}
