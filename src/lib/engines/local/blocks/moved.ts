import type { Box, Segment } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';

/** Blocks that were found in a piece of a picture, in the pixels of the whole picture: `x` to the right, `y` down. */
export function moved(blocks: Block[], x: number, y = 0): Block[] {
	if (!x && !y) return blocks;
	const by = ({ x0, y0, x1, y1 }: Box & Segment) => ({ x0: x0 + x, y0: y0 + y, x1: x1 + x, y1: y1 + y });
	return blocks.map((block) => ({
		...block,
		box: by(block.box),
		lines: block.lines.map((line) => ({
			...line,
			box: by(line.box),
			...(line.baseline && { baseline: by(line.baseline) }),
			words: line.words.map((word) => ({ ...word, box: by(word.box) })),
		})),
		...(block.grid && {
			grid: {
				...block.grid,
				columns: block.grid.columns.map((at) => at + x),
				rows: block.grid.rows.map((at) => at + y),
			},
		}),
	}));
}
