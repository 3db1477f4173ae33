import { inflateRawSync, inflateSync } from 'node:zlib';

const asLatin1 = (bytes: Buffer) => bytes.toString('latin1');

/** What of some bytes can be found inside a longer Base64 text, whichever of three ways they lie in it. */
const inBase64 = (bytes: Buffer) =>
	[0, 1, 2].map((before) => {
		const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
		return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
	});

/** All the ways in which a secret may stand somewhere: plain, as bytes, in URLs, in JSON, in hexadecimal, in Base64. */
export function needles(secret: string): string[] {
	const utf8 = Buffer.from(secret, 'utf8');
	const utf16 = Buffer.from(secret, 'utf16le');
	const base64 = [...inBase64(utf8), ...inBase64(utf16)];
	return [
		...new Set([
			secret,
			asLatin1(utf8),
			asLatin1(utf16),
			encodeURIComponent(secret),
			new URLSearchParams({ x: secret }).toString().slice(2),
			JSON.stringify(secret).slice(1, -1),
			utf8.toString('hex'),
			...base64,
			...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
		]),
	];
}

/** A file as texts to search: as it is, and what is packed in it (ZIP entries, streams of a PDF). */
export function unpacked(file: Buffer): string[] {
	const texts = [asLatin1(file)];
	for (let at = file.indexOf('PK\x03\x04'); at >= 0; at = file.indexOf('PK\x03\x04', at + 4)) {
		const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
		try {
			if (file.readUInt16LE(at + 8) === 8)
				texts.push(asLatin1(inflateRawSync(file.subarray(start), { finishFlush: 2 })));
		} catch {
			// no entry after all
		}
	}
	for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
		try {
			texts.push(asLatin1(inflateSync(file.subarray(at + 7), { finishFlush: 2 })));
		} catch {
			// not packed
		}
	}
	return texts;
}
