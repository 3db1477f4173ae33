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
	let at = 0;
	for (const term of terms.split(' ')) {
		const piece = pieceAt(places, at);
		at += piece.length;
		yield [term, piece];
	}
}

/** The piece (count and distances) that begins at a byte. */
export function pieceAt(bytes: Uint8Array, at: number): Uint8Array {
	const reader = new ByteReader(bytes, at);
	reader.skip(reader.number());
	return bytes.subarray(at, reader.at);
}

/** How many places the piece holds that begins at a byte. */
export const placeCount = (bytes: Uint8Array, at: number): number => new ByteReader(bytes, at).number();

/** The places that the piece holds that begins at a byte, ascending. */
export function placesIn(bytes: Uint8Array, from = 0): number[] {
	const reader = new ByteReader(bytes, from);
	const found: number[] = [];
	let at = 0;
	for (let left = reader.number(); left > 0; left--) found.push((at += reader.number()));
	return found;
}
