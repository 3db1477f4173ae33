import { cellsOf } from '#lib/model/table/cells.ts';
import type { Grid } from '#lib/model/table/grid.ts';
import { isNumber } from '#lib/model/table/is-number.ts';
import type { Line } from '#lib/model/reading.ts';

/** How a grid was found: all its lines are drawn, only those between rows are, or its words stand in columns. */
export type Evidence = 'crossed' | 'striped' | 'aligned';

/** Prose has so many words a line, in so many lines of a column. */
const PROSE_WORDS = 3.5;
const PROSE_LINES = 3;
/** Of a table's rows a column has something in so many. */
const DENSE = 0.4;
/** Of one cell. */
const MOST_WORDS = 40;
/** What lists have before their items, and clauses of a contract (a price has two figures behind its point). */
const MARK = /^([•●▪◦■–—*+»>✓-]|\(?(\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|\d{1,2}(\.\d){1,3}\.?)$/u;

/**
 * Whether what stands in a grid is a table: columns of prose beside each other, lists, and a letter's address beside its
 * date are none. The less of the grid is drawn, the more its words must say.
 */
export function isTable(lines: Pick<Line, 'words'>[], grid: Grid, evidence: Evidence): boolean {
	const cells = cellsOf(lines, grid).flat();
	const wide = grid.columns.length - 1;
	const high = grid.rows.length - 1;
	const columns = Array.from({ length: wide }, (_, column) => {
		const mine = cells.filter((cell) => cell.column === column && cell.columns === 1 && cell.lines.length);
		const printed = mine.flatMap((cell) => cell.lines);
		const words = printed.reduce((sum, line) => sum + line.words.length, 0) / Math.max(1, printed.length);
		const texts = mine.map((cell) => cell.lines.flatMap((line) => line.words.map(({ text }) => text)).join(' '));
		return {
			filled: mine.length,
			lines: printed.length / Math.max(1, mine.length),
			words,
			prosy: words >= PROSE_WORDS && printed.length >= PROSE_LINES,
			numbers: texts.filter(isNumber).length,
			marks: texts.filter((text) => MARK.test(text)).length,
		};
	});
	const filled = columns.filter((column) => column.filled);
	const rows = new Set(cells.filter((cell) => cell.lines.length).map(({ row }) => row)).size;
	if (filled.length < 2 || rows < 2) return false;
	const prosy = columns.filter((column) => column.prosy);
	if (evidence === 'crossed') return prosy.length < 2 || (high >= 3 && prosy.every((column) => column.lines <= 8));
	if (prosy.length > 1 || rows < (evidence === 'striped' ? 2 : 3)) return false;
	// One column of marks and one of text: a list.
	if (filled.length === 2 && filled.some((column) => column.marks >= 0.6 * column.filled)) return false;
	// Whole paragraphs between lines: columns of a page, a picture with a grid in it.
	if (cells.some((cell) => cell.lines.reduce((sum, { words }) => sum + words.length, 0) > MOST_WORDS)) return false;
	const several = cells.filter((cell) => cell.lines.length && cell.columns === 1).length;
	if (evidence === 'striped') return several >= 1.5 * rows;
	// A column of numbers may be thin, as what was paid in on a statement, where most others are full.
	const full = columns.filter((column) => column.filled >= DENSE * rows);
	const thin = columns.filter((column) => column.filled < DENSE * rows);
	const dense =
		thin.length === 0 ||
		(full.length >= 3 && thin.length === 1 && thin[0]!.numbers >= 1 && thin[0]!.numbers >= thin[0]!.filled - 1);
	const counting = columns.some((column) => column.numbers >= Math.max(2, 0.5 * column.filled));
	return dense && (counting || (wide >= 3 && prosy.length === 0));
}
