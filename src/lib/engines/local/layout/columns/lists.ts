import { isNumber } from '#lib/model/table/is-number.ts';
import {
	boxOf,
	columnsOf,
	gap,
	isProse,
	isTelling,
	numbersIn,
	share,
	textOfPiece,
	wordsIn,
	type Piece,
} from './pieces.ts';

/** Of labels so many end with a colon, where they have one. */
export const NAMED = 0.6;
/** A column of numbers has so large a share of them. */
const MOSTLY = 0.5;
/** Of two lists beside each other one has so many lines, and goes on for so many, and so large a share of them, alone. */
const LINES = 3;
const [ALONE, SHARE] = [2, 0.25];
/** They are so many words' heights apart, and an entry has so many words: labels are shorter, and nearer to their values. */
const APART = 3;
const ENTRY = 1.5;

/** Lists of labels side by side, each label with its value: labels, values, labels, values, without a head that would make it a table. */
export function pairedLists(columns: Piece[][]): Piece[][] | undefined {
	const pairs = columns.flatMap((column, at): [Piece[], Piece[]][] => (at % 2 ? [[columns[at - 1]!, column]] : []));
	if (columns.length % 2 || pairs.length < 2) return undefined;
	const [labels, values] = [0, 1].map((at) => pairs.map((pair) => pair[at]!)) as [Piece[][], Piece[][]];
	if (values.some((column) => column.length < 2 || isHeaded(column))) return undefined;
	if (labels.some((column) => numbersIn(column) > 0.3)) return undefined;
	const counted = values.every((column) => numbersIn(column) >= 0.5);
	return counted || (pairs.length === 2 && areTwo(labels, values)) ? pairs.map((pair) => pair.flat()) : undefined;
}

/** Whether it shows otherwise than by their values' being numbers that two lists of labels and values are two. */
function areTwo([one, other]: Piece[][], [first, second]: Piece[][]): boolean {
	const inner = Math.max(gap(one!, first!), gap(other!, second!));
	const named = [one!, other!].every((column) => share(column, (text) => text.endsWith(':')) >= NAMED);
	return named || gap(first!, other!) >= 2 * inner || alike(first!, second!) || alike(one!, other!);
}

/** Two such lists, or tables, or a text and a table, under a title each that may be wider than what is first in them. */
export function titled(band: Piece[], tall: number, lane: number): Piece[][] | undefined {
	const top = Math.min(...band.map(({ foot }) => foot));
	const [titles, rest] = [true, false].map((is) => band.filter(({ foot }) => foot < top + tall / 2 === is)) as [
		Piece[],
		Piece[],
	];
	const columns = columnsOf(rest.filter(isTelling), lane);
	const [left, right] = titles.sort((a, b) => a.box.x0 - b.box.x0);
	if (titles.length !== 2 || !left || !right || columns.length < 3) return undefined;
	const isUnder = (title: Piece, column: Piece[]) =>
		Math.abs(title.box.x0 - boxOf(column).x0) < tall / 2 && numbersIn(column) < MOSTLY;
	const at = columns.findIndex((column, index) => index > 0 && isUnder(right, column));
	if (at < 0 || !isUnder(left, columns[0]!)) return undefined;
	const [one, other] = [columns.slice(0, at), columns.slice(at)];
	const alike = one.length === other.length;
	if (!alike && !(one.length === 1 && isProse(one[0]!)) && !(other.length === 1 && isProse(other[0]!)))
		return undefined;
	return [
		[left, ...one.flat()],
		[right, ...other.flat()],
	];
}

/** Two lists without figures that begin side by side, of which one goes on alone: the rows of a table would have holes anywhere. */
export function unequal(columns: Piece[][], tall: number): Piece[][] | undefined {
	const [left, right] = columns;
	if (columns.length !== 2 || !left || !right || gap(left, right) < APART * tall) return undefined;
	const [short, long] = [left, right].sort((a, b) => a.length - b.length) as [Piece[], Piece[]];
	const isLevel = (a: Piece, b: Piece | undefined) => b !== undefined && Math.abs(a.foot - b.foot) < tall / 2;
	// A title may stand above both.
	const from = isLevel(short[0]!, long[0]) ? 0 : 1;
	const alone = long.length - from - short.length;
	if (short.length < LINES || alone < ALONE || alone < SHARE * long.length) return undefined;
	const isList = (column: Piece[]) => wordsIn(column) >= ENTRY && share(column, (text) => /\d|:$/u.test(text)) === 0;
	const areLevel = short.every((piece, at) => isLevel(piece, long[at + from]));
	return areLevel && isList(left) && isList(right) ? columns : undefined;
}

/** Numbers under a word. */
const isHeaded = ([first, ...rest]: Piece[]) =>
	rest.length > 1 && !isNumber(textOfPiece(first!)) && numbersIn(rest) > 0.7;

/** Most of what one says the other says too, as marks and ticks, or labels of two of a kind. */
function alike(a: Piece[], b: Piece[]): boolean {
	const said = new Set(a.map(textOfPiece));
	return share(b, (text) => said.has(text)) >= 0.6;
}
