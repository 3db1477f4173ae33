import { around } from '#lib/model/geometry.ts';
import { untitled } from './counted.ts';
import { columnsOf, textOfPiece, type Measure, type Piece } from './pieces.ts';

/** An alphabet in columns has so many entries, in each so many, with so many first letters; so few are out of order, as a share. */
const ENTRIES = 10;
const EACH = 3;
const LETTERS = 4;
const ASTRAY = 0.06;
/** So many letters of an entry are compared at most. */
const FAR = 3;
/** Of the lines at the edge of a column so many begin with a time, where it is a programme. */
const TIMED = 0.6;
/** Where so many times of two columns are the same, they are one table's. */
const SAME = 0.6;
/** What begins less than so many words' heights from its column's edge is an entry, and no entry's second line. */
const EDGE = 0.6;
/** Of a page that leans the edge is told by what stands within so many words' heights. */
const NEAR = 12;

const TIME = /^(\d{1,2})[.:h] ?(\d\d)(?!\d|[.:]\d)/u;
const ONLY_TIME = /^\d{1,2}[.:h] ?\d\d( ?[-–] ?\d{1,2}[.:h] ?\d\d)?$/u;
const hasLetters = (piece: Piece) => /\p{L}{2}/u.test(textOfPiece(piece));

/**
 * Columns that are to be read down, as their entries show: an alphabet that goes on from one to the next (an index, a list of
 * names), or times of day that begin anew in each (a programme). Undefined where neither does.
 */
export function listedColumns(pieces: Piece[], measure: Measure): Piece[][] | undefined {
	const columns = columnsOf(untitled(pieces, measure), measure.gap);
	const { tall } = measure;
	const names = joined(columns, (column) => !column.some(hasLetters), false);
	if (isAlphabet(names.map((column) => entriesOf(column, tall)))) return names;
	const programmes = joined(columns, (column) => column.every((piece) => ONLY_TIME.test(textOfPiece(piece))), true);
	return isProgramme(
		programmes.map((column) => entriesOf(column, tall)),
		programmes,
	)
		? programmes
		: undefined;
}

/** Columns of which some (`isPart`) belong to the one before them, or behind (`toNext`). */
function joined(columns: Piece[][], isPart: (column: Piece[]) => boolean, toNext: boolean): Piece[][] {
	const groups: Piece[][][] = [];
	const isFirst = (at: number) => !at || (toNext ? !isPart(columns[at - 1]!) : !isPart(columns[at]!));
	for (const [at, column] of columns.entries()) {
		if (isFirst(at)) groups.push([]);
		groups.at(-1)!.push(column);
	}
	return groups.map((group) => group.flat().sort((a, b) => a.box.y0 - b.box.y0));
}

/** What stands at the left edge of a column, from the top. */
function entriesOf(column: Piece[], tall: number): string[] {
	const edgeAt = (y: number) =>
		around(column.flatMap(({ box }) => (Math.abs(box.y0 - y) < NEAR * tall ? [box] : []))).x0;
	return column.filter(({ box }) => box.x0 - edgeAt(box.y0) < EDGE * tall).map(textOfPiece);
}

function isAlphabet(columns: string[][]): boolean {
	const keys = columns.map((entries) =>
		entries.flatMap((entry) => /^\P{L}{0,2}(\p{L}+)/u.exec(entry.normalize('NFD').replace(/\p{M}/gu, ''))?.[1] ?? []),
	);
	const all = keys.flat();
	if (keys.length < 2 || keys.some(({ length }) => length < EACH) || all.length < ENTRIES) return false;
	// All names on a page of a directory may begin alike.
	const far = Array.from({ length: FAR }, (_, at) => at + 1).find((length) => isTold(all, length));
	if (!far) return false;
	const letters = keys.map((column) => column.map((key) => firstOf(key, far)));
	const astray = letters.flat().filter((letter, at, every) => at && letter < every[at - 1]!).length;
	const middles = letters.map((column) => [...column].sort()[column.length >> 1]!);
	return astray <= Math.max(1, ASTRAY * all.length) && middles.every((middle, at) => !at || middle > middles[at - 1]!);
}

const firstOf = (key: string, length: number) => key.slice(0, length).toUpperCase();
const isTold = (keys: string[], length: number) => new Set(keys.map((key) => firstOf(key, length))).size >= LETTERS;

function isProgramme(columns: string[][], pieces: Piece[][]): boolean {
	const times = columns.map((entries) => entries.flatMap((entry) => minutesOf(entry) ?? []));
	if (times.length < 2 || times.some((column) => column.length < EACH)) return false;
	// After midnight they begin anew.
	const isRising = (column: number[]) => column.filter((time, at) => at && time <= column[at - 1]!).length <= 1;
	const isSame = (a: number[], b: number[]) =>
		a.filter((time) => b.includes(time)).length >= SAME * Math.min(a.length, b.length);
	return times.every(
		(column, at) =>
			isRising(column) &&
			column.length >= TIMED * columns[at]!.length &&
			pieces[at]!.filter(hasLetters).length >= TIMED * column.length &&
			(!at || !isSame(column, times[at - 1]!)),
	);
}

function minutesOf(entry: string): number | undefined {
	const [, hour, minute] = TIME.exec(entry) ?? [];
	return hour && Number(hour) < 25 && Number(minute) < 60 ? Number(hour) * 60 + Number(minute) : undefined;
}
