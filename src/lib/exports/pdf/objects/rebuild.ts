import { Malformed } from './parse.ts';
import { readObjectStream } from './object-stream.ts';
import type { PdfFile } from './pdf-file.ts';
import { type Dict, isName, Ref, Stream } from './value.ts';

const STEP = 1 << 20;
const OVERLAP = 1024;

/** Names of objects, and trailers, wherever they stand. */
const MARK = /(?<![\d.])(\d{1,8})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj(?![a-z])|\btrailer\b/g;

/**
 * Makes the cross references of a file anew by searching all of it for objects, as readers do for broken files; of two with
 * the same number the later one counts. `unlock` is called before anything packed is opened. Throws `Malformed` when not even a catalogue is found.
 */
export async function rebuild(file: PdfFile, unlock: () => Promise<void>): Promise<void> {
	const decoder = new TextDecoder('latin1');
	const trailers: number[] = [];
	const packed = new Set<number>();
	file.entries = new Map();
	file.trailer = new Map();
	for (let from = 0; from < file.source.size; from += STEP) {
		const text = decoder.decode(await file.source.read(from, from + STEP + OVERLAP));
		for (const match of text.matchAll(MARK)) {
			if (match.index >= STEP) break;
			const at = from + match.index;
			if (!match[1]) {
				trailers.push(at + 'trailer'.length);
				continue;
			}
			const number = Number(match[1]);
			file.entries.set(number, { at: at - file.shift, generation: Number(match[2]) });
			const start = text.slice(match.index, match.index + 300).split('endobj')[0]!;
			if (/\/ObjStm\b/.test(start)) packed.add(number);
			else packed.delete(number);
			if (/\/XRef\b/.test(start)) trailers.push(at);
		}
	}
	for (const at of trailers) addTrailer(file.trailer, await trailerAt(file, at));
	await unlock();
	await addPacked(file, packed);
	if (!file.trailer.has('Root')) await findCatalogue(file);
	file.usesStreams = [...file.entries.values()].some((entry) => entry !== 'free' && 'stream' in entry);
}

function addTrailer(trailer: Dict, found: Dict | undefined): void {
	for (const key of ['Root', 'Info', 'ID', 'Encrypt']) {
		const value = found?.get(key);
		if (value !== undefined && value !== null) trailer.set(key, value);
	}
}

async function trailerAt(file: PdfFile, at: number): Promise<Dict | undefined> {
	try {
		const { value } = await file.parseAt(at, (parser) => {
			const before = parser.at;
			if (/^\d+$/.test(parser.token()) && /^\d+$/.test(parser.token()) && parser.takes('obj')) return parser.dict();
			parser.at = before;
			return parser.dict();
		});
		return value;
	} catch (thrown) {
		if (thrown instanceof Malformed) return undefined;
		throw thrown;
	}
}

async function addPacked(file: PdfFile, packed: Set<number>): Promise<void> {
	for (const number of packed) {
		try {
			const stream = await file.get(new Ref(number));
			if (!(stream instanceof Stream)) continue;
			const numbers = [...readObjectStream(stream.dict, await file.unpack(stream)).keys()];
			for (const [index, inner] of numbers.entries())
				if (!file.entries.has(inner)) file.entries.set(inner, { stream: number, index });
		} catch (thrown) {
			if (!(thrown instanceof Malformed)) throw thrown;
		}
	}
}

async function findCatalogue(file: PdfFile): Promise<void> {
	for (const [number] of file.entries) {
		try {
			const value = await file.get(new Ref(number));
			if (!(value instanceof Map) || !isName(value.get('Type'), 'Catalog')) continue;
			file.trailer.set('Root', new Ref(number));
			return;
		} catch (thrown) {
			if (!(thrown instanceof Malformed)) throw thrown;
		}
	}
	throw new Malformed('no catalogue');
}
