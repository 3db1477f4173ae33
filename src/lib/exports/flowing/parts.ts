import type { Block } from '#lib/model/reading.ts';
import type { ExportOptions, PicturePart } from '../export.ts';
import type { FlowingPage } from './flowing-pages.ts';
import { inLists } from './in-lists.ts';
import type { ListItem } from './list-items.ts';
import type { List } from './lists.ts';
import { type Table, tableOf } from '../table/table.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { withoutLoose } from './loose-lines.ts';
import { flowingText, isShown } from './text.ts';
import { type Lying, uprightBlocks } from './upright-blocks.ts';

/** One thing of a list, and the list that it belongs to, which may begin or end in another part of the page. */
export interface Item extends ListItem {
	list: List;
}

/** What a paragraph goes on with on the next page: the text there, and the page itself, as its notes are spoken of in it. */
export interface Rest {
	text: string;
	set: Stretch[];
	from: FlowingPage;
}

/** One part of a page for formats that flow: what it is and its text, in which a line that must end has its end. */
export type Part =
	| { kind: 'heading'; level: number; text: string; set: Stretch[] }
	| { kind: 'paragraph'; text: string; set: Stretch[]; rest?: Rest }
	| { kind: 'caption' | 'footnote' | 'header' | 'footer'; text: string; set: Stretch[] }
	| { kind: 'list'; items: Item[] }
	| ({ kind: 'table' } & Table);

const wordsIn = (lines: Block['lines']) => lines.flatMap(({ words }) => words);

/** The parts of a page in reading order, lines flowing. */
export const partsOf = (reading: Lying, options: ExportOptions = {}): Part[] =>
	partsAndPictures(reading, options).filter((part): part is Part => part.kind !== 'picture');

/** A picture on the page: where to cut it out, and its size as it is seen, in the page's pixels. */
export interface Cut {
	kind: 'picture';
	part: PicturePart;
	width: number;
	height: number;
}

/** Smaller than this (a share of the page's width) are specks and rules. */
const SPECK = 0.03;

/** A picture behind all of the text is the paper, not something on it. */
const WHOLE = 0.85;

/** A block that is a picture, as it is cut out; undefined for what is none after all. */
export function cutOf({ box }: Block, { width = 0, height = 0, turn, blocks }: Lying): Cut | undefined {
	const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
	if (!width || !height || wide < width * SPECK || high < width * SPECK) return undefined;
	if (wide * high > width * height * WHOLE && blocks.some((block) => isShown(block))) return undefined;
	const seen = turn === 90 || turn === 270 ? { width: high, height: wide } : { width: wide, height: high };
	return { kind: 'picture', part: { box, width, height, ...(turn ? { turn } : {}) }, ...seen };
}

/** A part, and the block that it was made from as it lies when the text stands upright. */
export interface Placed {
	part: Part | Cut;
	block: Block;
}

/** The parts of a page and the pictures between them, with their places. */
export function placedParts(reading: Lying, options: ExportOptions = {}): Placed[] {
	const joinHyphens = options.joinHyphens ?? true;
	const partOf = (block: Block, items: Item[] | undefined): Part => {
		if (block.kind === 'table') return { kind: 'table', ...tableOf(block) };
		if (items) return { kind: 'list', items };
		const text = flowingText(block, { ...(reading.direction && { direction: reading.direction }) }, joinHyphens);
		if (block.kind === 'heading') {
			const level = Math.min(6, Math.max(1, Math.round(block.level ?? 2)));
			// That it is bold goes without saying.
			return { kind: 'heading', level, text, set: stretchesOf(text, wordsIn(block.lines), 'bold') };
		}
		const kind =
			block.kind === 'picture' || block.kind === 'ignore' || block.kind === 'list' ? 'paragraph' : block.kind;
		return { kind, text, set: stretchesOf(text, wordsIn(block.lines)) };
	};
	const upright = uprightBlocks(reading).flatMap((block, index) =>
		withoutLoose(block).map((block) => ({ block, own: reading.blocks[index]! })),
	);
	const lists = inLists(
		upright.map(({ block }) => block).filter((block) => block.kind === 'picture' || isShown(block, options)),
		joinHyphens,
	);
	return upright
		.flatMap(({ block, own }): Placed[] => {
			const cut = block.kind === 'picture' && cutOf(own, reading);
			return cut
				? [{ part: cut, block }]
				: isShown(block, options)
					? [{ part: partOf(block, lists.get(block)), block }]
					: [];
		})
		.filter(({ part }) => {
			if (part.kind === 'picture') return true;
			return 'text' in part ? part.text : part.kind === 'list' ? part.items.length : part.rows.length;
		});
}

/** The same with the pictures between them, for formats that can show them; what follows one another of lists is one part. */
export function partsAndPictures(reading: Lying, options: ExportOptions = {}): (Part | Cut)[] {
	const parts: (Part | Cut)[] = [];
	for (const { part } of placedParts(reading, options)) {
		const last = parts.at(-1);
		if (part.kind === 'list' && last?.kind === 'list')
			parts[parts.length - 1] = { kind: 'list', items: [...last.items, ...part.items] };
		else parts.push(part);
	}
	return parts;
}
