import { area, around, height, overlap, type Box } from '#lib/model/geometry.ts';
import type { Block, Line } from '#lib/model/reading.ts';

/** How far beside a line, in its heights, what belongs to it may stand: the number of a list, the last cell of a row. */
const NEAR = 3;
/** What lies so far in a word that was read later is the part of it that had been read. */
const WITHIN = 0.7;

/**
 * Puts lines that were read later (blocks of one line each) where they belong: into the line beside which they stand, else
 * among the blocks as blocks of their own; or, where they are nothing by themselves (not `alone`), nowhere.
 */
export function putIn(blocks: Block[], later: Block[], alone = true): Block[] {
	const result = [...blocks];
	for (const block of later) {
		const line = block.lines[0];
		if (!line) continue;
		const home = nearest(result, line.box);
		if (home) result[home.block] = joined(result[home.block]!, home.line, line);
		else if (alone) result.push(block);
	}
	return result;
}

function nearest(blocks: Block[], box: Box): { block: number; line: number } | undefined {
	let best: { block: number; line: number } | undefined;
	let least = NEAR * height(box);
	blocks.forEach((block, b) =>
		block.lines.forEach((line, l) => {
			const shared = Math.min(line.box.y1, box.y1) - Math.max(line.box.y0, box.y0);
			if (shared < 0.6 * Math.min(height(line.box), height(box)) || height(line.box) > 2 * height(box)) return;
			const gap = Math.max(line.box.x0 - box.x1, box.x0 - line.box.x1);
			// Inside a line it would be between words that were read: that is a gap of its own, wherever it is.
			if (gap < least) [best, least] = [{ block: b, line: l }, gap];
		}),
	);
	return best;
}

function joined(block: Block, at: number, more: Line): Block {
	const lines = block.lines.map((line, index) => {
		if (index !== at) return line;
		const first = line.words[0]!.box;
		const last = line.words.at(-1)!.box;
		const toTheLeft = first.x0 > last.x0;
		const rest = line.words.filter(
			(old) => !more.words.some((whole) => overlap(old.box, whole.box) > WITHIN * area(old.box)),
		);
		const words = [...rest, ...more.words].sort((a, b) => (toTheLeft ? b.box.x0 - a.box.x0 : a.box.x0 - b.box.x0));
		return { ...line, words, box: around([line.box, more.box]) };
	});
	return { ...block, lines, box: around(lines.map(({ box }) => box)) };
}
