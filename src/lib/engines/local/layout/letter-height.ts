import { height } from '#lib/model/geometry.ts';
import type { Block, Line } from '#lib/model/reading.ts';

const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The usual height of a line's words (median, pixels); 0 without words. Bars and dashes do not count. */
export const lineHeight = (line: Line): number => {
	const heights = line.words.filter((word) => /[\p{L}\p{N}]/u.test(word.text)).map((word) => height(word.box));
	return middle(heights.length ? heights : line.words.map((word) => height(word.box)));
};

/** The usual height of the words of these blocks (median of their lines, pixels); 0 without words. */
export const letterHeight = (blocks: Block[]): number =>
	middle(blocks.flatMap((block) => block.lines.map(lineHeight)).filter((value) => value > 0));
