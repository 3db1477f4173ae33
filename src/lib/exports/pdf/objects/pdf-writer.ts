import { zlibSync } from 'fflate';
import type { Sink } from '#lib/exports/file/sink.ts';
import type { Lock } from './lock.ts';
import { objectFrame, serialise } from './serialise.ts';
import { bytesOfLatin1, type Dict, dict, Name, Ref, Stream, type Value } from './value.ts';
import type { Entries, Entry } from './xref.ts';

/** What is in a stream that is written: bytes, or a part of a file that is handed on unread. */
export type Data = Uint8Array<ArrayBuffer> | Blob;

const bigEndian = (value: number, bytes: number): number[] =>
	Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** (bytes - 1 - index)) % 256);

/** Writes indirect objects one after the other into a sink and remembers where they lie. */
export class PdfWriter {
	readonly #sink: Sink;
	readonly #entries: Entries = new Map();
	readonly #lock: Lock | undefined;
	readonly #shift: number;
	#at: number;
	#next: number;

	/** `at`: bytes in the sink so far, `shift` of which stand before the header; `next`: the first free object number. */
	constructor(
		sink: Sink,
		{ at = 0, shift = 0, next = 1, lock }: { at?: number; shift?: number; next?: number; lock?: Lock } = {},
	) {
		this.#sink = sink;
		this.#at = at;
		this.#shift = shift;
		this.#next = next;
		this.#lock = lock;
	}

	/** A number for an object that is written later. */
	reserve = (): Ref => new Ref(this.#next++);

	async raw(data: Data): Promise<void> {
		const size = data instanceof Blob ? data.size : data.length;
		if (size) await this.#sink.write(data);
		this.#at += size;
	}

	text = (source: string): Promise<void> => this.raw(bytesOfLatin1(source));

	/** Writes an object; with `data` it is a stream whose dictionary is the value. */
	async object(ref: Ref, value: Exclude<Value, Stream>, data?: Data): Promise<Ref> {
		let [locked, payload]: [Value, Data | undefined] = [value, data];
		if (this.#lock) {
			locked = await this.#lock.strings(ref, value, true);
			if (data) {
				const bytes = data instanceof Blob ? new Uint8Array(await data.arrayBuffer()) : data;
				payload = await this.#lock.lockData(ref, bytes);
			}
		}
		this.#entries.set(ref.number, { at: this.#at - this.#shift, generation: ref.generation });
		const length = payload instanceof Blob ? payload.size : payload?.length;
		const [head, tail] = objectFrame(ref, locked, length);
		await this.raw(head);
		if (payload) await this.raw(payload);
		await this.raw(tail);
		return ref;
	}

	add = (value: Exclude<Value, Stream>, data?: Data): Promise<Ref> => this.object(this.reserve(), value, data);

	/** An object whose strings are never locked. */
	async plain(value: Dict): Promise<Ref> {
		const ref = this.reserve();
		this.#entries.set(ref.number, { at: this.#at - this.#shift, generation: 0 });
		await this.raw(objectFrame(ref, value)[0]);
		return ref;
	}

	/** A stream that is packed here. */
	packed = (data: Uint8Array<ArrayBuffer>, entries: Dict = new Map()): Promise<Ref> =>
		this.add(new Map(entries).set('Filter', new Name('FlateDecode')), zlibSync(data) as Uint8Array<ArrayBuffer>);

	/** Ends the file with cross references to what was written, and to `others`, as a table or as a stream. */
	async end(trailer: Dict, asStream: boolean, others: Iterable<[number, Entry]> = []): Promise<void> {
		const entries: Entries = new Map(others);
		const start = this.#at - this.#shift;
		if (asStream) this.#entries.set(this.#next, { at: start, generation: 0 });
		const own = asStream ? new Ref(this.#next++) : undefined;
		for (const [number, entry] of this.#entries) entries.set(number, entry);
		const numbers = [...entries.keys()].sort((a, b) => a - b);
		const whole = new Map(trailer).set('Size', Math.max(this.#next, (numbers.at(-1) ?? 0) + 1));
		if (own) await this.#stream(own, whole, numbers, entries);
		else await this.#table(whole, numbers, entries);
		await this.text(`startxref\n${start}\n%%EOF\n`);
	}

	async #table(trailer: Dict, numbers: number[], entries: Entries): Promise<void> {
		const lines = ['xref'];
		for (const { first, count } of ranges(numbers)) {
			lines.push(`${first} ${count}`);
			for (let number = first; number < first + count; number++) {
				const entry = entries.get(number)!;
				const used = entry !== 'free' && 'at' in entry;
				const [at, generation] = used ? [entry.at, entry.generation] : [0, number ? 0 : 65535];
				lines.push(`${String(at).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${used ? 'n' : 'f'} `);
			}
		}
		await this.text(`${lines.join('\n')}\ntrailer\n${serialise(trailer)}\n`);
	}

	async #stream(ref: Ref, trailer: Dict, numbers: number[], entries: Entries): Promise<void> {
		const rows: number[] = [];
		for (const number of numbers) {
			const entry = entries.get(number)!;
			if (entry === 'free') rows.push(0, ...bigEndian(0, 6), ...bigEndian(0, 2));
			else if ('at' in entry) rows.push(1, ...bigEndian(entry.at, 6), ...bigEndian(entry.generation, 2));
			else rows.push(2, ...bigEndian(entry.stream, 6), ...bigEndian(entry.index, 2));
		}
		const data = zlibSync(Uint8Array.from(rows)) as Uint8Array<ArrayBuffer>;
		const entriesOf = dict({
			Type: new Name('XRef'),
			W: [1, 6, 2],
			Index: ranges(numbers).flatMap(({ first, count }) => [first, count]),
			Filter: new Name('FlateDecode'),
		});
		// An xref stream is never locked (ISO 32000-1, 7.5.8.2), so it does not go through `object`.
		const [head, tail] = objectFrame(ref, new Map([...trailer, ...entriesOf]), data.length);
		await this.raw(head);
		await this.raw(data);
		await this.raw(tail);
	}
}

/** Runs of consecutive numbers. */
function ranges(numbers: number[]): { first: number; count: number }[] {
	const found: { first: number; count: number }[] = [];
	for (const number of numbers) {
		const last = found.at(-1);
		if (last && last.first + last.count === number) last.count++;
		else found.push({ first: number, count: 1 });
	}
	return found;
}
