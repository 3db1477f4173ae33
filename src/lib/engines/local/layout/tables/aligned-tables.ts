import { alignedGrid } from '#lib/model/table/aligned-grid.ts';
import { printedRows, type PrintedRow } from '#lib/model/table/printed-rows.ts';
import { around } from '#lib/model/geometry.ts';
import type { Grid } from '#lib/model/table/grid.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import { tableLines } from '#lib/model/table/table-lines.ts';
import { capitalHeight } from '#lib/model/text/capital-height.ts';
import { takenOut } from '#lib/model/edit/taken-out.ts';
import type { Rule, Rules } from '#lib/model/table/rules.ts';
import { isTable } from './is-table.ts';
import { columnsOf, measureOf, piecesOf, textOfPiece, type Measure, type Piece } from '../columns/pieces.ts';
import { sidesOf } from '../columns/sides.ts';
import { stretched } from './stretched.ts';
import { tableBlock } from './table-block.ts';

/** Rows further apart than so many words' heights belong to different tables. */
const APART = 4;
/** Of what stands at the right, so much has figures, in so few words a line. */
const FIGURES = 0.7;
const FEW = 3.5;
/** Such a share of the pieces of a table have a cell to themselves. */
const CLEAR = 1;
/** Where rows are so many times farther apart than usual, two tables may meet. */
const WIDER = 1.25;
/** A table has so many rows of several cells at least, and so large a share of all its rows. */
const ROWS = 3;
const SHARE = 0.6;
/** A title's letters are so many times as high as usual. */
const LARGER = 1.15;
/** A head that is ruled off has so many pieces. */
const HEADS = 3;

/**
 * Finds tables without ruling lines between their cells: rows of cells one below the other, in columns. `rules`: of the page, for heads that
 * are ruled off.
 */
export function alignedTables(blocks: Block[], rules?: Rules): Block[] {
	const prose = stretched(blocks);
	const lines = blocks.flatMap((block) => (isText(block) ? block.lines.map((line) => printed(line, prose)) : []));
	if (lines.length < ROWS) return blocks;
	const { rows, tall } = printedRows(lines);
	let rest = blocks;
	const open = runs(rows, tall).flatMap((run) => atHead(run, rules?.across ?? [], tall));
	const whole = new Set(open);
	for (let run = open.shift(); run; run = open.shift()) {
		const made = tableOf(rest, run, prose, whole.has(run));
		if (made) rest = made;
		else open.unshift(...halves(run));
	}
	return rest;
}

/** A line of justified prose is one thing, however wide its spaces are. */
const printed = ({ words }: Line, prose: Set<Word>): Pick<Line, 'words'> =>
	words.some((word) => prose.has(word))
		? { words: [{ ...words[0]!, box: around(words.map(({ box }) => box)) }] }
		: { words };

/** The blocks with a table of these rows; undefined where they are none. */
function tableOf(blocks: Block[], run: PrintedRow[], prose: Set<Word>, whole: boolean): Block[] | undefined {
	const box = around(run.flatMap(({ pieces }) => pieces.flatMap(({ words }) => words.map(({ box }) => box))));
	const wide = { x0: box.x0 - 1, y0: box.y0 - 1, x1: box.x1 + 1, y1: box.y1 + 1 };
	const taken = takenOut(blocks, wide, (block) => !isText(block));
	if (!taken) return undefined;
	const inside = taken.lines.map(({ line }) => line);
	if (inside.some(({ words }) => words.some((word) => prose.has(word)))) return undefined;
	const grid = alignedGrid(inside.map(({ words }) => ({ words })));
	// Two lists beside each other are no table.
	const measure = measureOf(inside);
	const pieces = piecesOf(inside, measure);
	if (sidesOf(pieces, measure)) return undefined;
	if (grid && grid.columns.length > 2 && isTable(inside, grid, 'aligned') && (whole || isClear(pieces, grid)))
		return taken.around(tableBlock(inside, grid));
	return isSums(pieces, measure) ? taken.around(withoutGrid(inside)) : undefined;
}

/** Whether no column holds two things of a row, and the last no prose: a part of what was no table may have a text beside it. */
function isClear(pieces: Piece[], { columns, rows }: Grid): boolean {
	const place = (lines: number[], at: number) => lines.slice(1, -1).filter((line) => at > line).length;
	const column = ({ box }: Piece) => place(columns, (box.x0 + box.x1) / 2);
	const cells = pieces.map((piece) => `${column(piece)}/${place(rows, (piece.box.y0 + piece.box.y1) / 2)}`);
	const last = pieces.filter((piece) => column(piece) === columns.length - 2);
	return new Set(cells).size >= CLEAR * cells.length && wordsIn(last) <= FEW;
}

const wordsIn = (pieces: Piece[]) => pieces.reduce((sum, { words }) => sum + words.length, 0) / pieces.length;

