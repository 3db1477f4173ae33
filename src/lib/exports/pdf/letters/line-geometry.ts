import type { Line, Reading, Word } from '#lib/model/reading.ts';
import { runsLeft } from '#lib/exports/flowing/direction.ts';
import { searchable } from './letters.ts';

/** A word on its line: where it begins and how far it reaches along the line, in page pixels. */
export interface PlacedWord {
	text: string;
	word: Word;
	start: number;
	width: number;
	/** how far its foot stands over the line's */
	rise: number;
	/** pixels per em */
	size: number;
}

/**
 * A line with the direction `(dx, dy)` of its letters, a unit vector in page pixels (y down) from left to right for an
 * upright reader, and the distance `foot` of its first word's foot from the origin, measured upwards across the line.
 */
export interface PlacedLine {
	dx: number;
	dy: number;
	foot: number;
	size: number;
	leftward: boolean;
	words: PlacedWord[];
}

interface Extent {
	top: number;
	bottom: number;
}

const WIDE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const SMALL = /^[\p{Ll}\p{P}\p{S}]+$/u;
const TALL = /[bdfhijklßt]|[^a-z\p{P}\p{S}]/u;
const DEEP = /[gjpqyçµ,;()[\]{}|QJ@§]/;
const LATIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{P}\p{S}]+$/u;

