import type { EditedBlock } from './edited.ts';
import type { Box } from '../geometry.ts';

/** Where a line in this box belongs in reading order: into a block before one of its lines, or as a block before another. */
export function placeOf(blocks: EditedBlock[], box: Box): { into?: string; before?: string } {
	const middle = (box.y0 + box.y1) / 2;
	const beside = (other: Box) => Math.min(other.x1, box.x1) > Math.max(other.x0, box.x0);
	const host = blocks.find(({ box: of, lines }) => lines.length && beside(of) && middle > of.y0 && middle < of.y1);
	if (host) {
		const next = host.lines.find((line) => (line.box.y0 + line.box.y1) / 2 > middle);
		return next ? { into: host.id, before: next.id } : { into: host.id };
	}
	const next = blocks.find((block) => beside(block.box) && block.box.y0 >= middle);
	if (next) return { before: next.id };
	// Below everything of its column: behind the last block that stands above it.
	const above = blocks.findLastIndex((block) => beside(block.box) && block.box.y1 <= middle);
	const after = blocks[above + 1];
	return above >= 0 && after ? { before: after.id } : {};
}
