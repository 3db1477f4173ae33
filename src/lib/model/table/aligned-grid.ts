import type { Grid, Span } from './grid.ts';
import { isNumber } from './is-number.ts';
import { printedRows, type PrintedRow, type RowPiece } from './printed-rows.ts';
import type { Line } from '../reading.ts';
import { recentred } from './recentred.ts';

/** What is known of a grid before its words are looked at: lines that were seen on the page, outer ones too (page pixels). */
export interface KnownLines {
	columns?: number[];
	rows?: number[];
}

interface Lane {
	from: number;
	to: number;
}

/** The first and the last column that a piece stands in. */
interface Reach {
	first: number;
	last: number;
}

/** A white lane between columns is at least so many words' heights wide. */
const LANE = 0.5;
/** So large a share of the rows may cross a lane (a title over two columns), one of five at least. */
const CROSSING = 0.12;
/** Rows of so many pieces say more of a table's columns than those of half as many. */
const FULL = 4;
/** What stands over two columns reaches so far into the white between them, as a share. */
const INTO = 1 / 3;
/** Lines of one cell stand closer than rows do, by this share. */
const CLOSE = 0.68;

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
const counts = ({ words }: RowPiece) => isNumber(words.map(({ text }) => text).join(' '));

/**
 * The grid of a table without lines: columns are what lies between the white lanes that run down through nearly all rows;
 * a row is a printed row with the lines that go on in its cells. A row of a single piece (a title) does not count for the
 * lanes; what crosses a lane becomes a cell over several columns. Undefined without words; one column where there is no lane.
 */
export function alignedGrid(
	lines: readonly Pick<Line, 'words' | 'baseline'>[],
	known: KnownLines = {},
): Grid | undefined {
	if (!lines.some(({ words }) => words.length)) return undefined;
	const { rows, degrees, cx, cy, tall } = printedRows(lines);
	const all = rows.flatMap(({ pieces }) => pieces);
	const margin = Math.round(tall * 0.3);
	const white = known.columns?.slice(1, -1).map((line) => ({ from: line, to: line })) ?? lanes(rows, tall);
	const columns = known.columns ?? [
		Math.min(...all.map(({ x0 }) => x0)) - margin,
		...white.map(({ from, to }) => (from + to) / 2),
		Math.max(...all.map(({ x1 }) => x1)) + margin,
	];
	const columnOf = (x: number) => columns.slice(1, -1).filter((line) => x > line).length;
	// What reaches into the white between two columns stands over both; into a wide one the longest of a column reaches too.
	const into = ({ from, to }: Lane) => Math.max(tall, INTO * (to - from));
	const reach = ({ x0, x1 }: RowPiece): Reach => ({
		first: Math.min(columnOf(x0 + tall / 4), white.filter((lane) => x0 >= lane.to - into(lane)).length),
		last: Math.max(columnOf(x1 - tall / 4), white.filter((lane) => x1 > lane.from + into(lane)).length),
	});
	const bands = known.rows ?? [rows[0]!.top - margin, rows.at(-1)!.bottom + margin];
	const grid: Grid = { columns, rows: [bands[0]!] };
	const joined: Span[] = [];
	for (let band = 0; band + 1 < bands.length; band++) {
		const [from, to] = [bands[band]!, bands[band + 1]!];
		const within = rows.filter(({ top, bottom }) => {
			const y = (top + bottom) / 2;
			return (y >= from || band === 0) && (y < to || band + 2 === bands.length);
		});
		const split = !known.rows || isSplit(within, columns.length - 1, columnOf, bands.length - 1);
		const begins = split ? beginnings(within, reach) : within.map((_, index) => index === 0);
		within.forEach((row, index) => {
			if (begins[index] && index) grid.rows.push((within[index - 1]!.bottom + row.top) / 2);
			if (!known.columns || split) joined.push(...spans(row, grid.rows.length - 1, reach));
		});
		grid.rows.push(to);
	}
	const kept = joined.filter((span, index) => free(span, joined.slice(0, index), rows, grid, columnOf));
	const whole = { ...grid, ...(degrees && { degrees }), ...(kept.length && { joined: kept }) };
	const placed = recentred(whole, cx, cy);
	return { ...placed, columns: placed.columns.map(Math.round), rows: placed.rows.map(Math.round) };
}

