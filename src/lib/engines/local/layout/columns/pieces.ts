import { around, height, width, type Box } from '#lib/model/geometry.ts';
import { isNumber } from '#lib/model/table/is-number.ts';
import type { Line, Word } from '#lib/model/reading.ts';
import type { Rule } from '#lib/model/table/rules.ts';
import { letterHeight } from '../letter-height.ts';

/** Words of one line without a wide gap between them. */
export interface Piece {
	box: Box;
	/** the height on which they stand */
	foot: number;
	words: Word[];
}

/** A gap wider than so many words' heights is never a space, unless spaces are as wide all over the page (a typewriter's). */
const GAP = 0.9;
const SPACES = 1.5;
/** White of so many words' heights is between lines of one text. */
const CLEAR = 0.3;
/** What stands less than so many words' heights lower is in one row. */
const NEAR = 0.6;
/** Prose has so many words a line, in so many lines. */
const PROSE_WORDS = 4.5;
const PROSE_LINES = 3;
/** A space is so many words' heights wide at most. */
const SPACE = 0.6;
/** Letters so many times as high as usual are a title's, or a name's. */
const LARGE = 1.5;
/** What a line between columns is read as. */
const BAR = /^[|¦!_]+$/u;
/** White across the text that is so many words' heights high ends a band. */
const WHITE = 2;
/** So does a line that is drawn across so much of the text; letters may reach so far over it. */
const DRAWN = 0.8;
const OVER = 0.25;
/** A piece alone in its row that fills so much of the text's width stands above or below columns, not in one. */
const WIDE = 0.6;
/** Unless it cannot: a lane of so many words' heights goes through all of the page, with so many pieces at both sides. */
const LANE = 1.5;
const BESIDE = 3;

/** Letters that reach below the foot of a line, and the share of a word's height that they do. */
export const HANGING = /[gjpqyQ,;()[\]|/§]/u;
export const TAIL = 0.22;

const middleOf = ({ box }: Pick<Piece, 'box'>) => (box.y0 + box.y1) / 2;

/** What the piece says. */
export const textOfPiece = ({ words }: Piece): string => words.map(({ text }) => text).join(' ');

/** The share of pieces that are a number each. */
export const numbersIn = (pieces: Piece[]): number =>
	pieces.filter((piece) => isNumber(textOfPiece(piece))).length / Math.max(1, pieces.length);

/** The smallest box round pieces. */
export const boxOf = (pieces: Piece[]): Box => around(pieces.map(({ box }) => box));

/** How many words a piece has on average. */
export const wordsIn = (pieces: Piece[]): number =>
	pieces.reduce((sum, { words }) => sum + words.length, 0) / pieces.length;

/** The share of pieces whose text is such. */
export const share = (pieces: Piece[], is: (text: string) => boolean): number =>
	pieces.filter((piece) => is(textOfPiece(piece))).length / pieces.length;

/** The white between what stands left and right, pixels. */
export const gap = (left: Piece[], right: Piece[]): number => boxOf(right).x0 - boxOf(left).x1;

/** Whether a column is prose: several lines of so many words on average. */
export const isProse = (pieces: Piece[], words = PROSE_WORDS): boolean =>
	pieces.length >= PROSE_LINES && wordsIn(pieces) >= words;

/** Whether a piece says where a column is: a lone sign stands anywhere. */
export const isTelling = (piece: Piece): boolean => /[\p{L}\p{N}].*[\p{L}\p{N}]|^\d$/u.test(textOfPiece(piece));

/** What is known of a page's letters, pixels: their usual height, and the least gap that is no space. */
export interface Measure {
	tall: number;
	gap: number;
}

/** The measure of the page on which these lines stand. */
export function measureOf(lines: Line[]): Measure {
	const tall = letterHeight([{ kind: 'paragraph', box: around([]), lines }]);
	const spaces = lines.flatMap(({ words }) => words.slice(1).map(({ box }, i) => box.x0 - words[i]!.box.x1));
	const usual = spaces.sort((a, b) => a - b)[spaces.length >> 2] ?? 0;
	return { tall, gap: Math.max(GAP * tall, Math.min(SPACES * usual, 2 * tall)) };
}

/** Lines parted at their wide gaps. */
export const piecesOf = (lines: Line[], measure: Measure): Piece[] => lines.flatMap((line) => parted(line, measure));

/** The pieces from the top, in the bands that white across the page and the lines drawn `across` it leave, and what stands across columns by itself. */
export function bandsOf(pieces: Piece[], measure: Measure, across: Rule[] = []): Piece[][] {
	const { tall } = measure;
	const whole = width(around(pieces.map(({ box }) => box)));
	const columns = columnsOf(pieces.filter(isTelling), LANE * tall);
	const areParted = columns.length > 1 && columns.every(({ length }) => length >= BESIDE);
	const drawn = across.filter(({ from, to }) => to - from >= DRAWN * whole).map(({ at }) => at);
	const bands: Piece[][] = [];
	let bottom = -Infinity;
	for (const piece of [...pieces].sort((a, b) => a.box.y0 - b.box.y0)) {
		const across = !areParted && width(piece.box) > WIDE * whole && alone(piece, pieces);
		const isUnder = drawn.some((at) => at > bottom - OVER * tall && at < piece.box.y0 + OVER * tall);
		if (across || isUnder || piece.box.y0 - bottom > WHITE * tall || !bands.length) bands.push([]);
		if (across) bands.push([]);
		else bands.at(-1)!.push(piece);
		bottom = Math.max(bottom, piece.box.y1);
	}
	return bands.flatMap((band) => atCrossings(band, measure));
}

