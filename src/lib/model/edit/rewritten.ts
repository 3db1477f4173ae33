import type { Box } from '../geometry.ts';
import { sharedStyle, typeStyle } from '../text/type-style.ts';
import type { EditedWord } from './edited.ts';

/** What stands in the place of words: each text, its place in pixels of the page, and how sure it is (0–100; 100 where absent). */
interface Written {
	texts: string[];
	places: Box[];
	confidences?: number[] | undefined;
}

/**
 * The words that an edit writes in the place of others, which are at least one. Each keeps what was recognised and how it was set:
 * its own where as many are written as there were, else what all of them had. `sequence` and `run` name those that are new.
 */
export function rewritten(
	found: EditedWord[],
	{ texts, places, confidences }: Written,
	sequence: number,
	run: number,
): EditedWord[] {
	const inPlace = texts.length === found.length;
	return texts.map((text, index) => {
		const mine = found[Math.min(index, found.length - 1)]!;
		const { id, was, text: before, confidence } = mine;
		return {
			id: index < found.length ? id : `+${sequence}.${run}.${index}`,
			text,
			box: places[index] ?? found[0]!.box,
			confidence: confidences?.[index] ?? 100,
			was: was ?? (inPlace ? { text: before, confidence } : wasAll(found)),
			by: sequence,
			...(inPlace ? typeStyle(mine) : sharedStyle(found)),
		};
	});
}

const wasAll = (words: EditedWord[]) => ({
	text: words.map(({ text, was }) => was?.text ?? text).join(' '),
	confidence: Math.min(...words.map(({ confidence, was }) => was?.confidence ?? confidence)),
});
