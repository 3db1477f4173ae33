import type { Box } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import { letterHeight } from './letter-height.ts';

/** So many columns that begin with a title at one height begin anew there; a title's letters are so many times as high as the text's. */
const TITLES = 3;
const LARGER = 1.15;
/** Those of a headline alone in its row, which has so many lines at most, are so many times as high. */
const HEADLINE = 1.3;
const LINES = 3;
/** Columns begin under it at one height, give or take so many letters' heights, and no farther below. */
const LEVEL = 0.7;
const NEAR = 3;
/** Tails of letters reach so far into what is below, px. */
const OVER = 4;

/** The heights at which a new story begins on a page of columns, px: what is above them is read first. */
export const storyTops = (blocks: Block[], tall: number): number[] => [
	...titleRows(blocks, tall),
	...headlines(blocks, tall),
];

/** Above rows of titles side by side, one over each column, as newspapers have them. */
function titleRows(blocks: Block[], tall: number): number[] {
	const titles = blocks.filter((block) => block.lines.length <= 3 && letterHeight([block]) >= LARGER * tall);
	return titles.flatMap(({ box }) => {
		const row = titles.filter((other) => Math.abs(other.box.y0 - box.y0) < tall / 2);
		const at = Math.min(...row.map((one) => one.box.y0));
		const below = blocks.filter((block) => block.box.y0 >= at);
		const isOver = (one: Block) => row.some((title) => title.box.x0 < one.box.x1 && title.box.x1 > one.box.x0);
		return row.length >= TITLES && row[0]!.box === box && below.every(isOver) ? [at] : [];
	});
}

/** Above a headline alone in its row, between columns that end and columns that begin under it at one height: a title within a column has other text beside it. */
function headlines(blocks: Block[], tall: number): number[] {
	return blocks.flatMap((title) => {
		const { box, lines } = title;
		if (!lines.length || lines.length > LINES || letterHeight([title]) < HEADLINE * tall) return [];
		const above = blocks.filter((block) => block.box.y1 <= box.y0 + OVER);
		const below = blocks.filter((block) => block.box.y0 >= box.y1 - OVER);
		if (above.length + below.length + 1 < blocks.length || !above.some((one) => above.some(isBeside(one)))) return [];
		const top = Math.min(...below.map((block) => block.box.y0));
		const tops = below.filter((block) => block.box.y0 - top < LEVEL * tall);
		const isNear = top - box.y1 < NEAR * tall && tops.some((block) => meets(block.box, box));
		return isNear && tops.length > 1 ? [box.y0] : [];
	});
}

const meets = (a: Box, b: Box) => a.x0 < b.x1 && a.x1 > b.x0;

/** Whether another block stands at the same height as this one, and at its left or right. */
const isBeside =
	({ box }: Block) =>
	(other: Block) =>
		other.box.y0 < box.y1 && other.box.y1 > box.y0 && !meets(other.box, box);
