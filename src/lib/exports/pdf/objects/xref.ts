import { Malformed, type Parser } from './parse.ts';
import { type Dict } from './value.ts';

/** Where an object lies: at an offset of the file, in an object stream, or nowhere (free). */
export type Entry = { at: number; generation: number } | { stream: number; index: number } | 'free';

export type Entries = Map<number, Entry>;

/** One section of cross references: what it says, and its trailer. */
export interface Section {
	entries: Entries;
	trailer: Dict;
	/** it is an xref stream, not a table */
	isStream: boolean;
}

const FEW = 8_388_607;

const integer = (word: string) => {
	if (!/^\d{1,15}$/.test(word)) throw new Malformed('a broken cross-reference table');
	return Number(word);
};

/** A cross-reference table with its trailer; the parser stands behind the word `xref` (ISO 32000-1, 7.5.4). */
export function readTable(parser: Parser): Section {
	const entries: Entries = new Map();
	while (!parser.takes('trailer')) {
		const first = integer(parser.token());
		const count = integer(parser.token());
		if (first + count > FEW) throw new Malformed('too many objects');
		for (let number = first; number < first + count; number++) {
			const at = integer(parser.token());
			const generation = integer(parser.token());
			const kind = parser.token();
			if (kind !== 'n' && kind !== 'f') throw new Malformed('a broken cross-reference table');
			// Some writers mark objects that are not there as used, at offset 0.
			entries.set(number, kind === 'n' && at > 0 ? { at, generation } : 'free');
		}
	}
	return { entries, trailer: parser.dict(), isStream: false };
}

/** The entries in the unpacked data of an xref stream (ISO 32000-1, 7.5.8). */
export function readXrefStream(dict: Dict, data: Uint8Array): Section {
	const widths = dict.get('W');
	if (!Array.isArray(widths) || widths.length < 3 || !widths.every((w) => typeof w === 'number' && w >= 0 && w <= 8))
		throw new Malformed('an xref stream without widths');
	const [w0, w1, w2] = widths as [number, number, number];
	const row = w0 + w1 + w2;
	if (!row) throw new Malformed('an xref stream without widths');
	const size = dict.get('Size');
	const index = dict.get('Index');
	const ranges = (Array.isArray(index) ? index : [0, size ?? 0]).map((value) =>
		typeof value === 'number' ? value : 0,
	);
	const entries: Entries = new Map();
	let at = 0;
	const field = (bytes: number, other: number) => {
		if (!bytes) return other;
		let value = 0;
		for (let i = 0; i < bytes; i++) value = value * 256 + data[at++]!;
		return value;
	};
	for (let range = 0; range + 1 < ranges.length; range += 2) {
		const [first, count] = [ranges[range]!, ranges[range + 1]!];
		for (let number = first; number < first + count && at + row <= data.length; number++) {
			const [kind, a, b] = [field(w0, 1), field(w1, 0), field(w2, 0)];
			if (number < 0 || number > FEW) throw new Malformed('too many objects');
			if (kind === 1) entries.set(number, { at: a, generation: b });
			else if (kind === 2) entries.set(number, { stream: a, index: b });
			else entries.set(number, 'free');
		}
	}
	return { entries, trailer: dict, isStream: true };
}

/** Adds what an older section knows and a newer one does not say. */
export function addOlder(known: Entries, older: Iterable<[number, Entry]>): void {
	for (const [number, entry] of older) if (!known.has(number)) known.set(number, entry);
}
