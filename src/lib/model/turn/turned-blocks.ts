import type { Segment } from '../geometry.ts';
import type { Block } from '../reading.ts';
import { turnedGrid } from './turned-grid.ts';
import { turnedBox } from './turned-box.ts';
import type { Turn } from './turn.ts';

/** The blocks of a page of `width` × `height` pixels (before the turn) once it was turned. Their order stays. */
export function turnedBlocks<B extends Block>(blocks: B[], by: Turn, page: { width: number; height: number }): B[] {
	const { width, height } = page;
	const segment = ({ x0, y0, x1, y1 }: Segment): Segment => {
		if (by === 90) return { x0: height - y0, y0: x0, x1: height - y1, y1: x1 };
		if (by === 180) return { x0: width - x0, y0: height - y0, x1: width - x1, y1: height - y1 };
		return by === 270 ? { x0: y0, y0: width - x0, x1: y1, y1: width - x1 } : { x0, y0, x1, y1 };
	};
	return blocks.map((block) => ({
		...block,
		box: turnedBox(block.box, by, page),
		lines: block.lines.map((line) => ({
			...line,
			box: turnedBox(line.box, by, page),
			words: line.words.map((word) => ({ ...word, box: turnedBox(word.box, by, page) })),
			...(line.baseline && { baseline: segment(line.baseline) }),
		})),
		...(block.grid && { grid: turnedGrid(block.grid, by, page) }),
	}));
}
