/** A PDF name without its slash; each character is one byte (ISO 32000-1, 7.3.5). */
export class Name {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}

/** A reference to an indirect object. */
export class Ref {
	readonly number: number;
	readonly generation: number;
	constructor(number: number, generation = 0) {
		this.number = number;
		this.generation = generation;
	}
}

/** A PDF string: bytes, whatever they mean. */
export class Bytes {
	readonly bytes: Uint8Array<ArrayBuffer>;
	constructor(bytes: Uint8Array<ArrayBuffer>) {
		this.bytes = bytes;
	}
}

export type Dict = Map<string, Value>;

/** A dictionary with data. `data` is as it lies in the file, filtered, decrypted. */
export class Stream {
	readonly dict: Dict;
	readonly data: Uint8Array<ArrayBuffer>;
	constructor(dict: Dict, data: Uint8Array<ArrayBuffer>) {
		this.dict = dict;
		this.data = data;
	}
}

/** Anything that can stand in a PDF. */
export type Value = null | boolean | number | Name | Ref | Bytes | Value[] | Dict | Stream;

export const isName = (value: Value | undefined, text: string): boolean => value instanceof Name && value.text === text;

export const dict = (entries: Record<string, Value | undefined>): Dict =>
	new Map(Object.entries(entries).filter((entry): entry is [string, Value] => entry[1] !== undefined));

export const latin1 = (bytes: Uint8Array): string => {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
};

export const bytesOfLatin1 = (text: string): Uint8Array<ArrayBuffer> => {
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
	return bytes;
};
