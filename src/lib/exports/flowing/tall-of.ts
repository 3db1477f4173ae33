import { capitalHeight } from '#lib/model/text/capital-height.ts';
import { squareSize } from '#lib/model/text/square-size.ts';
import type { Block } from '#lib/model/reading.ts';

/** What capitals are of the size of a font without serifs. */
const CAPITALS = 0.74;

/** How tall the capitals of these blocks are, or would be in letters of their size where they have none, in pixels; 0 without letters. */
export function tallOf(blocks: readonly Pick<Block, 'lines'>[]): number {
	const lines = blocks.flatMap((block) => block.lines);
	const square = squareSize(lines);
	return square ? CAPITALS * square : capitalHeight(lines.flatMap(({ words }) => words));
}
