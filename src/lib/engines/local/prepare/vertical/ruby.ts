import { around, height, overlap, width, type Box } from '#lib/model/geometry.ts';
import { grouped } from './grouped.ts';
import { isAcross } from './runs-down.ts';
import { inX, inY, usualSize } from './strand-measures.ts';
import type { Strand } from './strands.ts';

/** Ruby is set in half the size of its line. */
const SMALL = 0.66;
/** It stands over its letters with less white than this, in sizes of the line's letters. */
const NEAR = 0.35;
/** What shares so much of its height with a line is a letter of that line: a comma, a small kana. */
const WITHIN = 0.35;
/** How far along the line a letter's neighbours are looked for, in sizes of its letters. */
const ALONG = 2;
/** Strokes that are too thin to be seen by themselves stand this near to the rest, in sizes of letters. */
const ROUND = 0.6;

/**
 * Where on a page whose lines lie ruby stands: small letters beside those of a line (over them, as the lines lie), which say how they
 * are read. Read with the line, they spoil it. Boxes in the strands' pixels.
 */
export function ruby(all: Strand[]): Box[] {
	const usual = usualSize(all);
	if (!usual) return [];
	const letters = all.filter(({ size, box }) => size > SMALL * usual && size < 1.5 * usual && height(box) < 2 * usual);
	const lines = letters.filter((strand) => isAcross(strand) || letters.some((other) => isNext(strand, other, usual)));
	const small = all.filter(({ size, box }) => size <= SMALL * usual && height(box) <= SMALL * usual);
	const found = small.filter(
		({ box }) =>
			!lines.some((line) => isWithin(line.box, box, usual)) && lines.some((line) => isOver(line.box, box, usual)),
	);
	const isOneRow = (a: Strand, b: Strand) => inX(a.box, b.box) < usual && inY(a.box, b.box) < 0;
	return grouped(found, isOneRow).map((members) => {
		const { x0, y0, x1, y1 } = around(members.map(({ box }) => box));
		return { x0: x0 - ROUND * usual, y0: Math.min(y0 - 1, y1 - SMALL * usual), x1: x1 + ROUND * usual, y1: y1 + 1 };
	});
}

/** The strands that do not lie in one of these boxes. */
export const outside = (all: Strand[], boxes: Box[]): Strand[] =>
	all.filter(({ box }) => !boxes.some((one) => overlap(one, box) > 0.5 * width(box) * height(box)));

const isNext = (a: Strand, b: Strand, usual: number) =>
	a !== b && inX(a.box, b.box) < usual && -inY(a.box, b.box) > Math.min(height(a.box), height(b.box)) / 2;

const isWithin = (line: Box, box: Box, usual: number) =>
	inX(line, box) < ALONG * usual && -inY(line, box) > WITHIN * Math.min(height(box), height(line));

const isOver = (line: Box, box: Box, usual: number) =>
	line.y0 - box.y1 < NEAR * usual &&
	line.y0 > (box.y0 + box.y1) / 2 &&
	-inX(line, box) > Math.min(width(box), width(line)) / 4;
