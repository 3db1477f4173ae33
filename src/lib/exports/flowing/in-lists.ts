import { height } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import { countingMark } from './list-marks.ts';
import { isItem, listItems } from './list-items.ts';
import { listsOf } from './lists.ts';
import type { Item } from './parts.ts';

/** Whether the number of this thing is the next one after that of another. */
function countsOn(before: Omit<Item, 'list'> | undefined, item: Omit<Item, 'list'> | undefined): boolean {
	const [a, b] = [countingMark(before?.mark ?? ''), countingMark(item?.mark ?? '')];
	if (!a || !b || a.before !== b.before || a.after !== b.after) return false;
	return [...b.values].some(([counting, value]) => a.values.get(counting) === value - 1);
}

/** Whether a block stands beside the one before it rather than below it, as at the top of the next column. */
function isBeside(above: Block, { box, lines }: Block): boolean {
	const letter = lines.length ? height(lines[0]!.box) : 0;
	return box.y0 < above.box.y1 - letter || box.x0 > above.box.x1 || box.x1 < above.box.x0;
}

/**
 * The things of lists by their blocks, each with the list that it belongs to: blocks that follow one another may hold one list, or
 * lists within it. Numbered paragraphs that count on are a list, too, where their lines hang. Blocks upright and in reading order.
 */
export function inLists(blocks: readonly Block[], joinHyphens: boolean): Map<Block, Item[]> {
	const found = new Map<Block, Item[]>();
	let run: { block: Block; items: Omit<Item, 'list'>[] }[] = [];
	const end = () => {
		const apart = new Set<number>();
		let at = 0;
		for (const [index, { block, items }] of run.entries()) {
			if (index && isBeside(run[index - 1]!.block, block)) apart.add(at);
			at += items.length;
		}
		const lists = listsOf(
			run.flatMap(({ items }) => items),
			apart,
		);
		at = 0;
		for (const { block, items } of run)
			found.set(
				block,
				items.map((item) => ({ ...item, list: lists[at++]! })),
			);
		run = [];
	};
	const candidates = blocks.map((block) => {
		const items = block.kind === 'list' || isItem(block) ? listItems(block, joinHyphens) : [];
		return block.kind === 'list' || items.length === 1 ? items : [];
	});
	for (const [at, block] of blocks.entries()) {
		const items = candidates[at]!;
		const isOne =
			items.length > 0 &&
			(block.kind === 'list' ||
				countsOn(run.findLast(({ items }) => countingMark(items.at(-1)!.mark))?.items.at(-1), items[0]) ||
				countsOn(items[0], candidates[at + 1]?.[0]));
		if (isOne) run.push({ block, items });
		else if (run.length) end();
	}
	if (run.length) end();
	return found;
}
