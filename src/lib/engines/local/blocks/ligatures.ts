import type { Block } from '#lib/model/reading.ts';

/** The language data for Fraktur (frk) gives this sign for the ligature of c and h, alone or after a c. */
const CH = /(?<=\p{L})c?</gu;

/** What was read with the data for Fraktur, with its ligatures in letters; everything else as it is. */
export function ligatures(blocks: Block[], languages: readonly string[]): Block[] {
	if (!languages.includes('frk')) return blocks;
	return blocks.map((block) => ({
		...block,
		lines: block.lines.map((line) => ({
			...line,
			words: line.words.map((word) => ({ ...word, text: word.text.replace(CH, 'ch') })),
		})),
	}));
}
