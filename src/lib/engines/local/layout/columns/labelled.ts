import { height } from '#lib/model/geometry.ts';
import { HANGING, rowsOf, TAIL, textOfPiece, type Measure, type Piece } from './pieces.ts';

/** The letters of labels that stand over their values are smaller than theirs by so much, as a share. */
const SMALL = 0.88;
const TALL = /[\p{Lu}\dbdfhklß]/u;
/** A value stands so much nearer to its label than to what is below it. */
const NEARER = 1.25;
/** A caption's letters are smaller than so large a share of what is above it. */
const CAPTION = 0.75;
/** What has captions is so many times as high as the page's words. */
const LARGE = 1.2;
/** What is written into a field begins so many words' heights from its edge at most. */
const SET_IN = 1.25;

/** A part of a band: labels with the values under them, or what else there is. */
export interface Labelled {
	pairs?: Piece[][];
	rest?: Piece[];
}

/**
 * Finds rows of labels over rows of values, as forms and delivery notes have them: each label is read with what stands under it.
 * So are large figures and names with a caption under each, as a ticket has its places. Gives the band in its parts from the top; undefined where there are no such rows.
 */
export function labelled(band: Piece[], measure: Measure): Labelled[] | undefined {
	const rows = rowsOf(band, measure);
	const parts: Labelled[] = [];
	for (let at = 0; at < rows.length; at++) {
		const pairs = pairsOf(rows, at, measure.tall) ?? captioned(rows, at, measure.tall);
		if (pairs) {
			parts.push({ pairs });
			at++;
		} else if (parts.at(-1)?.rest) parts.at(-1)!.rest!.push(...rows[at]!);
		else parts.push({ rest: [...rows[at]!] });
	}
	return parts.some(({ pairs }) => pairs) ? parts : undefined;
}

function pairsOf(rows: Piece[][], at: number, tall: number): Piece[][] | undefined {
	const [labels, values, below] = rows.slice(at, at + 3);
	if (!labels || !values || values.length < 2 || values.length > labels.length) return undefined;
	// A row of figures is a table's, however high their commas make them.
	if (2 * labels.filter(hasFigures).length >= labels.length) return undefined;
	const pairs = labels.map((label) => [label, ...values.filter(({ box }) => isUnder(box.x0 - label.box.x0, tall))]);
	if (pairs.flat().length !== labels.length + values.length || values.length < labels.length - 1) return undefined;
	const above = rows[at - 1];
	const isSmall = sizeOf(labels) < SMALL * sizeOf(values);
	// Rows of small and of large print by turns show which belong together, too.
	const near = (isLarger: boolean) => (isSmall && isLarger ? 1 : NEARER) * stepOf(labels, values);
	const isFar = (from: Piece[], to: Piece[], values: Piece[], labels: Piece[]) =>
		stepOf(from, to) >= near(sizeOf(labels) < SMALL * sizeOf(values));
	if (above && above.length > 1 && !isFar(above, labels, above, labels)) return undefined;
	if (below && below.length > 1 && !isFar(values, below, values, below)) return undefined;
	const only = rows.length === 2 && labels.length > 2;
	return isSmall || (only && !labels.some(hasFigures) && values.filter(hasFigures).length > values.length / 2)
		? pairs
		: undefined;
}

/** Rows of large print with a caption of small print under each, at its edge or its middle, and nothing as near above or below. */
function captioned(rows: Piece[][], at: number, tall: number): Piece[][] | undefined {
	const [values, captions, below] = rows.slice(at, at + 3);
	if (!values || !captions || values.length < 2 || captions.length !== values.length) return undefined;
	// One box may be too high.
	if (!values.every((value) => sizeOf([value]) > LARGE * tall && sizeOf(captions) < CAPTION * sizeOf([value])))
		return undefined;
	const near = NEARER * stepOf(values, captions);
	const above = rows[at - 1];
	if ((above && stepOf(above, values) < near) || (below && stepOf(captions, below) < near)) return undefined;
	const isAt = (a: Piece, b: Piece, of: (box: Piece['box']) => number) => Math.abs(of(a.box) - of(b.box)) < tall / 2;
	const pairs = values.map((value, index): [Piece, Piece] => [value, captions[index]!]);
	const isOver = ([value, caption]: [Piece, Piece]) =>
		[({ x0 }: Piece['box']) => x0, ({ x1 }: Piece['box']) => x1, ({ x0, x1 }: Piece['box']) => (x0 + x1) / 2].some(
			(of) => isAt(value, caption, of),
		);
	return pairs.every(isOver) ? pairs : undefined;
}

/** Whether a value that begins so far to the right of its label is under it: in a field that is drawn it is set in. */
const isUnder = (right: number, tall: number) => right > -tall / 2 && right < SET_IN * tall;

const hasFigures = (piece: Piece) => /\d/.test(textOfPiece(piece));

const stepOf = ([above]: Piece[], [below]: Piece[]) => below!.foot - above!.foot;

/** The height of capitals and figures, as good as can be told: NaN where there are none. */
const sizeOf = (pieces: Piece[]): number => {
	const words = pieces.flatMap(({ words }) => words).filter(({ text }) => TALL.test(text));
	const sizes = words.map(({ text, box }) => (HANGING.test(text) ? 1 - TAIL : 1) * height(box));
	return sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? NaN;
};
