import { alignedGrid } from '#lib/model/table/aligned-grid.ts';
import { cellsOf } from '#lib/model/table/cells.ts';
import { headRows } from '#lib/model/table/head-rows.ts';
import type { Block, Reading, Word } from '#lib/model/reading.ts';
import { linesRunLeft } from '#lib/model/text/lines-run-left.ts';
import { itemLines } from '../../flowing/list-items.ts';
import { withoutLoose } from '../../flowing/loose-lines.ts';
import { isShown } from '../../flowing/text.ts';

/** What a part of a page's text is (ISO 32000-1, 14.8.4), and what belongs to it: others, or numbers of marked content. */
export interface Tag {
	role: string;
	kids: (Tag | number)[];
	/** of a cell: how many columns and rows it goes over, where that is not one */
	over?: { columns: number; rows: number };
	/** stays although nothing is in it, as cells do */
	isKept?: boolean;
}

/** Running heads and what else is not read aloud: it stands on the page and is no part of its text. */
export const ARTIFACT = 'artifact';

/** What the words of one page are, for those who have it read aloud, and for programs. */
export class PageTags {
	/** in reading order */
	readonly tags: Tag[] = [];
	/** what each number of marked content belongs to */
	readonly marked: Tag[] = [];
	readonly #ofWord = new Map<Word, Tag | typeof ARTIFACT>();

	constructor(reading: Pick<Reading, 'blocks'>) {
		for (const block of reading.blocks.flatMap(withoutLoose)) if (isShown(block)) this.#add(block);
	}

	of = (word: Word): Tag | typeof ARTIFACT => this.#ofWord.get(word) ?? ARTIFACT;

	/** A number for marked content that belongs to this. */
	mark(tag: Tag): number {
		const number = this.marked.push(tag) - 1;
		tag.kids.push(number);
		return number;
	}

	#add(block: Block): void {
		if (block.kind === 'header' || block.kind === 'footer') return;
		if (block.kind === 'table' && this.#addTable(block)) return;
		if (block.kind === 'list') {
			const items = itemLines(block.lines).map((lines): Tag => {
				const body: Tag = { role: 'LBody', kids: [] };
				this.#put(body, lines);
				return { role: 'LI', kids: [body] };
			});
			this.tags.push({ role: 'L', kids: items });
			return;
		}
		const level = Math.min(6, Math.max(1, Math.round(block.level ?? 2)));
		const tag: Tag = { role: block.kind === 'heading' ? `H${level}` : 'P', kids: [] };
		this.#put(tag, block.lines);
		this.tags.push(tag);
	}

	#put(tag: Tag, lines: readonly { words: Word[] }[]): void {
		for (const { words } of lines) for (const word of words) this.#ofWord.set(word, tag);
	}

	#addTable({ lines, grid = alignedGrid(lines) }: Block): boolean {
		if (!grid) return false;
		const cells = cellsOf(lines, grid);
		const head = headRows(cells);
		const leftward = linesRunLeft(lines);
		const rows = cells.map((row): Tag => {
			const tags = row.map((cell): Tag => {
				const { columns, rows } = cell;
				const role = cell.row < head && cell.lines.length ? 'TH' : 'TD';
				const tag: Tag = { role, kids: [], isKept: true, ...(columns * rows > 1 && { over: { columns, rows } }) };
				this.#put(tag, cell.lines);
				return tag;
			});
			return { role: 'TR', kids: leftward ? tags.reverse() : tags, isKept: true };
		});
		this.tags.push({ role: 'Table', kids: rows });
		return true;
	}
}
