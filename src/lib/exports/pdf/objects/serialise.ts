import { Bytes, bytesOfLatin1, type Dict, Name, Ref, Stream, type Value } from './value.ts';

/** A number as PDF wants it: no exponent, at most six decimals (ISO 32000-1, 7.3.3). */
export function numeral(value: number): string {
	if (!Number.isFinite(value)) return '0';
	if (Number.isInteger(value)) return BigInt(value).toString();
	return value
		.toFixed(6)
		.replace(/\.?0+$/, '')
		.replace(/^-0$/, '0');
}

const name = (text: string) =>
	'/' + text.replace(/[^!-~]|[#()<>[\]{}/%]/g, (c) => '#' + c.charCodeAt(0).toString(16).padStart(2, '0'));

const hex = (bytes: Uint8Array) => {
	let text = '<';
	for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
	return text + '>';
};

const dictionary = (entries: Dict): string =>
	'<<' + [...entries].map(([key, value]) => `${name(key)} ${serialise(value)}`).join('\n') + '>>';

/** A value as PDF source, one character per byte. A stream gives its dictionary only: see `objectBytes`. */
export function serialise(value: Value): string {
	if (value === null) return 'null';
	if (typeof value === 'boolean') return String(value);
	if (typeof value === 'number') return numeral(value);
	if (value instanceof Name) return name(value.text);
	if (value instanceof Ref) return `${value.number} ${value.generation} R`;
	if (value instanceof Bytes) return hex(value.bytes);
	if (Array.isArray(value)) return '[' + value.map(serialise).join(' ') + ']';
	if (value instanceof Stream) return dictionary(value.dict);
	return dictionary(value);
}

/** What stands before and after the data of an indirect object; `length` is that of its stream, if it is one. */
export function objectFrame(
	ref: Ref,
	value: Value,
	length?: number,
): [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>] {
	const head = `${ref.number} ${ref.generation} obj\n`;
	if (length === undefined) return [bytesOfLatin1(`${head}${serialise(value)}\nendobj\n`), new Uint8Array()];
	const entries = new Map(value instanceof Stream ? value.dict : (value as Dict)).set('Length', length);
	return [bytesOfLatin1(`${head}${serialise(entries)}\nstream\n`), bytesOfLatin1('\nendstream\nendobj\n')];
}
