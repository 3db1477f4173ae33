import type { EditedReading, EditedWord } from './edited.ts';
import { around, type Box } from '../geometry.ts';
import { isText } from '../text/is-text.ts';

/** Words of two readings that stand at the same place, all boxes in page pixels of the first. One side may have none. */
export interface Pair {
	mine: EditedWord[];
	theirs: EditedWord[];
	same: boolean;
}

const SHARE = 0.4;
const CELL = 64;

const words = (reading: EditedReading) =>
	reading.blocks.filter(isText).flatMap(({ lines }) => lines.flatMap((line) => line.words));

const plain = (side: EditedWord[]) => side.map(({ text }) => text).join('');

const hasSize = ({ x0, y0, x1, y1 }: Box) => x1 > x0 && y1 > y0;

/** Share of the smaller box that both cover, 0–1. */
function share(a: Box, b: Box): number {
	const w = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
	const h = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
	if (w <= 0 || h <= 0) return 0;
	return (w * h) / Math.min((a.x1 - a.x0) * (a.y1 - a.y0), (b.x1 - b.x0) * (b.y1 - b.y0));
}

/**
 * Two readings of a page word by word, in the order of the first: by their boxes, and where there are none, by their
 * text. Where one reading has one word and the other has two, the three are one pair. Of a reading of a part of the page,
 * only that part is compared.
 */
export function aligned(mine: EditedReading, theirs: EditedReading): Pair[] {
	const sx = theirs.width > 0 && mine.width > 0 ? mine.width / theirs.width : 1;
	const sy = theirs.height > 0 && mine.height > 0 ? mine.height / theirs.height : 1;
	const scaled = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: x0 * sx, y0: y0 * sy, x1: x1 * sx, y1: y1 * sy });
	const part = theirs.region && scaled(theirs.region);
	const left = words(mine).filter(({ box }) => !part || share(box, part) > 0.5);
	const right = words(theirs).map((word) => (sx === 1 && sy === 1 ? word : { ...word, box: scaled(word.box) }));
	const boxes = right.map(({ box }) => box);

	const cells = new Map<string, number[]>();
	const cellsOf = (box: Box) => {
		const found: string[] = [];
		// A box of the whole page would lie in thousands of cells; its middle is enough then.
		const big = (box.x1 - box.x0) * (box.y1 - box.y0) > CELL * CELL * 400;
		const { x0, y0, x1, y1 } = big
			? { x0: (box.x0 + box.x1) / 2, x1: (box.x0 + box.x1) / 2, y0: (box.y0 + box.y1) / 2, y1: (box.y0 + box.y1) / 2 }
			: box;
		for (let x = Math.floor(x0 / CELL); x <= Math.floor(x1 / CELL); x++)
			for (let y = Math.floor(y0 / CELL); y <= Math.floor(y1 / CELL); y++) found.push(`${x} ${y}`);
		return found;
	};
	boxes.forEach((box, index) => {
		if (!hasSize(box)) return;
		for (const cell of cellsOf(box)) {
			const list = cells.get(cell);
			if (list) list.push(index);
			else cells.set(cell, [index]);
		}
	});

	/** For each word of the right: the first word of the left that it was found to belong to. */
	const group = left.map((_, index) => index);
	const root = (index: number): number => (group[index] === index ? index : (group[index] = root(group[index]!)));
	const owner = new Map<number, number>();
	left.forEach(({ box }, index) => {
		if (!hasSize(box)) return;
		for (const other of new Set(cellsOf(box).flatMap((cell) => cells.get(cell) ?? []))) {
			if (share(box, boxes[other]!) < SHARE) continue;
			const known = owner.get(other);
			if (known === undefined) owner.set(other, index);
			else {
				const [a, b] = [root(known), root(index)];
				group[Math.max(a, b)] = Math.min(a, b);
			}
		}
	});
	byText(left, right, owner);

	const pairs: (Pair & { at: number })[] = [];
	const pairOf = new Map<number, Pair & { at: number }>();
	left.forEach((word, index) => {
		const head = root(index);
		const pair = pairOf.get(head);
		if (pair) pair.mine.push(word);
		else {
			const made = { mine: [word], theirs: [], same: false, at: index };
			pairOf.set(head, made);
			pairs.push(made);
		}
	});
	let after = -1;
	right.forEach((word, index) => {
		const known = owner.get(index);
		const pair = known === undefined ? undefined : pairOf.get(root(known));
		if (pair) {
			pair.theirs.push(word);
			after = pair.at;
		} else pairs.push({ mine: [], theirs: [word], same: false, at: after + 0.5 });
	});
	return pairs
		.sort((a, b) => a.at - b.at)
		.map(({ mine, theirs }) => ({ mine, theirs, same: plain(mine) === plain(theirs) }));
}

/** Words that no box brought together, but whose neighbours before are together and whose texts are the same. */
function byText(left: EditedWord[], right: EditedWord[], owner: Map<number, number>) {
	const taken = new Set(owner.values());
	let at = -1;
	right.forEach((word, index) => {
		const known = owner.get(index);
		if (known !== undefined) {
			at = known;
			return;
		}
		if (hasSize(word.box) && left.every(({ box }) => hasSize(box))) return;
		for (let next = at + 1; next <= Math.min(left.length - 1, at + 8); next++) {
			if (taken.has(next) || left[next]!.text !== word.text) continue;
			owner.set(index, next);
			taken.add(next);
			at = next;
			return;
		}
	});
}

/** Where both sides of a pair stand, in page pixels of the first reading. */
export const pairBox = ({ mine, theirs }: Pair): Box => around((mine.length ? mine : theirs).map(({ box }) => box));
