import { Bytes, type Dict, Name, Ref, type Value } from './value.ts';

/** The window ended in the middle of something: read more of the file and try again. */
export class Cut extends Error {}

/** Not what PDF syntax allows. */
export class Malformed extends Error {}

const SPACE = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) SPACE[code] = 1;
const DELIMITER = new Uint8Array(256);
for (const letter of '()<>[]{}/%') DELIMITER[letter.charCodeAt(0)] = 1;

const DEEPEST = 100;

const hexDigit = (code: number): number =>
	code >= 48 && code <= 57 ? code - 48 : (code | 32) >= 97 && (code | 32) <= 102 ? (code | 32) - 87 : -1;

const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/**
 * Reads PDF values from a window of a file (ISO 32000-1, 7.2 and 7.3). Throws `Cut` when the window is too short, unless
 * `whole` says that there is no more, and `Malformed` for what cannot be read.
 */
export class Parser {
	readonly bytes: Uint8Array;
	at: number;
	readonly #whole: boolean;

	constructor(bytes: Uint8Array, at = 0, whole = false) {
		this.bytes = bytes;
		this.at = at;
		this.#whole = whole;
	}

	#end(): never {
		throw this.#whole ? new Malformed('the file ends too early') : new Cut();
	}

	skipSpace(): void {
		for (; ; this.at++) {
			const code = this.bytes[this.at];
			if (code === undefined) return;
			if (code === 0x25) {
				while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
			} else if (!SPACE[code]) return;
		}
	}

	/** The next run of regular characters, which may be empty. */
	token(): string {
		this.skipSpace();
		let text = '';
		for (; ; this.at++) {
			const code = this.bytes[this.at];
			if (code === undefined) {
				if (this.#whole) return text;
				throw new Cut();
			}
			if (SPACE[code] || DELIMITER[code]) return text;
			text += String.fromCharCode(code);
		}
	}

	/** Takes the keyword if it comes next. */
	takes(keyword: string): boolean {
		const before = this.at;
		if (this.token() === keyword) return true;
		this.at = before;
		return false;
	}

	value(depth = 0): Value {
		if (depth > DEEPEST) throw new Malformed('nested too deeply');
		this.skipSpace();
		const code = this.bytes[this.at];
		if (code === undefined) this.#end();
		if (code === 0x2f) return this.#name();
		if (code === 0x28) return this.#literal();
		if (code === 0x3c) {
			if (this.at + 1 >= this.bytes.length) this.#end();
			return this.bytes[this.at + 1] === 0x3c ? this.dict(depth) : this.#hex();
		}
		if (code === 0x5b) return this.#array(depth);
		if (DELIMITER[code]) throw new Malformed(`unexpected ${String.fromCharCode(code)}`);
		return this.#word();
	}

	#word(): Value {
		const word = this.token();
		if (word === 'true') return true;
		if (word === 'false') return false;
		if (word === 'null') return null;
		const number = Number.parseFloat(word.replace(/^([+-])[+-]+/, '$1'));
		if (!/^[+\-.\d]/.test(word)) throw new Malformed(`unexpected ${word.slice(0, 20)}`);
		if (Number.isNaN(number)) return 0;
		if (!/^\d{1,10}$/.test(word)) return number;
		const after = this.at;
		const generation = this.#maybe(() => this.token());
		if (generation !== undefined && /^\d{1,5}$/.test(generation) && this.#maybe(() => this.token()) === 'R')
			return new Ref(number, Number(generation));
		this.at = after;
		return number;
	}

	/** Looks ahead; at the end of the whole file there is nothing to see. */
	#maybe(look: () => string): string | undefined {
		try {
			return look();
		} catch (thrown) {
			if (thrown instanceof Malformed) return undefined;
			throw thrown;
		}
	}

	#name(): Name {
		let text = '';
		for (this.at++; ; this.at++) {
			const code = this.bytes[this.at];
			if (code === undefined) {
				if (this.#whole) break;
				throw new Cut();
			}
			if (SPACE[code] || DELIMITER[code]) break;
			if (code === 0x23) {
				if (this.at + 2 >= this.bytes.length && !this.#whole) throw new Cut();
				const [high, low] = [hexDigit(this.bytes[this.at + 1] ?? 0), hexDigit(this.bytes[this.at + 2] ?? 0)];
				if (high >= 0 && low >= 0) {
					text += String.fromCharCode(high * 16 + low);
					this.at += 2;
					continue;
				}
			}
			text += String.fromCharCode(code);
		}
		return new Name(text);
	}

	#literal(): Bytes {
		const out: number[] = [];
		let open = 1;
		for (this.at++; ; this.at++) {
			let code = this.bytes[this.at];
			if (code === undefined) this.#end();
			if (code === 0x28) open++;
			else if (code === 0x29 && --open === 0) break;
			else if (code === 0x5c) {
				code = this.bytes[++this.at];
				if (code === undefined) this.#end();
				if (code === 13) {
					if (this.bytes[this.at + 1] === 10) this.at++;
					continue;
				}
				if (code === 10) continue;
				if (code >= 48 && code <= 55) {
					let octal = 0;
					let count = 0;
					for (; count < 3; count++) {
						const digit = this.bytes[this.at + count];
						if (digit === undefined) this.#end();
						if (digit < 48 || digit > 55) break;
						octal = octal * 8 + digit - 48;
					}
					this.at += count - 1;
					code = octal & 255;
				} else code = ESCAPES[String.fromCharCode(code)] ?? code;
			}
			out.push(code);
		}
		this.at++;
		return new Bytes(new Uint8Array(out));
	}

	#hex(): Bytes {
		const digits: number[] = [];
		for (this.at++; ; this.at++) {
			const code = this.bytes[this.at];
			if (code === undefined) this.#end();
			if (code === 0x3e) break;
			const digit = hexDigit(code);
			if (digit >= 0) digits.push(digit);
		}
		this.at++;
		if (digits.length % 2) digits.push(0);
		return new Bytes(
			Uint8Array.from({ length: digits.length / 2 }, (_, i) => digits[2 * i]! * 16 + digits[2 * i + 1]!),
		);
	}

	#array(depth: number): Value[] {
		const values: Value[] = [];
		for (this.at++; ;) {
			this.skipSpace();
			if (this.bytes[this.at] === 0x5d) break;
			values.push(this.value(depth + 1));
		}
		this.at++;
		return values;
	}

	dict(depth = 0): Dict {
		const entries: Dict = new Map();
		this.skipSpace();
		if (this.bytes[this.at] !== 0x3c || this.bytes[this.at + 1] !== 0x3c) throw new Malformed('no dictionary here');
		for (this.at += 2; ;) {
			this.skipSpace();
			const code = this.bytes[this.at];
			if (code === undefined) this.#end();
			if (code === 0x3e) break;
			if (code !== 0x2f) throw new Malformed('a key that is no name');
			const key = this.#name().text;
			entries.set(key, this.value(depth + 1));
		}
		if (this.at + 1 >= this.bytes.length) this.#end();
		this.at += 2;
		return entries;
	}
}
