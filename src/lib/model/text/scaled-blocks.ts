import type { Box, Segment } from '../geometry.ts';
import type { Block } from '../reading.ts';

/** Blocks of a page in the pixels of a larger or smaller picture of it: `x` and `y` times as wide and high. */
export function scaledBlocks<B extends Block>(blocks: B[], x: number, y: number): B[] {
	const scaled = <Place extends Box | Segment>({ x0, y0, x1, y1 }: Place) => ({
		x0: x0 * x,
		y0: y0 * y,
		x1: x1 * x,
		y1: y1 * y,
	});
	return blocks.map((block) => ({
		...block,
		box: scaled(block.box),
		lines: block.lines.map((line) => ({
			...line,
			box: scaled(line.box),
			words: line.words.map((word) => ({
				...word,
				box: scaled(word.box),
				...(word.size && { size: word.size * y }),
			})),
			...(line.baseline && { baseline: scaled(line.baseline) }),
		})),
		...(block.grid && {
			grid: {
				...block.grid,
				columns: block.grid.columns.map((at) => at * x),
				rows: block.grid.rows.map((at) => at * y),
			},
		}),
	}));
}