/** The rows of several pieces; where most have four and more, without those of half as many, as sums with their labels have. */
function tellingRows(rows: PrintedRow[]): PrintedRow[] {
	const several = rows.filter(({ pieces }) => pieces.length > 1);
	const usual = median(several.map(({ pieces }) => pieces.length));
	const full = several.filter(({ pieces }) => 2 * pieces.length > usual);
	return usual >= FULL && full.length >= 3 ? full : several;
}

/** The white lanes between columns. */
function lanes(rows: PrintedRow[], tall: number): Lane[] {
	const telling = tellingRows(rows);
	const edges = telling
		.flatMap(({ pieces }) => pieces)
		.flatMap(({ x0, x1 }) => [
			{ x: x0, step: 1 },
			{ x: x1, step: -1 },
		])
		.sort((a, b) => a.x - b.x || a.step - b.step);
	const few = Math.max(telling.length >= 5 ? 1 : 0, Math.floor(telling.length * CROSSING));
	const found: Lane[] = [];
	let [covered, since, seen] = [0, 0, false];
	for (const { x, step } of edges) {
		const before = covered;
		covered += step;
		if (before > few && covered <= few) [since, seen] = [x, true];
		else if (before <= few && covered > few && seen && x - since >= tall * LANE) found.push({ from: since, to: x });
	}
	return found;
}

/**
 * Whether a band between two lines holds several rows of the table: cells of several lines are full in one column, rows in
 * most of them.
 */
function isSplit(rows: PrintedRow[], columns: number, columnOf: (x: number) => number, bands: number): boolean {
	if (rows.length < 2) return false;
	const filled = Array.from({ length: columns }, () => 0);
	const numbers = Array.from({ length: columns }, () => 0);
	for (const { pieces } of rows) {
		const here = new Set(pieces.map(({ x0, x1 }) => columnOf((x0 + x1) / 2)));
		for (const column of here) filled[column]!++;
		for (const piece of pieces) if (counts(piece)) numbers[columnOf((piece.x0 + piece.x1) / 2)]!++;
	}
	const full = filled.filter((count) => count >= 0.6 * rows.length).length;
	if (numbers.some((count) => count >= 2 && count >= 0.6 * rows.length)) return full >= 2;
	return bands <= 3 && rows.length >= 3 && full >= 2 && full >= columns * 0.6;
}

/** Which printed rows begin a row of the table; the others go on in the cells of the row above. */
function beginnings(rows: PrintedRow[], reach: (piece: RowPiece) => Reach): boolean[] {
	const steps = rows.slice(1).map((row, index) => row.middle - rows[index]!.middle);
	const usual = median([...steps]);
	const held = new Set<number>();
	let texty = false;
	return rows.map((row, index) => {
		const here = row.pieces.flatMap((piece) => {
			const { first, last } = reach(piece);
			return Array.from({ length: last - first + 1 }, (_, column) => first + column);
		});
		const step = steps[index - 1] ?? Infinity;
		const plain = !row.pieces.some(counts);
		const one = here.length === 1 && here[0]! > 0 && held.has(here[0]!) && held.has(0) && step <= 1.25 * usual;
		const goesOn = index > 0 && plain && (one ? texty : step < CLOSE * usual);
		if (!goesOn) held.clear();
		for (const column of here) held.add(column);
		texty = !row.pieces.every(counts);
		return !goesOn;
	});
}

/** Pieces of a row that go over several columns. */
const spans = ({ pieces }: PrintedRow, row: number, reach: (piece: RowPiece) => Reach): Span[] =>
	pieces.flatMap((piece) => {
		const { first, last } = reach(piece);
		return last > first ? [{ row, column: first, rows: 1, columns: last - first + 1 }] : [];
	});

/** Whether a span is alone in its places: nothing else of its row stands there, and no earlier span. */
function free(span: Span, earlier: Span[], rows: PrintedRow[], grid: Grid, columnOf: (x: number) => number): boolean {
	const end = span.column + span.columns;
	if (earlier.some(({ row, column, columns }) => row === span.row && column < end && column + columns > span.column))
		return false;
	const [top, bottom] = [grid.rows[span.row]!, grid.rows[span.row + 1]!];
	const mine = rows.filter((row) => (row.top + row.bottom) / 2 >= top && (row.top + row.bottom) / 2 < bottom);
	return mine.every(
		({ pieces }) =>
			pieces.filter(({ x0, x1 }) => {
				const column = columnOf((x0 + x1) / 2);
				return column >= span.column && column < end;
			}).length <= 1,
	);
}
