import { around, height, width, type Box } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import type { Rules } from '#lib/model/table/rules.ts';
import { linesRunLeft } from '#lib/model/text/lines-run-left.ts';
import { letterHeight } from './letter-height.ts';
import { storyTops } from './story-titles.ts';

/** Prose fills its column: so many words a line on average, in so many lines. The cells of a form or a table do not. */
const PROSE_WORDS = 3;
const PROSE_LINES = 3;

/**
 * Puts blocks into reading order: what crosses the whole page (a heading, a running head) comes where it stands; between
 * such blocks columns of prose are read one after the other, from the left; everything else, as a form's fields, row by
 * row from left to right; from the right where the text runs to the left. Blocks that cannot be told apart by a gap stay in the order in which they came.
 */
export function order(blocks: Block[], rules?: Rules): Block[] {
	const tall = letterHeight(blocks);
	if (!tall) return blocks;
	const whose = linesRunLeft(blocks.flatMap(({ lines }) => lines)) ? new Map(blocks.map(mirrored)) : undefined;
	const inOrder = stories(whose ? [...whose.keys()] : blocks, tall, rules).flatMap((story) => ordered(story, tall));
	return whose ? inOrder.map((block) => whose.get(block)!) : inOrder;
}

/** A block as in a mirror, with the block that it is. */
const mirrored = (block: Block): [Block, Block] => [
	{ ...block, box: { ...block.box, x0: -block.box.x1, x1: -block.box.x0 } },
	block,
];

/** So much of the text's width a ruling line runs across that parts one story from the next. */
const ACROSS = 0.9;
/** Blocks may reach so far over it, px. */
const OVER = 4;

/** The blocks above and below each ruling line that runs across all of the text, between blocks, and above the titles of stories. */
function stories(blocks: Block[], tall: number, rules: Rules = { across: [], down: [] }): Block[][] {
	if (blocks.length < 2) return [blocks];
	const whole = width(around(blocks.map(({ box }) => box)));
	const drawn = rules.across.filter(({ from, to }) => to - from >= ACROSS * whole).map(({ at }) => at);
	const cuts = [...drawn, ...storyTops(blocks, tall)]
		.filter((at) => blocks.every(({ box }) => box.y1 <= at + OVER || box.y0 >= at - OVER))
		.sort((a, b) => a - b);
	const story = ({ box }: Block) => cuts.filter((at) => at < (box.y0 + box.y1) / 2).length;
	return [...cuts, Infinity]
		.map((_, index) => blocks.filter((block) => story(block) === index))
		.filter(({ length }) => length);
}

function ordered(blocks: Block[], tall: number): Block[] {
	if (blocks.length < 2) return blocks;
	const bands = rows(blocks);
	const first = bands.length > 1 ? (titleOf(bands, blocks, tall) ?? runningHead(bands, tall)) : undefined;
	const rest = blocks.filter((block) => !first?.includes(block));
	if (first) return [...leftFirst(first), ...ordered(rest, tall)];
	const head = bands.length > 1 ? apart(bands, blocks, tall) : 0;
	if (head) return [...ordered(blocks.slice(0, head), tall), ...ordered(blocks.slice(head), tall)];
	const split = columns(blocks, tall);
	if (split) return split.flatMap((column) => ordered(column, tall));
	if (bands.length === 1) return leftFirst(blocks);
	const result: Block[] = [];
	for (let i = 0; i < bands.length;) {
		// paragraphs of two columns may end at the same height: bands that make columns together belong together
		let together = i + 1;
		let best = 0;
		const tried = [...bands[i]!];
		for (let j = i + 1; j < bands.length; j++) {
			tried.push(...bands[j]!);
			const split = columns(tried, tall);
			if (split && isUnderHead(split, bands[j]!, tall)) break;
			if (split) best = j + 1;
		}
		together = Math.max(together, best);
		while (together > i + 1 && isTitleBelow(bands, together - 1, tall)) together--;
		const part = bands.slice(i, together).flat();
		result.push(...(together - i === bands.length ? leftFirst(part) : ordered(part, tall)));
		i = together;
	}
	return result;
}

/** What stands beside an address at the head of a letter has so many lines at most; text has more words a line. */
const HEAD_LINES = 6;
const TEXT_WORDS = 4.5;

/** Whether a band at the left is what comes below a letter's head of two short columns, as the address does: white parts it from what is above. */
function isUnderHead([left, right]: Block[][], band: Block[], tall: number): boolean {
	const lines = left!.concat(right!).flatMap((block) => block.lines);
	const words = lines.reduce((sum, line) => sum + line.words.length, 0);
	const beside = right!.flatMap((block) => block.lines);
	if (beside.length > HEAD_LINES || words >= TEXT_WORDS * lines.length) return false;
	const above = left!.filter((block) => !band.includes(block));
	if (!above.length || !band.every((block) => left!.includes(block))) return false;
	const top = Math.min(...band.map(({ box }) => box.y0));
	return top - Math.max(...[...above, ...right!].map(({ box }) => box.y1)) > tall;
}

/** Whether a band is a line alone that stands nearer to what runs across below it than to the columns above: their title, not theirs. */
function isTitleBelow(bands: Block[][], at: number, tall: number): boolean {
	const [[title, ...others], above, below] = [bands[at]!, bands[at - 1]!, bands[at + 1]];
	if (others.length || title!.lines.length !== 1 || !below) return false;
	const box = around(below.map((block) => block.box));
	const gap = title!.box.y0 - Math.max(...above.map((block) => block.box.y1));
	const isOver = Math.abs(box.x0 - title!.box.x0) < 2 * tall && width(box) > 2 * width(title!.box);
	return isOver && gap > 1.5 * tall && box.y0 - title!.box.y1 < gap;
}