/** A band parted where a line alone in its row reaches over columns that stand right above or below it, as titles do. */
function atCrossings(band: Piece[], measure: Measure): Piece[][] {
	const rows = rowsOf(band, measure);
	const parts: Piece[][][] = [];
	for (const row of rows) {
		if (!parts.length || parts.at(-1)![0]!.length > 1 !== row.length > 1) parts.push([]);
		parts.at(-1)!.push(row);
	}
	const across = (lone: Piece[][], other: Piece[][] = []) => {
		const columns = columnsOf(other.flat(), measure.gap).filter(({ length }) => length > 1);
		return lone.some(([piece]) => columns.filter((column) => isOver(piece!, column)).length > 1);
	};
	const isOver = ({ box }: Piece, column: Piece[]) => {
		const { x0, x1 } = around(column.map((piece) => piece.box));
		return Math.min(box.x1, x1) - Math.max(box.x0, x0) > measure.tall / 2;
	};
	const result: Piece[][] = [[]];
	for (const [at, part] of parts.entries()) {
		const ends =
			part[0]!.length === 1 &&
			isClear(part.flat(), band, measure) &&
			(across(part, parts[at - 1]) || across(part, parts[at + 1]));
		if (ends) result.push(...part, []);
		else result.at(-1)!.push(...part.flat());
	}
	return result.filter(({ length }) => length);
}

/** Whether there is white above and below: lines of two columns may stand between each other's. */
function isClear(lone: Piece[], band: Piece[], { tall }: Measure): boolean {
	const { y0, y1 } = around(lone.map(({ box }) => box));
	return band.every(
		(piece) => lone.includes(piece) || piece.box.y1 < y0 - CLEAR * tall || piece.box.y0 > y1 + CLEAR * tall,
	);
}

/** The pieces from the top in their rows, from the left. */
export function rowsOf(pieces: Piece[], { tall }: Measure): Piece[][] {
	const rows: Piece[][] = [];
	for (const piece of [...pieces].sort((a, b) => middleOf(a) - middleOf(b))) {
		const row = rows.at(-1);
		if (row && middleOf(piece) - middleOf(row[0]!) < NEAR * tall) row.push(piece);
		else rows.push([piece]);
	}
	return rows.map((row) => row.sort((a, b) => a.box.x0 - b.box.x0));
}

function parted({ words }: Line, { tall, gap }: Measure): Piece[] {
	const pieces: Omit<Piece, 'foot'>[] = [];
	// Large letters have large spaces.
	const gapOf = (last: Omit<Piece, 'foot'>, word: Word) => {
		const high = Math.min(height(last.words.at(-1)!.box), height(word.box));
		return high > LARGE * tall ? Math.max(gap, SPACE * high) : gap;
	};
	for (const word of [...words].sort((a, b) => a.box.x0 - b.box.x0)) {
		const last = pieces.at(-1);
		if (last && (word.box.x0 - last.box.x1 < gapOf(last, word) || isBridged(last, word, tall))) {
			last.words.push(word);
			// A speck makes nothing wider.
			if (!isSpeck(word)) last.box = around([...(last.words.slice(0, -1).every(isSpeck) ? [] : [last.box]), word.box]);
		} else pieces.push({ box: word.box, words: [word] });
	}
	return pieces.map((piece) => ({ ...piece, foot: footOf(piece.words) }));
}

/** Whether a sign, as that between two names or of a range, stands between the piece and the word, a space from both. */
function isBridged({ box, words }: Omit<Piece, 'foot'>, word: Word, tall: number): boolean {
	const sign = words.at(-1)!;
	const near = (from: Box, to: Box) => to.x0 - from.x1 < SPACE * tall;
	return isSpeck(sign) && !BAR.test(sign.text) && near(box, sign.box) && near(sign.box, word.box);
}

const isSpeck = ({ text }: Word) => !/[\p{L}\p{N}\p{Sc}•●○☐☑☒]/u.test(text);

/** By the words: the foot of a line that runs over two columns is neither one's. */
const footOf = (words: Word[]): number =>
	words.map(({ text, box }) => (HANGING.test(text) ? box.y1 - TAIL * (box.y1 - box.y0) : box.y1)).sort((a, b) => a - b)[
		words.length >> 1
	]!;

const alone = (piece: Piece, all: Piece[]) =>
	all.every(
		(other) => other === piece || Math.abs(middleOf(other) - middleOf(piece)) > (piece.box.y1 - piece.box.y0) / 2,
	);

/** The pieces of a band in the columns that white lanes of at least `lane` pixels leave, from the left. */
export function columnsOf(band: Piece[], lane: number): Piece[][] {
	const columns: Piece[][] = [];
	let reach = -Infinity;
	for (const piece of [...band].sort((a, b) => a.box.x0 - b.box.x0)) {
		if (piece.box.x0 - reach >= lane) columns.push([]);
		columns.at(-1)!.push(piece);
		reach = Math.max(reach, piece.box.x1);
	}
	return columns.map((column) => column.sort((a, b) => a.box.y0 - b.box.y0));
}