/** How far the ink of a word reaches over and under the baseline, in ems; undefined for punctuation, which tells nothing. */
function extentOf(text: string): Extent | undefined {
	if (!/[\p{L}\p{Nd}]/u.test(text)) return undefined;
	if (WIDE_SCRIPT.test(text)) return { top: 0.8, bottom: 0.12 };
	if (!LATIN.test(text)) return { top: 0.72, bottom: 0.22 };
	return { top: !SMALL.test(text) || TALL.test(text) ? 0.71 : 0.5, bottom: DEEP.test(text) ? 0.21 : 0 };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

const TURNED: Record<number, [number, number]> = { 0: [1, 0], 90: [0, -1], 180: [-1, 0], 270: [0, 1] };

const middle = ({ box }: Word): [number, number] => [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];

/** For a line without a baseline whose words are higher than wide and stand one over the other: up or down. */
function standing({ words, box }: Line): [number, number] | undefined {
	const [first, last] = [words[0]!, words.at(-1)!];
	const upright = words.filter(
		(word) => word.text.length > 2 && word.box.y1 - word.box.y0 > 1.5 * (word.box.x1 - word.box.x0),
	);
	if (!upright.length || box.y1 - box.y0 < 2 * (box.x1 - box.x0)) return undefined;
	return [0, middle(last)[1] > middle(first)[1] ? 1 : -1];
}

/** The direction in which the line runs for an upright reader. */
function directionOf(line: Line, reading: Pick<Reading, 'turn' | 'direction'>, leftward: boolean): [number, number] {
	const expected: [number, number] = reading.direction === 'vertical' ? [0, 1] : TURNED[reading.turn ?? 0]!;
	const { baseline } = line;
	if (!baseline) return (reading.turn === undefined && reading.direction !== 'vertical' && standing(line)) || expected;
	const [x, y] = [baseline.x1 - baseline.x0, baseline.y1 - baseline.y0];
	const length = Math.hypot(x, y);
	if (length < 2) return expected;
	// A baseline goes from the first letter to the last; in a line that runs left that may be the other way round.
	const turn = leftward && x * expected[0] + y * expected[1] < 0 ? -1 : 1;
	return [(x / length) * turn, (y / length) * turn];
}

/** How wide and high a word is along and across the line, when its box stands upright and the line is tilted. */
function tilted(word: Word, dx: number, dy: number): { along: number; across: number } {
	const [w, h] = [word.box.x1 - word.box.x0, word.box.y1 - word.box.y0];
	const [c, s] = [Math.abs(dx), Math.abs(dy)];
	const square = c * c - s * s;
	// Near 45° the box says nothing of the word's own sides.
	if (Math.abs(square) < 0.3) return { along: Math.hypot(w, h) * 0.8, across: Math.min(w, h) * 0.5 };
	const along = (w * c - h * s) / square;
	const across = (h * c - w * s) / square;
	return { along: Math.max(along, (w * c + h * s) * 0.3, 1), across: Math.max(across, Math.min(w, h) * 0.3, 1) };
}

/** Up to here a line counts as level, or plumb. */
const LEVEL = Math.sin((12 * Math.PI) / 180);

/**
 * The direction in which letters are set: level, or plumb, when the line nearly is. Words then climb in steps, word by
 * word, instead of each letter a little: poppler begins a new word when a letter stands half a point off the last one.
 */
function squared(dx: number, dy: number): [number, number] {
	if (Math.abs(dy) < LEVEL) return [Math.sign(dx), 0];
	if (Math.abs(dx) < LEVEL) return [0, Math.sign(dy)];
	return [dx, dy];
}

/** Measures a line for the text layer. Undefined when there is nothing to write. */
export function placeLine(line: Line, reading: Pick<Reading, 'turn' | 'direction'>): PlacedLine | undefined {
	const found = line.words
		.map((word) => ({ word, text: searchable(word.text) }))
		.filter(({ text, word }) => text && word.box.x1 > word.box.x0 && word.box.y1 > word.box.y0);
	if (!found.length) return undefined;
	const leftward = runsLeft(found.map(({ text }) => text).join(' '));
	const [dx, dy] = directionOf(line, reading, leftward);
	const [ux, uy] = squared(dx, dy);
	const slope = (dx * uy - dy * ux) / (dx * ux + dy * uy);
	const measured = found.map(({ word, text }) => {
		const [x, y] = middle(word);
		const { along, across } = tilted(word, dx, dy);
		const extent = extentOf(text);
		const at = x * ux + y * uy;
		const width = along * (dx * ux + dy * uy);
		return {
			word,
			text,
			start: at - width / 2,
			width,
			// how far the line has climbed here
			climb: slope * at,
			bottom: x * uy - y * ux - across / 2,
			across,
			extent,
			em: extent ? across / (extent.top + extent.bottom) : undefined,
		};
	});
	const ems = measured.flatMap(({ em }) => (em === undefined ? [] : [em]));
	const size = Math.max(1, ems.length ? median(ems) : Math.max(...measured.map(({ across }) => across)));
	const feet = measured.flatMap(({ bottom, extent, climb }) => (extent ? [bottom - climb + extent.bottom * size] : []));
	const { baseline } = line;
	const middleOf = baseline && { x: (baseline.x0 + baseline.x1) / 2, y: (baseline.y0 + baseline.y1) / 2 };
	const ground = middleOf
		? middleOf.x * uy - middleOf.y * ux - slope * (middleOf.x * ux + middleOf.y * uy)
		: median(feet.length ? feet : measured.map(({ bottom, climb }) => bottom - climb));
	const foot = ground + measured[0]!.climb;
	const isColumn = reading.direction === 'vertical' && ux === 0;
	const words = measured.map(({ word, text, start, width, climb, bottom, across, extent, em }): PlacedWord => {
		// Square letters one under the other share their column, however little of it a comma or a small kana fills.
		const here = ground + climb;
		if (isColumn) return { word, text, start, width, size, rise: 0 };
		// They fill squares, also where one was measured by a stroke of it.
		if (WIDE_SCRIPT.test(text) && (em ?? size) < size * 1.6)
			return { word, text, start, width, size, rise: here - foot };
		// A drop capital, or a heading that was taken into the line.
		const own = em !== undefined && (em > size * 1.6 || em < size * 0.6) ? em : size;
		const off = bottom + across / 2 - here - (extent ? ((extent.top - extent.bottom) / 2) * own : own / 4);
		// Within a quarter of a letter all words share the line: that is what keeps them together in a reader.
		const rise = here - foot + (extent && Math.abs(off) > own / 4 ? off : 0);
		return { word, text, start, width, size: own, rise };
	});
	return { dx: ux, dy: uy, foot, size, leftward, words };
}
