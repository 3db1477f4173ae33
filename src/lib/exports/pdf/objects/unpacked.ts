import { inflate } from './inflate.ts';
import { Malformed } from './parse.ts';
import { unpredict } from './unpredict.ts';
import { isName, type Stream, type Value } from './value.ts';

/**
 * The data of a stream without its filter: Flate with or without predictor, as in all streams of structure. `resolve` gives
 * what a value refers to. Rejects with Malformed for any other filter.
 */
export async function unpacked(
	stream: Stream,
	resolve: (value: Value | undefined) => Promise<Value>,
): Promise<Uint8Array<ArrayBuffer>> {
	const filters = [await resolve(stream.dict.get('Filter'))].flat().filter((filter) => filter !== null);
	const parameters = [await resolve(stream.dict.get('DecodeParms'))].flat();
	let data = stream.data;
	for (const [index, filter] of filters.entries()) {
		if (!isName(filter, 'FlateDecode') && !isName(filter, 'Fl'))
			throw new Malformed('a filter that is not expected here');
		data = inflate(data);
		const how = await resolve(parameters[index]);
		if (!(how instanceof Map)) continue;
		const number = (key: string, other: number) => {
			const value = how.get(key);
			return typeof value === 'number' ? value : other;
		};
		if (number('Predictor', 1) < 10) continue;
		const bits = number('Colors', 1) * number('BitsPerComponent', 8);
		data = unpredict(data, (number('Columns', 1) * bits + 7) >> 3, Math.max(1, bits >> 3));
	}
	return data;
}