/** Words, and at their right figures that belong to them line by line, wherever the recogniser tore them apart. */
function isSums(pieces: Piece[], { gap }: Measure): boolean {
	const columns = columnsOf(pieces, gap);
	const last = columns.at(-1)!;
	const figures = last.filter((piece) => /\d/.test(textOfPiece(piece))).length;
	return columns.length > 1 && last.length >= ROWS && figures >= FIGURES * last.length && wordsIn(last) <= FEW;
}

function withoutGrid(lines: Line[]): Block {
	const whole = tableLines(lines);
	return { kind: 'paragraph', box: around(whole.map(({ box }) => box)), lines: whole };
}

/** Of a table's width so much is ruled off under its head. */
const RULED = 0.9;

/** Rows parted above a row of words that is ruled off and has more pieces than any above it: the head of a table, which nothing above is part of. */
function atHead(run: PrintedRow[], across: Rule[], tall: number): PrintedRow[][] {
	const isHead = (row: PrintedRow, at: number) => {
		const [above, below] = [run.slice(0, at), run.slice(at + 1)];
		if (!above.length || !isLong(below) || row.pieces.length < HEADS) return false;
		const most = Math.max(...above.map(({ pieces }) => pieces.length));
		const words = row.pieces.flatMap((piece) => piece.words);
		if (most >= row.pieces.length || words.some(({ text }) => /\d/.test(text))) return false;
		const [x0, x1] = [row.pieces[0]!.x0, row.pieces.at(-1)!.x1];
		return across.some(
			({ at: y, from, to }) =>
				y > row.bottom - tall / 2 &&
				y < below[0]!.top + tall / 4 &&
				Math.min(to, x1) - Math.max(from, x0) >= RULED * (x1 - x0),
		);
	};
	const head = run.findIndex(isHead);
	return head < 0 ? [run] : [run.slice(0, head), run.slice(head)];
}

/**
 * Rows parted where they are clearly farther apart than elsewhere, as the sums under a table are one of their own; else at a row that
 * has one thing only, as the title of the next table.
 */
function halves(run: PrintedRow[]): PrintedRow[][] {
	const parts = parted(run);
	if (parts.length) return parts;
	const title = run.findIndex(
		({ pieces }, at) => pieces.length === 1 && [run.slice(0, at), run.slice(at + 1)].every(isLong),
	);
	return title < 0 ? [] : [run.slice(0, title), run.slice(title + 1)];
}

const isLong = (part: PrintedRow[]) => part.filter(({ pieces }) => pieces.length > 1).length >= ROWS;

function parted(run: PrintedRow[]): PrintedRow[][] {
	const steps = run.slice(1).map((row, i) => row.middle - run[i]!.middle);
	const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 0;
	const widest = Math.max(...steps);
	if (widest < WIDER * usual) return [];
	const at = steps.indexOf(widest) + 1;
	return [run.slice(0, at), run.slice(at)].filter(isLong);
}

const isText = ({ kind, lines }: Block) => kind !== 'table' && kind !== 'picture' && lines.length > 0;

/**
 * Whether a row is one more line of a cell in the last row of several pieces: no first cell's, for that may be a title, and more than one only
 * in a column with another at its right: the last may be a text beside the table.
 */
function goesOn(run: PrintedRow[], { pieces: [piece, ...others], top }: PrintedRow, tall: number): boolean {
	const last = run.at(-1);
	if (!last || !piece || others.length || top - last.bottom > tall) return false;
	const begun = run.findLast(({ pieces }) => pieces.length > 1);
	const at = begun?.pieces.findIndex(({ x0 }, index) => index > 0 && Math.abs(x0 - piece.x0) < tall / 2) ?? -1;
	return at > 0 && (begun === last || piece.x1 < (begun!.pieces[at + 1]?.x0 ?? -Infinity));
}

/** Stretches of rows with several pieces; a single row of one piece may stand between two of them, but no title in larger letters. */
function runs(rows: PrintedRow[], tall: number): PrintedRow[][] {
	const wordsIn = ({ pieces }: PrintedRow) => pieces.flatMap(({ words }) => words);
	const usual = capitalHeight(rows.flatMap(wordsIn));
	const isTitle = (row: PrintedRow) => capitalHeight(wordsIn(row)) >= LARGER * usual;
	const found: PrintedRow[][] = [];
	let run: PrintedRow[] = [];
	let single = 0;
	const end = () => {
		if (single) run.splice(run.length - single);
		const telling = run.filter(({ pieces }) => pieces.length > 1).length;
		const more = run.filter((row, at) => goesOn(run.slice(0, at), row, tall)).length;
		if (telling >= ROWS && telling >= SHARE * (run.length - more)) found.push(run);
		[run, single] = [[], 0];
	};
	for (const row of rows) {
		const last = run.at(-1);
		if (last && row.top - last.bottom > APART * tall) end();
		if (row.pieces.length > 1) {
			run.push(row);
			single = 0;
		} else if (run.length && !single && !isTitle(row) && goesOn(run, row, tall)) run.push(row);
		else if (run.length && single < 1 && !isTitle(row)) {
			run.push(row);
			single++;
		} else end();
	}
	end();
	return found;
}
