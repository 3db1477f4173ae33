import type { Box, Segment } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';

/** Blocks that were found in a piece of a picture, in the pixels of the whole picture: `x` further to the right. */
export function moved(blocks: Block[], x: number): Block[] {
	if (!x) return blocks;
	const by = <Place extends Box | Segment>(place: Place): Place => ({ ...place, x0: place.x0 + x, x1: place.x1 + x });
	return blocks.map((block) => ({
		...block,
		box: by(block.box),
		lines: block.lines.map((line) => ({
			...line,
			box: by(line.box),
			...(line.baseline && { baseline: by(line.baseline) }),
			words: line.words.map((word) => ({ ...word, box: by(word.box) })),
		})),
		...(block.grid && { grid: { ...block.grid, columns: block.grid.columns.map((at) => at + x) } }),
	}));
}
