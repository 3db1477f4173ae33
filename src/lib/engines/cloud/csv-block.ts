import type { Block } from '#lib/model/reading.ts';
import { plainLine } from './plain.ts';

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

/** A table as a block to read: one line for each row, places unknown. */
export function csvBlock(text: string): Block | undefined {
	const lines = csvRows(text)
		.map((cells) => cells.flatMap((cell) => cell.split(/\s+/).filter(Boolean)))
		.filter((words) => words.length > 0)
		.map((words) => plainLine(words));
	return lines.length ? { kind: 'table', box: { x0: 0, y0: 0, x1: 0, y1: 0 }, lines } : undefined;
}
