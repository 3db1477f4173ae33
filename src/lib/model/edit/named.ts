import { directed } from './directed.ts';
import type { EditedReading } from './edited.ts';
import type { Reading } from '../reading.ts';

const known = new WeakMap<Reading, EditedReading>();

/**
 * A reading whose blocks, lines and words are named by their places in it ("2", "2.0", "2.0.5"). The same reading gives
 * the same objects again, so that what no edit touches is not drawn anew.
 */
export function named(reading: Reading): EditedReading {
	let result = known.get(reading);
	if (!result) {
		result = {
			...directed(reading),
			blocks: reading.blocks.map((block, b) => ({
				...block,
				id: `${b}`,
				lines: block.lines.map((line, l) => ({
					...line,
					id: `${b}.${l}`,
					words: line.words.map((word, w) => ({ ...word, id: `${b}.${l}.${w}` })),
				})),
			})),
		};
		known.set(reading, result);
	}
	return result;
}
