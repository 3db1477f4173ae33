import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

/**
 * The words of one page, packed: the terms with spaces between them, and for each term how often and where it stands
 * (places are numbers of tokens, from 0; each is written as its distance from the one before).
 */
export interface PageTerms {
	terms: string;
	places: Uint8Array<ArrayBuffer>;
}

export function packPage(tokens: readonly { term: string }[]): PageTerms {
	const places = new Map<string, number[]>();
	tokens.forEach(({ term }, at) => {
		const known = places.get(term);
		if (known) known.push(at);
		else places.set(term, [at]);
	});
	const terms = [...places.keys()].sort();
	const out = new ByteWriter();
	for (const term of terms) {
		const all = places.get(term)!;
		out.number(all.length);
		let before = 0;
		for (const at of all) {
			out.number(at - before);
			before = at;
		}
	}
	return { terms: terms.join(' '), places: out.done() };
}

/** Each term of a page with its own piece of `places` (count and distances), as blocks take it over. */
export function* piecesOf({ terms, places }: PageTerms): Generator<[term: string, piece: Uint8Array]> {
	if (!terms) return;
	const reader = new ByteReader(places);
	for (const term of terms.split(' ')) {
		const start = reader.at;
		reader.skip(reader.number());
		yield [term, places.subarray(start, reader.at)];
	}
}

/** The places that a piece of `places` holds, ascending. */
export function placesIn(piece: Uint8Array): number[] {
	const reader = new ByteReader(piece);
	const found: number[] = [];
	let at = 0;
	for (let left = reader.number(); left > 0; left--) found.push((at += reader.number()));
	return found;
}
