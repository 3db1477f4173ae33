import { Cut, Malformed } from './parse.ts';
import type { PdfFile } from './pdf-file.ts';
import { type Dict, Ref, Stream, type Value } from './value.ts';

/**
 * The object whose head ("12 0 obj") stands at this place of the file. Nothing is unlocked. Rejects with Malformed where
 * there is none, or another than `wanted`.
 */
export async function objectAt(file: PdfFile, at: number, wanted?: number): Promise<{ ref: Ref; value: Value }> {
	const { value: found, end } = await file.parseAt(at, (parser) => {
		const [number, generation] = [parser.token(), parser.token()];
		if (!/^\d+$/.test(number) || !/^\d+$/.test(generation) || !parser.takes('obj'))
			throw new Malformed('no object where one should be');
		if (wanted !== undefined && Number(number) !== wanted) throw new Malformed('another object than expected');
		const value = parser.value();
		let data = -1;
		if (value instanceof Map && parser.takes('stream')) {
			if (parser.at + 2 > parser.bytes.length) throw new Cut();
			if (parser.bytes[parser.at] === 13) parser.at++;
			if (parser.bytes[parser.at] === 10) parser.at++;
			data = parser.at;
		}
		return { ref: new Ref(Number(number), Number(generation)), value, isStream: data >= 0 };
	});
	if (!found.isStream) return found;
	const entries = found.value as Dict;
	const length = await file.resolve(entries.get('Length') ?? null);
	let size = typeof length === 'number' && length >= 0 ? length : -1;
	const after = size < 0 ? '' : new TextDecoder('latin1').decode(await file.source.read(end + size, end + size + 20));
	if (!/^\s*endstream/.test(after)) size = await searchEnd(file, end);
	return { ref: found.ref, value: new Stream(entries, await file.source.read(end, end + size)) };
}

/** The length of a stream's data when its dictionary is wrong about it. */
async function searchEnd({ source }: PdfFile, start: number): Promise<number> {
	const decoder = new TextDecoder('latin1');
	for (let at = start; at < source.size; at += 1 << 16) {
		const text = decoder.decode(await source.read(at, at + (1 << 16) + 16));
		const found = text.search(/\r?\n?endstream/);
		if (found >= 0) return at + found - start;
	}
	throw new Malformed('a stream without end');
}
