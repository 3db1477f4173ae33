import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { pieceAt, piecesOf, type PageTerms } from './page-terms.ts';
import { termGroup } from './term-group.ts';

/**
 * All words of one group in one block of pages: the terms, sorted, with spaces between them; and for each term the
 * length of its part in bytes, then slot (as distance), count and places for each page that has it.
 */
export interface Postings {
	terms: string;
	bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The pages of one term, as two lists side by side: the page's slot in the block, and where in the row's bytes its packed places
 * begin. A frequent beginning has tens of thousands: an object for each takes longer than reading them.
 */
export interface TermPostings {
	slots: number[];
	at: number[];
}

interface Piece {
	slot: number;
	piece: Uint8Array;
}

/** Packs pages into a block; a page's slot is its place in the list. */
export function packBlock(pages: readonly PageTerms[]): Map<number, Postings> {
	const all = new Map<string, Piece[]>();
	pages.forEach((page, slot) => {
		for (const [term, piece] of piecesOf(page)) {
			const known = all.get(term);
			if (known) known.push({ slot, piece });
			else all.set(term, [{ slot, piece }]);
		}
	});
	const groups = new Map<number, string[]>();
	for (const term of all.keys()) {
		const group = termGroup(term);
		const known = groups.get(group);
		if (known) known.push(term);
		else groups.set(group, [term]);
	}
	const packed = new Map<number, Postings>();
	for (const [group, terms] of groups) packed.set(group, packGroup(terms.sort(), all));
	return packed;
}

function packGroup(terms: string[], all: Map<string, Piece[]>): Postings {
	const out = new ByteWriter();
	for (const term of terms) {
		const part = new ByteWriter();
		let before = 0;
		for (const { slot, piece } of all.get(term)!) {
			part.number(slot - before);
			part.bytes(piece);
			before = slot;
		}
		out.number(part.length);
		out.bytes(part.done());
	}
	return { terms: terms.join(' '), bytes: out.done() };
}

/**
 * The pages that have a term, or every term with that beginning, term by term. The terms are sorted: rows without it are
 * passed over by one look for its text.
 */
export function* postingsOf(
	{ terms, bytes }: Postings,
	wanted: string,
	asBeginning: boolean,
): Generator<[term: string, postings: TermPostings]> {
	if (!terms) return;
	const from = terms.startsWith(wanted) ? 0 : terms.indexOf(` ${wanted}`) + 1;
	if (from === 0 && !terms.startsWith(wanted)) return;
	const reader = new ByteReader(bytes);
	for (let at = terms.indexOf(' '); at >= 0 && at < from; at = terms.indexOf(' ', at + 1)) {
		const length = reader.number();
		reader.at += length;
	}
	for (let start = from; start < terms.length;) {
		const space = terms.indexOf(' ', start);
		const term = terms.slice(start, space < 0 ? terms.length : space);
		if (asBeginning ? !term.startsWith(wanted) : term !== wanted) return;
		const length = reader.number();
		const end = reader.at + length;
		const found: TermPostings = { slots: [], at: [] };
		let slot = 0;
		while (reader.at < end) {
			slot += reader.number();
			found.slots.push(slot);
			found.at.push(reader.at);
			reader.skip(reader.number());
		}
		yield [term, found];
		start += term.length + 1;
	}
}

/** The opposite of `packBlock`: the words of each page again, by slot. A slot without words is not in it. */
export function unpackBlock(groups: Iterable<Postings>): Map<number, PageTerms> {
	const pages = new Map<number, { term: string; piece: Uint8Array }[]>();
	for (const group of groups)
		for (const [term, { slots, at }] of postingsOf(group, '', true))
			slots.forEach((slot, index) => {
				const found = { term, piece: pieceAt(group.bytes, at[index]!) };
				const known = pages.get(slot);
				if (known) known.push(found);
				else pages.set(slot, [found]);
			});
	const unpacked = new Map<number, PageTerms>();
	for (const [slot, found] of pages) {
		found.sort((a, b) => (a.term < b.term ? -1 : 1));
		const out = new ByteWriter();
		for (const { piece } of found) out.bytes(piece);
		unpacked.set(slot, { terms: found.map(({ term }) => term).join(' '), places: out.done() });
	}
	return unpacked;
}
