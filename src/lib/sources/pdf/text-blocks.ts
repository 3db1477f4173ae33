import { around, overlap, type Box } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import { typeStyle } from '#lib/model/text/type-style.ts';
import { readingOrder } from './reading-order.ts';
import type { TextWord } from './text-words.ts';

/** All in parts of the font size. */
const COLUMN_GAP = 2.2;
const SAME_LINE = 0.4;
const LINE_DISTANCE = 1.75;
const SAME_SIZE = 1.25;

interface Row {
	words: TextWord[];
	box: Box;
	size: number;
}

/** Makes lines and paragraphs of words, in the order of reading. */
export function textBlocks(words: TextWord[], pageWidth: number): Block[] {
	const groups: Row[][] = [];
	for (const row of rowsOf(words)) {
		const group = groups.at(-1);
		if (group && continues(group, row)) group.push(row);
		else groups.push([row]);
	}
	const usual = median(words.map((word) => word.size));
	const blocks = groups.map((rows) => blockOf(rows, usual));
	return readingOrder(blocks, pageWidth);
}

/** Words in the order of the file, cut where the line changes or a gap as wide as a column's opens. */
function rowsOf(words: TextWord[]): Row[] {
	const rows: Row[] = [];
	let last: TextWord | undefined;
	for (const word of words) {
		const row = rows.at(-1);
		if (row && last && !breaks(last, word)) {
			row.words.push(word);
			row.box = around([row.box, word.box]);
			row.size = Math.max(row.size, word.size);
		} else rows.push({ words: [word], box: word.box, size: word.size });
		last = word;
	}
	return rows;
}

function breaks(last: TextWord, word: TextWord): boolean {
	const size = Math.max(last.size, word.size);
	const [dx, dy] = [word.foot[0] - last.foot[2], word.foot[1] - last.foot[3]];
	const length = Math.hypot(last.foot[2] - last.foot[0], last.foot[3] - last.foot[1]) || 1;
	const [ux, uy] = [(last.foot[2] - last.foot[0]) / length, (last.foot[3] - last.foot[1]) / length];
	const across = Math.abs(dx * uy - dy * ux);
	const along = dx * ux + dy * uy;
	if (across > size * SAME_LINE) return true;
	// In text from right to left the next word lies to the left.
	return (
		Math.abs(along) > size * COLUMN_GAP &&
		!(along < 0 && word.foot[2] <= last.foot[0] && -along < size * COLUMN_GAP + length * 2)
	);
}

function continues(group: Row[], row: Row): boolean {
	const above = group.at(-1)!;
	const size = Math.max(above.size, row.size);
	const distance = row.box.y1 - above.box.y1;
	const shared = Math.min(above.box.x1, row.box.x1) - Math.max(above.box.x0, row.box.x0);
	return (
		distance > size * 0.3 &&
		distance < size * LINE_DISTANCE &&
		shared > 0 &&
		Math.max(above.size, row.size) < Math.min(above.size, row.size) * SAME_SIZE
	);
}

/** A word is set as most of its letters are. */
const wordOf = ({ text, box, bold, italic, size }: TextWord): Word => ({
	text,
	box,
	confidence: 100,
	size: Math.round(size * 10) / 10,
	...typeStyle({ bold: bold * 2 > text.length, italic: italic * 2 > text.length }),
});

function blockOf(rows: Row[], usual: number): Block {
	const size = median(rows.map((row) => row.size));
	const lines = rows.map((row, index): Line => {
		const [first, last] = [row.words[0]!, row.words.at(-1)!];
		const next = rows[index + 1]?.words[0]?.text ?? '';
		return {
			box: row.box,
			baseline: { x0: first.foot[0], y0: first.foot[1], x1: last.foot[2], y1: last.foot[3] },
			words: row.words.map(wordOf),
			...(/\p{L}[-\u00ad\u2010]$/u.test(last.text) && /^\p{Ll}/u.test(next) ? { hyphenated: true } : {}),
		};
	});
	const box = around(rows.map((row) => row.box));
	if (rows.length <= 3 && size > usual * SAME_SIZE)
		return { kind: 'heading', level: size > usual * 1.6 ? 1 : 2, box, lines };
	return { kind: 'paragraph', box, lines };
}

function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[sorted.length >> 1] ?? 0;
}

/** The part of the page that lines cover, in square px. */
export const inkArea = (blocks: Block[], page: Box): number =>
	blocks.reduce((sum, block) => sum + block.lines.reduce((area, line) => area + overlap(line.box, page), 0), 0);
