import { linesRunLeft } from '#lib/model/text/lines-run-left.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import { NOWHERE } from './plain.ts';

/** The cells of a CSV text (RFC 4180; commas, semicolons or tabs, whichever the first line has most of). */
export function csvRows(text: string): string[][] {
	const first = text.slice(0, text.search(/[\r\n]|$/));
	const count = (sign: string) => first.split(sign).length;
	const comma = [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let quoted = false;
	const endRow = () => {
		row.push(cell);
		if (row.length > 1 || row[0] !== '') rows.push(row);
		row = [];
		cell = '';
	};
	for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at++) {
		const c = text[at]!;
		if (quoted) {
			if (c !== '"') cell += c;
			else if (text[at + 1] === '"') cell += text[at++]!;
			else quoted = false;
		} else if (c === '"' && cell === '') quoted = true;
		else if (c === comma) {
			row.push(cell);
			cell = '';
		} else if (c === '\n') endRow();
		else if (c !== '\r') cell += c;
	}
	if (cell || row.length) endRow();
	return rows;
}

/**
 * A table as a block with a grid: places on the page are unknown, so the grid counts cells instead of pixels, and a word is a
 * point in the middle of its cell. An Arabic or Hebrew table has its first column at the right, as on a page.
 */
export function csvBlock(text: string): Block | undefined {
	const rows = csvRows(text)
		.map((cells) => cells.map((cell) => cell.split(/\s+/).filter(Boolean)))
		.filter((cells) => cells.some((words) => words.length));
	if (!rows.length) return undefined;
	const wide = Math.max(...rows.map((cells) => cells.length));
	const lines = (leftward: boolean): Line[] =>
		rows.map((cells, row) => ({
			box: NOWHERE,
			words: cells.flatMap((words, column) => {
				const x = (leftward ? wide - 1 - column : column) + 0.5;
				const y = row + 0.5;
				return words.map((word) => ({ text: word, box: { x0: x, y0: y, x1: x, y1: y }, confidence: 100 }));
			}),
		}));
	const upTo = (count: number) => Array.from({ length: count + 1 }, (_, index) => index);
	const ltr = lines(false);
	return {
		kind: 'table',
		box: NOWHERE,
		lines: linesRunLeft(ltr) ? lines(true) : ltr,
		grid: { columns: upTo(wide), rows: upTo(rows.length) },
	};
}
