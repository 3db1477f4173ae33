import { NAMED, pairedLists, titled, unequal } from './lists.ts';
import { markedLists } from './marked.ts';
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
	type Measure,
	type Piece,
} from './pieces.ts';

/** What stands beside something else is at least so many words' heights apart from it. */
const GUTTER = 1.5;
/** No value stands so far from its label. */
const FAR = 8;
/** Rows whose feet differ by no more, in words' heights, are on one line; so many are where two sides keep one. */
const LEVEL = 0.5;
const ON = 0.8;
const ROWS = 3;
/** Steps from line to line are even where they differ by no more, and of two paces where they differ by more. */
const PACE = 1.15;
/** A term has no more. */
const TERM_WORDS = 3;
/** Short lines of a narrow column have so many. */
const NARROW = 3.5;
/** A column of numbers has so large a share of them. */
const MOSTLY = 0.5;
/** So many values of labels have figures. */
const SOME = 0.25;
/** Of the labels of a table beside a text so many may be numbers. */
const LABELS = 0.3;
/** Of what things cost so many begin with a figure. */
const FIGURES = 0.7;
/** What is a date, or ends with one: all but a few of a list are. */
const DATED = /^\d{1,2}[.:/]\d|^(1\d|20)\d\d\b|\d[.:]?$/u;
const ALL = 0.9;
/** Who signs does it in so many lines at most: a name, an office, a place. */
const SIGNED = 3;
/** An address, a column of a letter's foot, has so many lines at most. */
const MOST_LINES = 8;

/**
 * The sides of a band; one alone is a list of terms, each with its meaning beside it, to be read row by row. `flowing` ones are columns
 * of prose that may go on in the next band, `listed` ones labels with values.
 */
export interface Sides {
	parts: Piece[][];
	flowing: boolean;
	listed: boolean;
}

/**
 * What stands in a band of a page side by side, each a thing of its own to be read whole: an address beside a reference, two lists
 * of labels and values, the columns of a letter's foot, columns of prose. Undefined for one thing: a table, a list, text.
 */
export function sidesOf(band: Piece[], { tall, gap: lane }: Measure): Sides | undefined {
	// Specks stand anywhere.
	const columns = columnsOf(band.filter(isTelling), lane);
	if (columns.length < 2) return undefined;
	const terms = termsIn(columns, tall);
	if (terms)
		return {
			parts: [band.filter((piece) => !columns[0]!.includes(piece) || terms.includes(piece))],
			flowing: false,
			listed: true,
		};
	const flowing = columns.filter((column) => isProse(column)).length > 1;
	const marked = flowing ? undefined : markedLists(columns, GUTTER * tall);
	if (marked) return { parts: withSpecks(marked, band), flowing, listed: false };
	const narrow = columns.filter((column) => isProse(column, NARROW)).length > 1;
	if (flowing) return { parts: withSpecks(columns, band), flowing, listed: false };
	const apart = narrow ? undefined : offLine(columns, tall);
	const lists = apart ? undefined : (pairedLists(columns) ?? titled(band, tall, lane) ?? unequal(columns, tall));
	const parts = apart ?? lists ?? standing(columns, tall);
	return parts && { parts: withSpecks(parts, band), flowing, listed: lists !== undefined };
}

function withSpecks(sides: Piece[][], band: Piece[]): Piece[][] {
	const boxes = sides.map(boxOf);
	const far = ({ box }: Piece, at: number) => Math.max(box.x0 - boxes[at]!.x1, boxes[at]!.x0 - box.x1);
	const result = sides.map((side) => [...side]);
	for (const piece of band) {
		if (isTelling(piece)) continue;
		const nearest = boxes.reduce((best, _, at) => (far(piece, at) < far(piece, best) ? at : best), 0);
		result[nearest]!.push(piece);
	}
	return result;
}

const hasFigures = (text: string) => /\d/.test(text);

/** Few words at the left, each on the first line of what it means at the right; without a title above them. */
function termsIn(columns: Piece[][], tall: number): Piece[] | undefined {
	const [left, meanings] = columns;
	if (columns.length !== 2 || !left || !meanings) return undefined;
	const terms = left.filter(({ foot }) => foot > meanings[0]!.foot - tall / 2);
	if (left.length > terms.length + 1 || terms.length < ROWS || wordsIn(terms) > TERM_WORDS) return undefined;
	if (!isProse(meanings) && !areLabels(terms, meanings) && !areDates(terms, meanings)) return undefined;
	const first = terms.map(({ foot }) => meanings.findIndex((line) => Math.abs(line.foot - foot) < tall / 2));
	return first[0] === 0 && first.every((line, at) => line >= 0 && line !== first[at - 1]) ? terms : undefined;
}

/** Words without figures, and beside them some with, as a number, a date: what is of one kind has them at both sides. */
function areLabels(labels: Piece[], values: Piece[]): boolean {
	if (share(labels, hasFigures) > 0 || numbersIn(values) >= MOSTLY) return false;
	return share(labels, (text) => text.endsWith(':')) >= NAMED || share(values, hasFigures) >= SOME;
}

/** Days and years, and beside them what is then; plain times and numbers are a table's first column. */
const areDates = (days: Piece[], events: Piece[]): boolean =>
	share(days, (text) => DATED.test(text)) >= ALL &&
	numbersIn(days) < MOSTLY &&
	share(events, (text) => /\p{L}{2}/u.test(text)) >= ALL;

