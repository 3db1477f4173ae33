import type { Cell } from './cells.ts';
import { isNumber } from './is-number.ts';

const textOf = ({ lines }: Cell) => lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');

/** Whether the first row of a table says what is in its columns: more rows follow, nearly all of it is filled, with no number. */
export function hasHead(rows: Cell[][]): boolean {
	const [first, ...rest] = rows;
	if (!first || !rest.length) return false;
	const texts = first.map(textOf);
	const filled = texts.filter(Boolean).length;
	// The corner is often empty.
	return filled >= 1 && filled >= texts.length - 1 && !texts.some(isNumber);
}
