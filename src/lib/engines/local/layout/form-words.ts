import { around, height, width, type Box } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import type { Mark } from '../prepare/form/fields.ts';
import type { SetTogether } from '../prepare/form/set-together.ts';
import { putIn } from './put-in.ts';

const SIGNS = { empty: '☐', crossed: '☒', ticked: '☑' };
const ROUND = { empty: '○', crossed: '●', ticked: '●' };
/** A box is told by its sides, as surely (0–100) as this. */
const TOLD = 92;
/** So many marks in a row, and in each of the rows below it, are answers in a table. */
const CELLS = 3;

/** The marks of a part of a picture that lies `x` from its left and is `wide`, in pixels of that part. */
export function marksWithin(marks: Mark[], x: number, wide: number): Mark[] {
	return marks
		.filter(({ box }) => box.x0 >= x && box.x0 < x + wide)
		.map((mark) => ({ ...mark, box: { ...mark.box, x0: mark.box.x0 - x, x1: mark.box.x1 - x } }));
}

/**
 * Puts the signs of check boxes and rings into the lines beside which they stand. One without a line is none, but where several stand in
 * a row and in a column with others, which are the cells of a table.
 */
export function withMarks(blocks: Block[], marks: Mark[]): Block[] {
	if (!marks.length) return blocks;
	const later = marks.map(({ box, state, round }): Block => {
		const signs = round ? ROUND : SIGNS;
		const others = [...new Set(Object.values(signs))].filter((sign) => sign !== signs[state]);
		const words: Word[] = [{ text: signs[state], box, confidence: TOLD, alternatives: others }];
		return { kind: 'paragraph', box, lines: [{ box, words }] };
	});
	const isInTable = marks.map((mark) => isCell(mark, marks));
	return putIn(
		rows(later.filter((_, at) => isInTable[at])).reduce(withRow, blocks),
		later.filter((_, at) => !isInTable[at]),
		false,
	);
}

/** Blocks of one sign each as blocks of a row each. */
function rows(signs: Block[]): Block[] {
	const made: Block[][] = [];
	for (const sign of [...signs].sort((a, b) => a.box.x0 - b.box.x0)) {
		const row = made.find(([first]) => Math.abs(first!.box.y0 - sign.box.y0) < 0.4 * height(sign.box));
		if (row) row.push(sign);
		else made.push([sign]);
	}
	return made.map((row): Block => {
		const box = around(row.map((sign) => sign.box));
		return { kind: 'paragraph', box, lines: [{ box, words: row.flatMap(({ lines }) => lines[0]!.words) }] };
	});
}

/** The blocks with a row of answers behind the question that stands at its height, however far; by itself where there is none. */
function withRow(blocks: Block[], row: Block): Block[] {
	const middle = (row.box.y0 + row.box.y1) / 2;
	const isBefore = ({ box }: Line) => box.x1 < row.box.x0 && box.y0 < middle && box.y1 > middle;
	const before = blocks.flatMap(({ lines }) => lines.filter(isBefore)).sort((a, b) => b.box.x1 - a.box.x1)[0];
	if (!before) return [...blocks, row];
	const whole = { words: [...before.words, ...row.lines[0]!.words], box: around([before.box, row.box]) };
	return blocks.map((block) => {
		if (!block.lines.includes(before)) return block;
		const lines = block.lines.map((line) => (line === before ? { ...line, ...whole } : line));
		return { ...block, lines, box: around(lines.map(({ box }) => box)) };
	});
}

/** Whether a mark stands among others of its size, so many in its row and in its column, as answers of a table do. */
function isCell({ box }: Mark, marks: Mark[]): boolean {
	const alike = marks.filter((other) => Math.abs(width(other.box) - width(box)) < 0.2 * width(box) + 1);
	const near = (a: number, b: number) => Math.abs(a - b) < 0.4 * height(box);
	const isInRow = (a: Box, b: Box) => near(a.y0, b.y0);
	const isInColumn = (a: Box, b: Box) => near(a.x0, b.x0);
	const row = alike.filter((other) => isInRow(other.box, box));
	const column = alike.filter((other) => isInColumn(other.box, box));
	if (row.length < CELLS || column.length < 2) return false;
	return column.every((one) =>
		row.every((other) => alike.some(({ box: cell }) => isInRow(cell, one.box) && isInColumn(cell, other.box))),
	);
}

/** Gives words that were read from letters set together the room that the letters had in the form. */
export function spreadOut(blocks: Block[], combs: SetTogether[]): Block[] {
	if (!combs.length) return blocks;
	return blocks.map((block) => {
		const lines = block.lines.map((line) => spreadLine(line, combs));
		if (lines.every((line, i) => line === block.lines[i])) return block;
		return { ...block, lines, box: around([block.box, ...lines.map(({ box }) => box)]) };
	});
}

function spreadLine(line: Line, combs: SetTogether[]): Line {
	const words = line.words.map((word) => {
		const box = placeOf(word.box, combs);
		return box ? { ...word, box } : word;
	});
	if (words.every((word, i) => word === line.words[i])) return line;
	return { ...line, words, box: around(words.map(({ box }) => box)) };
}

function placeOf(box: Box, combs: SetTogether[]): Box | undefined {
	const middle = (box.y0 + box.y1) / 2;
	for (const { top, bottom, letters } of combs) {
		if (middle < top || middle > bottom) continue;
		const mine = letters.filter(({ from, to }) => Math.min(to, box.x1) - Math.max(from, box.x0) > 0.3 * (to - from));
		const [first, last] = [mine[0], mine.at(-1)];
		if (first && last && last.to - first.from > 0.5 * width(box)) return { ...box, x0: first.x0, x1: last.x1 };
	}
	return undefined;
}
