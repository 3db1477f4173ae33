import type { Block } from '#lib/model/reading.ts';
import type { ExportOptions } from './export.ts';
import { flowing } from './join-lines.ts';
import { joinWords } from './join-words.ts';
import { type Table, tableOf } from './table.ts';
import { isShown } from './text.ts';
import { type Lying, uprightBlocks } from './upright-blocks.ts';

/** One part of a page for formats that flow: what it is and its text. */
export type Part =
	| { kind: 'heading'; level: number; text: string }
	| { kind: 'paragraph' | 'caption' | 'footnote' | 'header' | 'footer'; text: string }
	| { kind: 'list'; items: { mark: string; text: string }[] }
	| ({ kind: 'table' } & Table);

const BULLET = /^([•◦▪‣●○■□·∙*–—-])\s+/;
const NUMBER = /^(\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])\s+/;

/** A bullet of whatever shape is '•'; a number stays as printed. */
function items(block: Block, joinHyphens: boolean): { mark: string; text: string }[] {
	const groups: Block['lines'][] = [];
	for (const line of block.lines) {
		const text = joinWords(line.words);
		if (!groups.length || BULLET.test(text) || NUMBER.test(text)) groups.push([]);
		groups.at(-1)!.push(line);
	}
	// No marks at all: each line is an item.
	const marked = groups.length > 1 ? groups : block.lines.map((line) => [line]);
	return marked
		.map((lines) => {
			const text = flowing(lines, joinHyphens);
			const bullet = BULLET.exec(text);
			const number = NUMBER.exec(text);
			if (bullet) return { mark: '•', text: text.slice(bullet[0].length) };
			if (number) return { mark: number[1]!, text: text.slice(number[0].length) };
			return { mark: '', text };
		})
		.filter(({ text }) => text);
}

/** The parts of a page in reading order, lines flowing. */
export function partsOf(reading: Lying, options: ExportOptions = {}): Part[] {
	const joinHyphens = options.joinHyphens ?? true;
	return uprightBlocks(reading)
		.filter((block) => isShown(block, options))
		.map((block): Part => {
			if (block.kind === 'table') return { kind: 'table', ...tableOf(block) };
			if (block.kind === 'list') return { kind: 'list', items: items(block, joinHyphens) };
			const text = flowing(block.lines, joinHyphens);
			if (block.kind === 'heading')
				return { kind: 'heading', level: Math.min(6, Math.max(1, Math.round(block.level ?? 2))), text };
			if (block.kind === 'picture' || block.kind === 'ignore') return { kind: 'paragraph', text };
			return { kind: block.kind, text };
		})
		.filter((part) => ('text' in part ? part.text : part.kind === 'list' ? part.items.length : part.rows.length));
}
