import { height } from '#lib/model/geometry.ts';
import { linesRunLeft } from '#lib/model/text/lines-run-left.ts';
import type { Block } from '#lib/model/reading.ts';
import { tallOf } from '../flowing/tall-of.ts';
import type { Column } from './columns.ts';
import type { Format } from './paragraph.ts';
import type { Manner } from './survey.ts';
import { measured, middle, NARROW, pitches, snapped } from './type-size.ts';

/** What was measured of a block: how its paragraph lies, and how large its letters are. */
export type Lie = Pick<Format, 'side' | 'indent'>;

/** In heights of a line: what counts as the same edge; what is surely another one. */
const SAME = 0.6;
const APART = 2;

const spread = (values: number[]) => Math.max(...values) - Math.min(...values);

/**
 * How a block of text lies in its column: in the middle, at the end, or from the beginning with the room it leaves at its sides
 * and before its first line. `broken`: its lines end where they do for a reason. `perInch`: page pixels.
 */
export function lieOf({ lines }: Block, column: Column, perInch: number, manner: Manner, broken: boolean): Lie {
	const boxes = lines.map(({ box }) => box).filter(({ x0, x1 }) => x1 > x0);
	const room = column.x1 - column.x0;
	if (!boxes.length || room <= 0) return {};
	const letter = middle(boxes.map(height));
	const leftward = linesRunLeft(lines);
	const starts = boxes.map(({ x0, x1 }) => (leftward ? column.x1 - x1 : x0 - column.x0));
	const ends = boxes.map(({ x0, x1 }) => (leftward ? x0 - column.x0 : column.x1 - x1));
	const [same, apart] = [SAME * letter, APART * letter];
	const one = boxes.length === 1;

	const inMiddle = boxes.every((_, at) => Math.abs(starts[at]! - ends[at]!) < 2 * same);
	if (inMiddle && Math.max(...starts) > apart && (one || spread(starts) > same || Math.min(...starts) > apart))
		return { side: 'center' };
	const atEnd = ends.every((end) => end < same);
	if (atEnd && Math.min(...starts) > (one ? 0.3 : 0.1) * room && (one || spread(starts) > same)) return { side: 'end' };

	const twips = (pixels: number) => Math.round(((pixels / perInch) * 1440) / 20) * 20;
	const begin = one ? Math.max(0, starts[0]!) : Math.max(0, Math.min(...starts.slice(1)));
	const first = starts[0]! - begin;
	const indent: Format['indent'] = {};
	// A line for itself that begins a little in is a short paragraph.
	if (one && begin > same && begin < 3.5 * letter) indent.first = twips(begin);
	else if (begin > Math.max(1.5 * letter, 0.04 * room)) indent.start = twips(begin);
	if (!one && first > same && first < 5 * letter) indent.first = twips(first);
	const last = Math.min(...ends);
	if (boxes.length > 2 && !broken && indent.start && last > 0.06 * room) indent.end = twips(last);
	const ragged = boxes.length > 2 && spread(ends.slice(0, -1)) > apart;
	const side = manner.justified && (broken || ragged) ? 'start' : undefined;
	return { ...(Object.keys(indent).length && { indent }), ...(side && { side }) };
}

/** Lines that are further apart than usual, or nearer, by more than this are so on purpose. */
const SPACED = 0.2;
/** Nearer than this, in 240ths, letters would touch those of the line above. */
const TIGHTEST = 204;

/**
 * How far a block's lines are apart, in 240ths of a line set solid, where that is not the text's. `size`: of its letters, in half
 * points.
 */
export function ownLine(
	block: Block,
	perInch: number,
	{ font, pitch, size: usual }: Manner,
	size = usual * 2,
): number | undefined {
	const own = (middle(pitches(block)) / perInch) * 1440;
	const share = own / (size / 2) / (pitch / usual);
	if (!own || Math.abs(share - 1) < SPACED || share < 0.4 || share > 3) return undefined;
	return Math.max(TIGHTEST, Math.round((own / 20 / (font.line * (size / 2))) * 240));
}

/** Letters that differ from the text's by more than this have a size of their own. */
const OTHER = 0.12;
/** Larger than so many sizes of the text is no text any more but something that was misread. */
const LARGEST = 4;

/** The size of a block's letters in half points where it is not the text's; undefined where it is, or cannot be told. `most`: times the text's. */
export function ownSize(block: Block, perInch: number, { capitals, size }: Manner, most = LARGEST): number | undefined {
	const own = tallOf([block]) / perInch;
	if (!own || !capitals || Math.abs(own / capitals - 1) < OTHER) return undefined;
	if (own / capitals > most) return undefined;
	const tall = (own / capitals) * size;
	const wide = (measured(block.lines.flatMap(({ words }) => words)).sizeOfAll / perInch) * 72;
	// Letters that are tall and narrow would break their line.
	return snapped(tall > size && wide && wide < NARROW * tall ? Math.max(wide, size) : tall) * 2;
}
