import { around, height, width, type Box } from '#lib/model/geometry.ts';
import { grouped } from './grouped.ts';
import { isAcross, isDown } from './runs-down.ts';
import { inX, inY, usualSize } from './strand-measures.ts';
import type { Strand } from './strands.ts';

/** What stands in one column and nearer than this, in sizes of letters, may be of one line; lines stand further apart. */
const TOGETHER = 0.6;
/** White beside a line across the others, in sizes of the usual letters. */
const BESIDE = 0.7;
/** White beside a number or a letter that stands alone. */
const ALONE = 1.5;
/** Where so much of a strand's length has text right beside it, it is made of pieces of the lines there. */
const HEMMED = 0.3;
/** A number alone is a little longer than broad, or about as long. */
const NUMBER = 0.75;
/** Lines across that stand nearer, in sizes of their letters, are read together. */
const BLOCK = 1.2;
/** One line is no broader than so many of its letters. */
const ONE_LINE = 1.7;

/** A line or a block of lines, and the size of its letters. */
interface Group {
	box: Box;
	size: number;
}

/** A place where lines run across those of the page. */
export interface Crosswise {
	box: Box;
	/** it is one line, no block of lines */
	single: boolean;
}

/**
 * What runs across the lines of a page that is turned so that its vertical lines lie: a headline, a running head, a page's
 * number. Boxes in the strands' pixels; letters there lie on their side like the others, but beside each other and not behind.
 */
export function crosswise(all: Strand[]): Crosswise[] {
	const lines = all.filter(isAcross);
	const usual = usualSize(all);
	if (!usual) return [];
	const loose = all.filter((strand) => !lines.includes(strand) && width(strand.box) < 2 * Math.max(usual, strand.size));
	const found = grouped(loose, stacked).flatMap((members): Group[] => {
		const box = around(members.map((strand) => strand.box));
		const size = Math.max(...members.map((strand) => strand.size));
		const others = all.filter((strand) => !members.includes(strand));
		const isLine = isDown({ box, size }) && hemmed(box, others, BESIDE * usual) < HEMMED;
		const isAlone =
			height(box) > NUMBER * width(box) && size > usual / 3 && !others.some((other) => isClose(box, other.box, usual));
		return isLine || isAlone ? [{ box, size }] : [];
	});
	return grouped(found, isBlock).map((members) => {
		const box = around(members.map((member) => member.box));
		return { box, single: width(box) < ONE_LINE * Math.max(...members.map(({ size }) => size)) };
	});
}

/** Whether two stand one over the other, as neighbours of a line do whose page was turned. */
const stacked = (a: Strand, b: Strand) =>
	-inX(a.box, b.box) > Math.min(width(a.box), width(b.box)) / 2 &&
	inY(a.box, b.box) < TOGETHER * Math.max(a.size, b.size);

const isBlock = (a: Group, b: Group) =>
	Math.max(inX(a.box, b.box), inY(a.box, b.box)) < BLOCK * Math.max(a.size, b.size);

const isClose = (a: Box, b: Box, usual: number) => inX(a, b) < ALONE * usual && inY(a, b) < BESIDE * usual;

/** The share of a box's height beside which others stand nearer than `far`, 0–1. */
function hemmed(box: Box, others: Strand[], far: number): number {
	const near = others.filter((other) => inX(box, other.box) < far && inY(box, other.box) < 0);
	const covered = near.reduce((sum, other) => sum + Math.min(box.y1, other.box.y1) - Math.max(box.y0, other.box.y0), 0);
	return Math.min(1, covered / Math.max(1, height(box)));
}
