import { height, type Segment } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import { capitalHeight } from '#lib/model/text/capital-height.ts';
import type { Placed } from '../flowing/parts.ts';
import type { Item } from './body.ts';
import type { Plan } from './page-plan.ts';
import type { Format } from './paragraph.ts';
import type { Manner } from './survey.ts';
import { middle, UNKNOWN, UNTOLD } from './type-size.ts';

/** Room that differs from the usual by less than this share of a line is the usual. */
const LITTLE = 0.75;
/** Below what leaves little room of its own, as headings and lists do, less than this is none. */
const LEAST = 0.15;
/** The most room that is left free above a paragraph, in twentieths of a point. */
const MOST = 10_000;
/** Letters of another font are wider than those printed: a part of free room is given up, so that a page stays one. */
export const KEPT = 0.95;
/** Room below a heading, as its style says. */
const BELOW_HEADING = 80;
/** A line set solid, as a share of its size, in any font. */
const LINE = 1.25;

const isHeading = ({ style }: Format) => style?.startsWith('Heading') ?? false;

/** The room between two things, of which Word leaves the larger; `after`: the usual room below a paragraph. */
function between(above: Item | undefined, below: Item, after: number, share: number): number {
	const scaled = (value: number | undefined) => (value === undefined ? undefined : Math.round(value * share));
	const foot = (item: Item | undefined) => {
		if (!item || item.table !== undefined) return 0;
		const { style } = item.format;
		const usual = isHeading(item.format) ? BELOW_HEADING : style === 'ListParagraph' ? 0 : after;
		return scaled(item.format.after) ?? usual;
	};
	if (below.table !== undefined) return foot(above);
	return Math.max(foot(above), scaled(below.format.before) ?? (isHeading(below.format) ? 240 : 0));
}

const highOf = (items: Item[], after: number, share: number) =>
	items.reduce((sum, item, at) => sum + item.high + between(items[at - 1], item, after, share), 0);

/**
 * What stands one below the other, with the room between made less so that all is `room` high, as far as that can be; and how high
 * it is. In twentieths of a point.
 */
export function fitted(items: Item[], after: number, room: number): { items: Item[]; high: number } {
	let share = 1;
	while (share > 0 && highOf(items, after, share) > room) share = Math.max(0, share - 0.05);
	const less = (value: number | undefined) => (value === undefined ? undefined : Math.round(value * share));
	const set = items.map((item): Item => {
		const [above, below] = [less(item.format.before), less(item.format.after)];
		const format = {
			...item.format,
			...(above !== undefined && { before: above }),
			...(below !== undefined && { after: below }),
		};
		return { ...item, format };
	});
	return { items: share < 1 ? set : items, high: highOf(items, after, share) };
}

/** The share of a page that may be filled: lines that Word breaks otherwise need the rest, and more where nobody knows the font. */
const SAFE = 0.95;
const SAFE_UNKNOWN = 0.9;

/** How high the room for text is on a page, in twentieths of a point: running heads of several lines take some of it. */
export function roomFor(
	{ sheet, margins, heads, feet }: Pick<Plan, 'sheet' | 'margins' | 'heads' | 'feet'>,
	{ header, footer, headSize, font }: Pick<Manner, 'header' | 'footer' | 'headSize' | 'font'>,
): number {
	const taken = (blocks: Block[], from: number, margin: number) => {
		const lines = Math.max(0, ...blocks.map((block) => block.lines.length));
		return Math.max(margin, lines && from + lines * LINE * headSize * 20);
	};
	const all = sheet.height - taken(heads, header, margins.top) - taken(feet, footer, margins.bottom);
	return (font === UNKNOWN || font === UNTOLD ? SAFE_UNKNOWN : SAFE) * all;
}

/** From where to where a block reaches on its page, in pixels, and how tall its lines are. */
export interface Extent {
	y0: number;
	y1: number;
	letter: number;
}

/** How far letters reach below their line, as a share of their capitals. */
const DEEP = 0.3;

/** The extent of a block of text by its lines' feet: boxes are taller where a line has a "g", and tables of blocks would stand uneven. */
export function extentOf({ box: { y0, y1 }, lines, kind }: Block): Extent {
	const [first, last] = [lines[0]?.baseline, lines.at(-1)?.baseline];
	if (kind === 'table' || kind === 'picture') return { y0, y1, letter: 0 };
	const capital = capitalHeight(lines.flatMap(({ words }) => words));
	const letter = (1 + DEEP) * capital;
	const foot = (line: Segment) => (line.y0 + line.y1) / 2;
	if (!first || !last || !capital) return { y0, y1, letter: middle(lines.map((line) => height(line.box))) };
	return { y0: foot(first) - capital, y1: foot(last) + DEEP * capital, letter };
}

/** What stands above a block. */
export interface Above {
	perInch: number;
	/** page pixels: where it ends; undefined where nobody knows */
	above: number | undefined;
	/** nothing does: the block begins its page or its cell */
	top: boolean;
	/** it leaves no room below itself, as tables do */
	solid: boolean;
	/** the room that it leaves below itself, in twentieths of a point, where that is not what paragraphs leave */
	left?: number | undefined;
}

/**
 * Room above a block, in twentieths of a point; undefined where it is that which its style gives (`style`). `less`: there is less
 * room than paragraphs usually have.
 */
export function roomAbove(
	{ y0, letter }: Extent,
	{ above, perInch, top, solid, left }: Above,
	{ pitch, after }: Manner,
	style: number,
): { before?: number; less?: boolean } {
	if (above === undefined) return {};
	const twips = (pixels: number) => (pixels / perInch) * 1440;
	const free = twips(y0 - above) - Math.max(0, pitch - twips(letter)) * (top ? 0.5 : 1);
	// Word leaves the room below one paragraph or that above the next, whichever is more.
	const leaves = left ?? after;
	const usual = top || solid ? 0 : Math.max(leaves, style);
	const snap = (value: number) => Math.round(Math.min(MOST, value * KEPT) / 20) * 20;
	const little = solid ? 0 : left === undefined ? LITTLE : LEAST;
	if (free - usual > little * pitch) return { before: snap(free) };
	if (!top && !solid && !style && free < Math.min(leaves - 40, 0.3 * pitch))
		return { before: snap(Math.max(0, free)), less: true };
	return top && style ? { before: 0 } : {};
}

/** The room that a part leaves below itself where that is not what paragraphs do, in twentieths of a point. */
export const leavesBelow = ({ kind }: Placed['part']): number | undefined =>
	kind === 'heading' ? BELOW_HEADING : kind === 'list' ? 0 : undefined;
