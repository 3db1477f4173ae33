import { height } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';

/** Letters whose capital has the same shape, only larger. */
const ALIKE = /^[cosuvwxz]$/iu;
/** What has the height of capitals. */
const FULL = /^[\p{Lu}\p{Nd}bdfhklßt]*[\p{Lu}\p{Nd}bdfhklß][^gjpqyQ,;()[\]|/§]*$/u;
/** The share of a capital's height that small letters have at most, and capitals at least. */
const [SMALL, LARGE] = [0.84, 0.93];

/** Lone letters in the tables' cells, large or small as they are beside what stands in their row. */
export function letterCase(blocks: Block[]): Block[] {
	return blocks.map((block) => (block.grid ? { ...block, lines: block.lines.map(inLine) } : block));
}

function inLine(line: Line): Line {
	if (!line.words.some(({ text }) => ALIKE.test(text))) return line;
	const heights = line.words.filter(({ text }) => FULL.test(text) && !ALIKE.test(text)).map(({ box }) => height(box));
	const usual = heights.sort((a, b) => a - b)[heights.length >> 1];
	return usual ? { ...line, words: line.words.map((word) => asHigh(word, usual)) } : line;
}

/** A letter in the case that its height beside capitals of `usual` height (pixels) shows. */
export function asHigh<W extends Pick<Word, 'text' | 'box'>>(word: W, usual: number): W {
	if (!ALIKE.test(word.text)) return word;
	const share = height(word.box) / usual;
	const text = share < SMALL ? word.text.toLowerCase() : share > LARGE ? word.text.toUpperCase() : word.text;
	return text === word.text ? word : { ...word, text };
}