/** How far from the middle of the text a title over columns may stand, as a share of the text's width; how much white is below. */
const CENTRED = 0.04;
const BELOW = 0.8;

/** What stands alone in the middle above columns of prose: it came with the column over which it stands. */
function titleOf(bands: Block[][], blocks: Block[], tall: number): Block[] | undefined {
	const [title, ...others] = bands[0]!;
	const rest = blocks.filter((block) => block !== title);
	if (!title || others.length || title.lines.length > 2) return undefined;
	const all = around(rest.map(({ box }) => box));
	const isOver = Math.abs((title.box.x0 + title.box.x1) / 2 - (all.x0 + all.x1) / 2) < CENTRED * width(all);
	const under = around(rest.filter(({ box }) => box.x0 < title.box.x1 && box.x1 > title.box.x0).map(({ box }) => box));
	// Set at the left of the column under it, it is that column's.
	const isLevel = Math.abs(under.x0 - title.box.x0) < tall / 2 && under.x1 - title.box.x1 > 2 * tall;
	const isAlone = isOver && !isLevel && all.y0 - title.box.y1 > BELOW * tall;
	return isAlone && columns(rest, tall) ? [title] : undefined;
}

/** A page's number and what stands beside it in the first band, which may have come with the columns under them. */
function runningHead([head, next]: Block[][], tall: number): Block[] | undefined {
	const [box, below] = [around(head!.map((block) => block.box)), around(next!.map((block) => block.box))];
	const isNumber = ({ lines }: Block) => /^\d{1,4}$/u.test(lines[0]!.words.map(({ text }) => text).join(' '));
	if (head!.length < 2 || head!.some(({ lines }) => lines.length !== 1) || !head!.some(isNumber)) return undefined;
	return below.y0 - box.y1 > tall ? head : undefined;
}

/**
 * How many blocks are the running head: the first bands down to a clear gap, whose blocks also came first. (The headings of two
 * columns stand in one band too, but come with their columns.)
 */
function apart(bands: Block[][], blocks: Block[], tall: number): number {
	const head = new Set<Block>();
	for (const [i, band] of bands.slice(0, -1).entries()) {
		for (const block of band) head.add(block);
		const bottom = Math.max(...[...head].map(({ box }) => box.y1));
		const next = Math.min(...bands[i + 1]!.map(({ box }) => box.y0));
		if (next - bottom <= tall) continue;
		const first = blocks.slice(0, head.size);
		return first.every((block) => head.has(block)) && !columns(first, tall) ? head.size : 0;
	}
	return 0;
}

/** The blocks parted at the widest gap between columns of prose; undefined when there is none. */
function columns(blocks: Block[], tall: number): Block[][] | undefined {
	const sorted = [...blocks].sort((a, b) => a.box.x0 - b.box.x0);
	let reach = -Infinity;
	let best: { x: number; gap: number } | undefined;
	for (const { box } of sorted) {
		const gap = box.x0 - reach;
		if (reach > -Infinity && gap >= 0.7 * tall && gap > (best?.gap ?? 0)) {
			const x = (reach + box.x0) / 2;
			const [left, right] = part(blocks, x);
			if (isProse(left, tall) && isProse(right, tall) && beside(left, right)) best = { x, gap };
		}
		reach = Math.max(reach, box.x1);
	}
	return best && part(blocks, best.x);
}

const part = (blocks: Block[], x: number): [Block[], Block[]] => [
	blocks.filter(({ box }) => box.x1 <= x),
	blocks.filter(({ box }) => box.x1 > x),
];

function isProse(blocks: Block[], tall: number): boolean {
	const lines = blocks.flatMap((block) => block.lines);
	const words = lines.reduce((sum, line) => sum + line.words.length, 0);
	return (
		lines.length >= PROSE_LINES &&
		words >= PROSE_WORDS * lines.length &&
		width(around(blocks.map(({ box }) => box))) > 8 * tall
	);
}

/** Columns stand side by side for most of the shorter one's height. */
function beside(left: Block[], right: Block[]): boolean {
	const [a, b] = [around(left.map(({ box }) => box)), around(right.map(({ box }) => box))];
	return Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 0.5 * Math.min(height(a), height(b));
}

/** The blocks in bands with nothing across their borders, from the top. */
function rows(blocks: Block[]): Block[][] {
	const bands: { bottom: number; members: Set<Block> }[] = [];
	for (const block of [...blocks].sort((a, b) => a.box.y0 - b.box.y0)) {
		const band = bands.at(-1);
		// letters' tails reach a little into the next line's box
		const slack = Math.min(4, height(block.box) / 4);
		if (band && block.box.y0 < band.bottom - slack) {
			band.members.add(block);
			band.bottom = Math.max(band.bottom, block.box.y1);
		} else bands.push({ bottom: block.box.y1, members: new Set([block]) });
	}
	// inside a band the order in which they came
	return bands.map(({ members }) => blocks.filter((block) => members.has(block)));
}

/** Side by side from the left, one above the other from the top. */
function leftFirst(blocks: Block[]): Block[] {
	const rest = [...blocks];
	const result: Block[] = [];
	while (rest.length) {
		const next = rest.find((one) => !rest.some((other) => other !== one && before(other.box, one.box))) ?? rest[0]!;
		result.push(next);
		rest.splice(rest.indexOf(next), 1);
	}
	return result;
}

function before(a: Box, b: Box): boolean {
	const shared = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
	if (shared > 0.5 * Math.min(height(a), height(b))) return a.x1 <= b.x0 + 0.2 * width(b) && a.x0 < b.x0;
	return a.y1 <= b.y0 + 0.3 * Math.min(height(a), height(b));
}
