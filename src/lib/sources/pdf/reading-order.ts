import type { Box } from '#lib/model/geometry.ts';

/** A gutter between columns is at least this part of the page's width. */
const GUTTER = 0.012;

/**
 * Blocks in the order of reading. The file's own order is kept where it makes sense, for it is the author's (tables row by
 * row, notes after text); where it jumps back up the page, the page is cut along its white gaps instead.
 */
export function readingOrder<Item extends { box: Box }>(blocks: Item[], pageWidth: number): Item[] {
	const jumps = blocks.slice(1).some((block, i) => {
		const before = blocks[i]!.box;
		return block.box.y1 <= before.y0 && block.box.x0 < before.x1;
	});
	return jumps ? cut(blocks, pageWidth * GUTTER) : blocks;
}

function cut<Item extends { box: Box }>(blocks: Item[], gutter: number): Item[] {
	if (blocks.length < 2) return blocks;
	const columns = parts(blocks, 'x0', 'x1', gutter);
	if (columns.length > 1) return columns.flatMap((column) => cut(column, gutter));
	const bands = bandsOf(blocks, gutter);
	if (bands.length > 1) return bands.flatMap((band) => cut(band, gutter));
	return [...blocks].sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
}

/** Rows from top to bottom; those that stand in the same columns stay together, or each column would be read in pieces. */
function bandsOf<Item extends { box: Box }>(blocks: Item[], gutter: number): Item[][] {
	const bands: Item[][] = [];
	for (const row of parts(blocks, 'y0', 'y1', 0)) {
		const together = [...(bands.at(-1) ?? []), ...row];
		if (bands.length && parts(together, 'x0', 'x1', gutter).length > 1) bands[bands.length - 1] = together;
		else bands.push(row);
	}
	return bands;
}

/** Groups with nothing but white between them, from left to right or from top to bottom. */
function parts<Item extends { box: Box }>(blocks: Item[], from: 'x0' | 'y0', to: 'x1' | 'y1', gap: number): Item[][] {
	const groups: Item[][] = [];
	let end = -Infinity;
	for (const block of [...blocks].sort((a, b) => a.box[from] - b.box[from])) {
		if (block.box[from] >= end + gap) groups.push([]);
		groups.at(-1)!.push(block);
		end = Math.max(end, block.box[to]);
	}
	return groups;
}
