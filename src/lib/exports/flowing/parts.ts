import { height } from '#lib/model/geometry.ts';
import { linesRunLeft } from '#lib/model/text/lines-run-left.ts';
import type { Block } from '#lib/model/reading.ts';
import type { ExportOptions, PicturePart } from '../export.ts';
import { flowing } from './join-lines.ts';
import { joinWords } from './join-words.ts';
import { type Table, tableOf } from '../table/table.ts';
import { flowingText, isShown } from './text.ts';
import { type Lying, uprightBlocks } from './upright-blocks.ts';

/** One part of a page for formats that flow: what it is and its text, in which a line that must end has its end. */
export type Part =
	| { kind: 'heading'; level: number; text: string }
	| { kind: 'paragraph' | 'caption' | 'footnote' | 'header' | 'footer'; text: string }
	| { kind: 'list'; items: { mark: string; text: string }[] }
	| ({ kind: 'table' } & Table);

const BULLET = /^([•◦▪‣●○■□·∙*–—-])\s+/;
/** Numbers, letters, and boxes that are ticked or not. */
const MARK = /^(\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[☐☑☒])\s+/;

/** In heights of a line. */
const OUT = 0.5;

/** A bullet of whatever shape is '•'; a number, or a box for a tick, stays as printed. */
function items(block: Block, joinHyphens: boolean): { mark: string; text: string }[] {
	const groups: Block['lines'][] = [];
	const runLeft = linesRunLeft(block.lines);
	for (const line of block.lines) {
		const text = joinWords(line.words);
		const begun = groups.at(-1)?.[0]?.box;
		// What stands out to the left of a mark does not go on with what it marks.
		const isOut = begun && !runLeft && begun.x0 - line.box.x0 > OUT * height(line.box);
		if (!begun || isOut || BULLET.test(text) || MARK.test(text)) groups.push([]);
		groups.at(-1)!.push(line);
	}
	// No marks at all: each line is an item.
	const marked = groups.length > 1 ? groups : block.lines.map((line) => [line]);
	return marked
		.map((lines) => {
			const text = flowing(lines, joinHyphens);
			const bullet = BULLET.exec(text);
			const mark = MARK.exec(text);
			if (bullet) return { mark: '•', text: text.slice(bullet[0].length) };
			if (mark) return { mark: mark[1]!, text: text.slice(mark[0].length) };
			return { mark: '', text };
		})
		.filter(({ text }) => text);
}

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
	const partOf = (block: Block): Part => {
		if (block.kind === 'table') return { kind: 'table', ...tableOf(block) };
		if (block.kind === 'list') return { kind: 'list', items: items(block, joinHyphens) };
		const text = flowingText(block, { ...(reading.direction && { direction: reading.direction }) }, joinHyphens);
		if (block.kind === 'heading')
			return { kind: 'heading', level: Math.min(6, Math.max(1, Math.round(block.level ?? 2))), text };
		if (block.kind === 'picture' || block.kind === 'ignore') return { kind: 'paragraph', text };
		return { kind: block.kind, text };
	};
	return uprightBlocks(reading)
		.flatMap((block, index): Placed[] => {
			const cut = block.kind === 'picture' && cutOf(reading.blocks[index]!, reading);
			return cut ? [{ part: cut, block }] : isShown(block, options) ? [{ part: partOf(block), block }] : [];
		})
		.filter(({ part }) => {
			if (part.kind === 'picture') return true;
			return 'text' in part ? part.text : part.kind === 'list' ? part.items.length : part.rows.length;
		});
}

/** The same with the pictures between them, for formats that can show them. */
export const partsAndPictures = (reading: Lying, options: ExportOptions = {}): (Part | Cut)[] =>
	placedParts(reading, options).map(({ part }) => part);
