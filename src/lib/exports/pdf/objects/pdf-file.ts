import { FaultError } from '#lib/model/fault.ts';
import { ByteSource } from './byte-source.ts';
import type { Lock } from './lock.ts';
import { lockOf } from './lock-of.ts';
import { objectAt } from './object-at.ts';
import { Cut, Malformed, Parser } from './parse.ts';
import { rebuild } from './rebuild.ts';
import { unpacked } from './unpacked.ts';
import { readObjectStream } from './object-stream.ts';
import { type Dict, isName, Ref, Stream, type Value } from './value.ts';
import type { Entries } from './xref.ts';
import { readChain } from './xref-chain.ts';

const KEPT = 500;

/**
 * A PDF read from a file piece by piece: cross-reference tables and streams, hybrid files, object streams, protection with
 * a password. What cannot be followed is found again by searching the whole file (`repaired`).
 */
export class PdfFile {
	readonly source: ByteSource;
	entries: Entries = new Map();
	trailer: Dict = new Map();
	/** where the newest cross references lie, as `startxref` says; 0 after a repair */
	start = 0;
	/** the newest cross references are a stream */
	usesStreams = false;
	/** the cross references were unusable and had to be made anew */
	repaired = false;
	/** bytes before the header; offsets in the file count from there */
	shift = 0;
	lock: Lock | undefined;
	readonly #cache = new Map<number, Value>();
	readonly #objectStreams = new Map<number, Map<number, Value>>();
	readonly #underway = new Set<number>();

	private constructor(source: ByteSource) {
		this.source = source;
	}

	/**
	 * Rejects with a FaultError: `damaged-file`, `needs-password`, `wrong-password`; with Malformed, when a file that cannot
	 * be followed is not to be mended (which searches all of it).
	 */
	static async open(blob: Blob, password?: string, mend = true): Promise<PdfFile> {
		const file = new PdfFile(new ByteSource(blob));
		try {
			await readChain(file);
			await file.#unlock(password);
			if (!((await file.resolve(file.trailer.get('Root') ?? null)) instanceof Map)) throw new Malformed('no catalogue');
		} catch (thrown) {
			if (!(thrown instanceof Malformed) || !mend) throw thrown;
			await file.repair(password);
		}
		return file;
	}

	/** Finds all objects by searching. Called by `open`, and by whoever stumbles over a broken object later. */
	async repair(password?: string): Promise<void> {
		if (this.repaired) throw new FaultError('damaged-file', 'this PDF cannot be followed');
		this.repaired = true;
		this.start = 0;
		this.#cache.clear();
		this.#objectStreams.clear();
		this.#underway.clear();
		try {
			await rebuild(this, () => this.#unlock(password));
		} catch (thrown) {
			if (thrown instanceof Malformed) throw new FaultError('damaged-file', thrown.message);
			throw thrown;
		}
	}

	/** Runs a reader on the file from an offset on, with as much of it as the reader turns out to need. */
	async parseAt<T>(at: number, read: (parser: Parser) => T): Promise<{ value: T; end: number }> {
		for (let length = 2048; ; length *= 4) {
			const bytes = await this.source.read(at, at + length);
			if (!bytes.length) throw new Malformed('an offset behind the end');
			const parser = new Parser(bytes, 0, at + bytes.length >= this.source.size);
			try {
				return { value: read(parser), end: at + parser.at };
			} catch (thrown) {
				if (!(thrown instanceof Cut)) throw thrown;
			}
		}
	}

	async #unlock(password?: string): Promise<void> {
		const lock = await lockOf(this, password);
		if (!lock) return;
		this.lock = lock;
		this.#cache.clear();
	}

	/** An indirect object, unlocked; null when there is none (ISO 32000-1, 7.3.10). */
	async get(ref: Ref): Promise<Value> {
		const { number } = ref;
		const kept = this.#cache.get(number);
		if (kept !== undefined) return kept;
		const entry = this.entries.get(number);
		if (!entry || entry === 'free') return null;
		if (this.#underway.has(number)) throw new Malformed('an object that needs itself');
		this.#underway.add(number);
		try {
			let value: Value;
			if ('stream' in entry) value = (await this.#inStream(entry.stream)).get(number) ?? null;
			else {
				const found = await objectAt(this, entry.at + this.shift, number);
				value = found.value;
				if (this.lock) value = await this.lock.strings(found.ref, value, false);
				if (this.lock && value instanceof Stream && !isName(value.dict.get('Type'), 'XRef'))
					value = new Stream(value.dict, await this.lock.unlockData(found.ref, value.data));
			}
			// Streams may be large pictures: only small things are remembered.
			if (!(value instanceof Stream)) this.#cache.set(number, value);
			if (this.#cache.size > KEPT) this.#cache.delete(this.#cache.keys().next().value!);
			return value;
		} finally {
			this.#underway.delete(number);
		}
	}

	/** The same without the data of a stream, of which only the dictionary comes; strings stay locked. */
	async peek(ref: Ref): Promise<Value> {
		const entry = this.entries.get(ref.number);
		if (!entry || entry === 'free' || 'stream' in entry) return this.get(ref);
		const { value } = await this.parseAt(entry.at + this.shift, (parser) => {
			if (Number(parser.token()) !== ref.number || !parser.token() || !parser.takes('obj'))
				throw new Malformed('another object than expected');
			return parser.value();
		});
		return value;
	}

	/** The same as it lies in the file, nothing unlocked; for the description of the protection itself. */
	async raw(value: Value): Promise<Value> {
		const kept = this.lock;
		this.lock = undefined;
		this.#cache.clear();
		try {
			return await this.resolve(value);
		} finally {
			this.lock = kept;
			this.#cache.clear();
		}
	}

	/** The value itself, or what it refers to. */
	async resolve(value: Value | undefined): Promise<Value> {
		for (let hops = 0; value instanceof Ref; hops++) {
			if (hops > 20) throw new Malformed('references in a circle');
			value = await this.get(value);
		}
		return value ?? null;
	}

	async #inStream(number: number): Promise<Map<number, Value>> {
		const kept = this.#objectStreams.get(number);
		if (kept) return kept;
		const stream = await this.get(new Ref(number));
		if (!(stream instanceof Stream)) throw new Malformed('an object stream that is none');
		const objects = readObjectStream(stream.dict, await this.unpack(stream));
		this.#objectStreams.set(number, objects);
		if (this.#objectStreams.size > 16) this.#objectStreams.delete(this.#objectStreams.keys().next().value!);
		return objects;
	}

	/** The data of a stream without its filter. Rejects with Malformed where it has another than streams of structure have. */
	unpack(stream: Stream): Promise<Uint8Array<ArrayBuffer>> {
		return unpacked(stream, (value) => this.resolve(value));
	}
}
