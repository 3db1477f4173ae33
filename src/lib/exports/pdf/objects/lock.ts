import { md5 } from '@noble/hashes/legacy.js';
import { seal, unseal } from './aes.ts';
import { Malformed } from './parse.ts';
import { rc4 } from './rc4.ts';
import { Bytes, type Dict, Name, Ref, Stream, type Value } from './value.ts';

type Buffer = Uint8Array<ArrayBuffer>;
type Method = 'none' | 'rc4' | 'aes' | 'aes-256';

const METHODS = new Map<string, Method>([
	['None', 'none'],
	['V2', 'rc4'],
	['AESV2', 'aes'],
	['AESV3', 'aes-256'],
]);

/** Locks and unlocks the strings and streams of a protected file (ISO 32000-2, 7.6). */
export class Lock {
	readonly #key: Buffer;
	readonly #strings: Method;
	readonly #streams: Method;

	constructor(entries: Dict, key: Buffer) {
		this.#key = key;
		const version = entries.get('V');
		if (version === 1 || version === 2) this.#strings = this.#streams = 'rc4';
		else if (version === 4 || version === 5) {
			const filters = entries.get('CF');
			const method = (use: string): Method => {
				const name = entries.get(use);
				if (!(name instanceof Name) || name.text === 'Identity') return 'none';
				const filter = filters instanceof Map ? filters.get(name.text) : undefined;
				const how = filter instanceof Map ? filter.get('CFM') : undefined;
				const known = how instanceof Name ? METHODS.get(how.text) : undefined;
				if (!known) throw new Malformed('protection of an unknown kind');
				return known;
			};
			this.#strings = method('StrF');
			this.#streams = method('StmF');
		} else throw new Malformed(`protection of version ${String(version)}`);
	}

	#keyFor(ref: Ref, method: Method): Buffer {
		if (method === 'aes-256') return this.#key;
		const salt = method === 'aes' ? [0x73, 0x41, 0x6c, 0x54] : [];
		const { number, generation } = ref;
		const input = new Uint8Array([
			...this.#key,
			...[number, number >> 8, number >> 16, generation, generation >> 8].map((byte) => byte & 255),
			...salt,
		]);
		return md5(input).slice(0, Math.min(this.#key.length + 5, 16)) as Buffer;
	}

	async #turn(ref: Ref, method: Method, data: Buffer, lock: boolean): Promise<Buffer> {
		if (method === 'none') return data;
		const key = this.#keyFor(ref, method);
		if (method === 'rc4') return rc4(key, data);
		return lock ? seal(key, data) : unseal(key, data);
	}

	/** The data of a stream, as it goes into the file. */
	lockData = (ref: Ref, data: Buffer) => this.#turn(ref, this.#streams, data, true);
	/** The data of a stream, as it came from the file. */
	unlockData = (ref: Ref, data: Buffer) => this.#turn(ref, this.#streams, data, false);

	/** The value with its strings locked or unlocked; the data of streams stays. `ref` is the object it stands in. */
	async strings(ref: Ref, value: Value, lock: boolean): Promise<Value> {
		if (this.#strings === 'none') return value;
		if (value instanceof Bytes) return new Bytes(await this.#turn(ref, this.#strings, value.bytes, lock));
		if (Array.isArray(value)) {
			const out: Value[] = [];
			for (const one of value) out.push(await this.strings(ref, one, lock));
			return out;
		}
		if (value instanceof Stream) return new Stream((await this.strings(ref, value.dict, lock)) as Dict, value.data);
		if (value instanceof Map) {
			const out: Dict = new Map();
			for (const [key, one] of value) out.set(key, await this.strings(ref, one, lock));
			return out;
		}
		return value;
	}
}
