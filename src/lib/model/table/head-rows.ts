import { height } from '../geometry.ts';
import type { Cell } from './cells.ts';
import { isNumber } from './is-number.ts';

const textOf = ({ lines }: Cell) => lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');

/** Small words over larger ones: a form says so what is written below. */
const SMALLER = 0.82;

function isLabelled({ lines: [first, second] }: Cell): boolean {
	if (!first || !second) return false;
	const [small, large] = [first, second].map(({ words }) => Math.max(...words.map(({ box }) => height(box))));
	return small! > 0 && small! < SMALLER * large!;
}

/**
 * How many rows at the top of a table say what is in its columns: the first, when nearly all of it is filled and none of it
 * is a number or a field of a form, with the rows that its cells reach down to, and the one that parts a title over several columns. 0 for none.
 */
export function headRows(rows: Cell[][]): number {
	const [first, second] = rows;
	if (!first || !second) return 0;
	const texts = first.map(textOf);
	const filled = texts.filter(Boolean).length;
	// The corner is often empty.
	if (!filled || filled < texts.length - 1 || texts.some(isNumber)) return 0;
	if (first.filter(isLabelled).length * 2 > filled) return 0;
	const down = Math.max(...first.map((cell) => cell.rows));
	const parted = first.some(({ columns }) => columns > 1) && second.length > 0 && !second.map(textOf).some(isNumber);
	const head = Math.max(down, parted ? 2 : 1);
	return head < rows.length ? head : 0;
}
