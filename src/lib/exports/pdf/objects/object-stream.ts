import { Malformed, Parser } from './parse.ts';
import { type Dict, type Value } from './value.ts';

/** The objects of an object stream by their numbers (ISO 32000-1, 7.5.7). */
export function readObjectStream(entries: Dict, data: Uint8Array): Map<number, Value> {
	const [count, first] = [entries.get('N'), entries.get('First')];
	if (typeof count !== 'number' || typeof first !== 'number') throw new Malformed('an object stream without contents');
	const head = new Parser(data.subarray(0, first), 0, true);
	const objects = new Map<number, Value>();
	for (let index = 0; index < count; index++) {
		const [number, at] = [Number(head.token()), Number(head.token())];
		if (!Number.isInteger(number) || !Number.isInteger(at)) break;
		try {
			if (!objects.has(number)) objects.set(number, new Parser(data, first + at, true).value());
		} catch (thrown) {
			if (!(thrown instanceof Malformed)) throw thrown;
		}
	}
	return objects;
}
