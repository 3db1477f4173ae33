import { Unzlib, Inflate } from 'fflate';
import { Malformed } from './parse.ts';

const LARGEST = 128 << 20;

/**
 * Inflates zlib data of a PDF, at most 128 MB of it. Data that ends too early or has a wrong checksum, which readers forgive,
 * gives what could be read.
 */
export function inflate(data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	const parts: Uint8Array[] = [];
	let size = 0;
	const take = (part: Uint8Array) => {
		size += part.length;
		if (size > LARGEST) throw new Malformed('a stream that unpacks without end');
		parts.push(part);
	};
	const zlib = data.length > 1 && (data[0]! & 15) === 8 && ((data[0]! << 8) | data[1]!) % 31 === 0;
	const stream = zlib ? new Unzlib(take) : new Inflate(take);
	try {
		for (let at = 0; at < data.length; at += 1 << 16)
			stream.push(data.subarray(at, at + (1 << 16)), at + (1 << 16) >= data.length);
	} catch (thrown) {
		if (thrown instanceof Malformed || !size)
			throw thrown instanceof Malformed ? thrown : new Malformed(String(thrown));
	}
	const out = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
}
