import { around, type Box, height, width } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';

/** From where to where a column reaches, in page pixels. */
export interface Column {
	x0: number;
	x1: number;
}

/** Blocks that follow one another and stand in the same columns; one column is none in particular. */
export interface Band {
	columns: Column[];
	/** the blocks of each column */
	blocks: Block[][];
}

/** A column of text has so many lines, at least. */
const LINES = 5;
/** The share of its column that a line of text fills, at least, as a rule. */
const FULL = 0.7;
/** The width of the narrowest column of a band, as a share of the widest. */
const UNEVEN = 0.45;

const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
const boxOf = (blocks: Block[]): Box => around(blocks.map(({ box }) => box));

/** Is this text in lines that fill their column, not a list of addresses or numbers? */
function isText(blocks: Block[]): boolean {
	const lines = blocks.flatMap((block) => (block.kind === 'table' || block.kind === 'picture' ? [] : block.lines));
	const room = width(boxOf(blocks));
	return lines.length >= LINES && middle(lines.map(({ box }) => width(box))) > FULL * room;
}

/** A column while it grows, seen as if text ran to the right; `letters`: the heights of its lines together. */
interface Growing {
	blocks: Block[];
	start: number;
	end: number;
	foot: number;
	lines: number;
	letters: number;
}

/** The columns that begin with the block at `from`: each is beside the one before and begins above where that ends. */
export function columnsFrom(blocks: Block[], from: number, leftward: boolean): Block[][] {
	const startOf = ({ box }: Block) => (leftward ? -box.x1 : box.x0);
	const endOf = ({ box }: Block) => (leftward ? -box.x0 : box.x1);
	const lettersIn = ({ lines }: Block) => lines.reduce((sum, { box }) => sum + height(box), 0);
	const begun = (block: Block): Growing => ({
		blocks: [block],
		start: startOf(block),
		end: endOf(block),
		foot: block.box.y1,
		lines: block.lines.length,
		letters: lettersIn(block),
	});
	const found = [begun(blocks[from]!)];
	for (let at = from + 1; at < blocks.length; at++) {
		const block = blocks[at]!;
		const column = found.at(-1)!;
		const before = found.at(-2)?.end ?? -Infinity;
		const [start, end] = [startOf(block), endOf(block)];
		const letter = column.letters / Math.max(1, column.lines);
		const isBelow = block.box.y0 > column.foot - letter;
		if (isBelow && start < column.end && end > column.start && start > before) {
			// What is wider than the column ends it; but a column that has only a heading so far may grow.
			if (width(block.box) >= 1.25 * (column.end - column.start) && isText(column.blocks)) break;
			column.blocks.push(block);
			column.start = Math.min(column.start, start);
			column.end = Math.max(column.end, end);
			column.foot = Math.max(column.foot, block.box.y1);
			column.lines += block.lines.length;
			column.letters += lettersIn(block);
		} else if (!isBelow && start > column.end - letter / 2) found.push(begun(block));
		else break;
	}
	return found.map((column) => column.blocks);
}

/** A line for itself above all other columns stands over them, not in the first. */
function isOver(block: Block, others: Block[][]): boolean {
	const top = Math.min(...others.map((group) => boxOf(group).y0));
	return block.lines.length <= 2 && block.box.y1 < top;
}

/**
 * The blocks of a page in bands one below the other, in their order: what stands in columns of text, and what stands across the
 * page. Where the order does not go down one column and then the next, there are none. `leftward`: the first column is at the right.
 */
export function bandsOf(blocks: Block[], page: Column, leftward = false): Band[] {
	const bands: Band[] = [];
	const across = (block: Block) => {
		const last = bands.at(-1);
		if (last?.columns.length === 1) last.blocks[0]!.push(block);
		else bands.push({ columns: [page], blocks: [[block]] });
	};
	for (let at = 0; at < blocks.length;) {
		const groups = columnsFrom(blocks, at, leftward);
		const widths = groups.map((group) => width(boxOf(group)));
		const isSet =
			groups.length > 1 &&
			groups.every(isText) &&
			Math.min(...widths) > UNEVEN * Math.max(...widths) &&
			!isOver(blocks[at]!, groups.slice(1));
		if (isSet) {
			bands.push({ columns: groups.map(boxOf).map(({ x0, x1 }) => ({ x0, x1 })), blocks: groups });
			at += groups.flat().length;
		} else across(blocks[at++]!);
	}
	return bands;
}
