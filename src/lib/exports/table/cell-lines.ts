import { around, height, width } from '#lib/model/geometry.ts';
import type { Cell } from '#lib/model/table/cells.ts';
import type { Grid } from '#lib/model/table/grid.ts';
import { HYPHEN, flowing, meetUnspaced } from '../flowing/join-lines.ts';
import { joinWords } from '../flowing/join-words.ts';

/** Of its cell's width: a line that fills more may have ended because of it. */
const FULL = 0.6;

/**
 * The text of a cell with an end of line where a line ended although there was room for more, as under the small words of a form that
 * say what is to be written; each such end stands for the blank that the flowing text has there.
 */
export function cellLines({ lines, column, columns: over }: Cell, { columns }: Pick<Grid, 'columns'>): string {
	const room = columns[column + over]! - columns[column]!;
	const groups: Cell['lines'][] = [];
	for (const [at, line] of lines.entries()) {
		const before = lines[at - 1];
		if (before && !hasEnded(before, line, room)) groups.at(-1)!.push(line);
		else groups.push([line]);
	}
	return groups
		.map((group) => flowing(group, true))
		.filter(Boolean)
		.join('\n');
}

function hasEnded(line: Cell['lines'][number], next: Cell['lines'][number], room: number): boolean {
	const [word] = next.words;
	const [text, after] = [joinWords(line.words), joinWords(next.words)];
	if (!word || !text || HYPHEN.test(text) || meetUnspaced(text, after)) return false;
	const wide = width(around(line.words.map(({ box }) => box)));
	return wide > 0 && wide < FULL * room && wide + width(word.box) + 2 * height(word.box) < room;
}
