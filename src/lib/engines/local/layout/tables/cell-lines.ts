import { around, width } from '#lib/model/geometry.ts';
import { capitalHeight } from '#lib/model/text/capital-height.ts';
import { cellsOf, type Cell } from '#lib/model/table/cells.ts';
import type { Grid } from '#lib/model/table/grid.ts';
import type { Line, Word } from '#lib/model/reading.ts';
import { footUnder } from '../foot-under.ts';

/** The letters of a label over its value are smaller by so much, as a share. */
const SMALL = 0.88;
const NARROW = 0.82;

/**
 * The lines of a table whose cells are drawn, in the order in which it is read: a row whose cells have several lines each cell by
 * cell, as a label with the value below it or a sentence that goes on; other rows across. `lines` as printed.
 */
export function cellLines(lines: Line[], grid: Grid): Line[] {
	const whose = new Map(lines.flatMap((line) => line.words.map((word): [Word, Line] => [word, line])));
	const result: Line[] = [];
	for (const row of cellsOf(lines, grid)) {
		const filled = row.filter((cell) => cell.lines.length);
		const said = filled.map((cell) => cell.lines.map(({ words }) => words));
		if (isByCell(filled)) result.push(...said.flat().map((words) => lineOf(words, whose)));
		else result.push(...across(said.flat(2), whose));
	}
	return result;
}

/** The printed lines of which these are words, without their other words. */
function across(words: Word[], whose: ReadonlyMap<Word, Line>): Line[] {
	const mine = new Set(words);
	return [...new Set(words.map((word) => whose.get(word)!))]
		.sort((a, b) => a.box.y0 + a.box.y1 - b.box.y0 - b.box.y1)
		.map((line) => {
			const kept = line.words.filter((word) => mine.has(word));
			return kept.length === line.words.length ? line : lineOf(kept, whose);
		});
}

const isByCell = (filled: Cell[]): boolean =>
	filled.some(({ lines }) => lines.length > 1) &&
	(new Set(filled.map(({ lines }) => lines.length)).size > 1 ||
		2 * filled.filter(isLabelled).length > filled.length ||
		areNarrow(filled));

/** Whether the letters of first lines are narrower than those below them, by so much: the heights of boxes may be wrong, their widths are not. */
function areNarrow(cells: Cell[]): boolean {
	const wide = (words: Word[]) =>
		words.reduce((sum, { box }) => sum + width(box), 0) / words.reduce((sum, { text }) => sum + [...text].length, 0);
	const [first, others] = [cells.flatMap(({ lines }) => lines[0]!.words), cells.flatMap(({ lines }) => lines.slice(1))];
	return wide(first) < NARROW * wide(others.flatMap(({ words }) => words));
}

function isLabelled({ lines: [first, ...others] }: Cell): boolean {
	const size = ({ words }: Cell['lines'][number]) => capitalHeight(words);
	return others.length > 0 && others.every((line) => size(first!) < SMALL * size(line));
}

function lineOf(words: Word[], whose: ReadonlyMap<Word, Line>): Line {
	const from = whose.get(words[0]!)!;
	const box = around(words.map((word) => word.box));
	return { words, box, ...(from.baseline && { baseline: footUnder(from.baseline, box) }) };
}