/** Parted at the widest gutter over which the rows of both sides keep no common line. */
function offLine(columns: Piece[][], tall: number): Piece[][] | undefined {
	let best: Piece[][] | undefined;
	let widest = GUTTER * tall;
	for (let at = 1; at < columns.length; at++) {
		const wide = gap(columns[at - 1]!, columns[at]!);
		if (wide < widest) continue;
		const [left, right] = [columns.slice(0, at).flat(), columns.slice(at).flat()];
		// Prices belong to what stands before them, though the page leans; but a table beside a text has its own labels.
		const isFigures = (side: Piece[], first: Piece[], other: Piece[]) =>
			numbersIn(side) >= MOSTLY && !(isProse(other) && numbersIn(first) < LABELS);
		if (isFigures(right, columns[at]!, left) || isFigures(left, columns[0]!, right)) continue;
		if (keepsLine(left, right, tall)) continue;
		[best, widest] = [[left, right], wide];
	}
	return best;
}

/** By their feet, or by their middles where the boxes of words are too high. */
const keepsLine = (left: Piece[], right: Piece[], tall: number) =>
	[({ foot }: Piece) => foot, ({ box }: Piece) => (box.y0 + box.y1) / 2].some((at) =>
		areLevel(left.map(at), right.map(at), tall),
	);

function areLevel(left: number[], right: number[], tall: number): boolean {
	const [a, b] = [levels(left, tall), levels(right, tall)];
	const within = (some: number[], other: number[]) =>
		some.filter((y) => y > other[0]! - tall / 2 && y < other.at(-1)! + tall / 2);
	const [few, many] = [within(a, b), within(b, a)].sort((one, other) => one.length - other.length) as [
		number[],
		number[],
	];
	if (few.length < 2 || many.length < ROWS) return true;
	if (isPaced(a, b)) return false;
	const steps = few.map(
		(y) => many.map((other) => other - y).sort((one, other) => Math.abs(one) - Math.abs(other))[0]!,
	);
	// A page that leans a little moves all of one side alike.
	const sorted = steps.sort((one, other) => one - other);
	const level = Math.max(
		...sorted.map((low) => sorted.filter((step) => step >= low && step <= low + LEVEL * tall).length),
	);
	return level >= ON * few.length;
}

/** Whether the lines of both sides follow each other evenly, but those of one more closely than those of the other. */
function isPaced(a: number[], b: number[]): boolean {
	const [one, other] = [a, b].map((side) => side.slice(1).map((y, i) => y - side[i]!)) as [number[], number[]];
	if (one.length < 2 || other.length < 2) return false;
	const even = [one, other].every((steps) => Math.max(...steps) < PACE * Math.min(...steps));
	const [near, far] = [Math.max(...one), Math.max(...other)].sort((x, y) => x - y) as [number, number];
	return even && far > PACE * near;
}

/** Different heights from the top; what differs by less than a third of a letter is one. */
const levels = (heights: number[], tall: number) =>
	heights.sort((a, b) => a - b).filter((y, i, all) => !i || y - all[i - 1]! > tall / 3);

/**
 * Addresses beside each other, and the columns of a letter's foot: all begin at one height, have no holes, and lines of different
 * kinds, with figures and without.
 */
function standing(columns: Piece[][], tall: number): Piece[][] | undefined {
	const top = Math.min(...columns.map((column) => column[0]!.box.y0));
	const stands = columns.every(
		(column) =>
			column.length >= 2 &&
			column.length <= MOST_LINES &&
			column[0]!.box.y0 - top < tall &&
			isEven(column) &&
			numbersIn(column) < 0.4 &&
			(isMixed(column) || wordsIn(column) >= 1.5),
	);
	const mixed = columns.filter(isMixed).length;
	const rows = Math.max(...columns.map(({ length }) => length));
	if (!stands) return undefined;
	return atBothEnds(columns, tall) || (mixed >= 2 && (rows > 2 || columns.length > 2) && mixed >= 0.6 * columns.length)
		? columns
		: undefined;
}

/** Two things far from each other, as a letter's head has them, and two who sign: no value stands so far from its label. */
function atBothEnds(columns: Piece[][], tall: number): boolean {
	const rows = Math.max(...columns.map(({ length }) => length));
	if (columns.length > 2 && rows > 2) return false;
	// A list of pairs, or what things cost, may be as wide.
	if (rows > SIGNED && !columns.some(isMixed)) return false;
	if (share(columns.at(-1)!, (text) => /^\p{Sc}? ?\d/u.test(text)) >= FIGURES) return false;
	return columns.every((column, at) => {
		return (
			(!at || gap(columns[at - 1]!, column) >= FAR * tall) &&
			isSet(column, at > 0 && rows > 2, tall) &&
			wordsIn(column) >= 1.5 &&
			!column.some((piece) => textOfPiece(piece).endsWith(':'))
		);
	});
}

/** Whether lines begin below each other, stand in the middle, or end below each other where they may. */
function isSet(column: Piece[], right: boolean, tall: number): boolean {
	const inLine = (at: (box: Piece['box']) => number) => {
		const places = column.map(({ box }) => at(box));
		return Math.max(...places) - Math.min(...places) < tall / 2;
	};
	return inLine(({ x0 }) => x0) || inLine(({ x0, x1 }) => (x0 + x1) / 2) || (right && inLine(({ x1 }) => x1));
}

function isEven(column: Piece[]): boolean {
	const steps = column.slice(1).map((piece, i) => piece.foot - column[i]!.foot);
	return Math.min(...steps) > 0 && Math.max(...steps) < 1.5 * Math.min(...steps);
}

/** Lines with figures and lines without; under a head, where they are many. */
function isMixed(column: Piece[]): boolean {
	const figures = share(column.length > 4 ? column.slice(1) : column, hasFigures);
	return figures > 0 && figures < 1;
}
