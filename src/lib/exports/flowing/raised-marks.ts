import { height } from '#lib/model/geometry.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import { tallOf } from './tall-of.ts';

/** Neither letters nor figures, one or two: what small raised figures are read as when they are misread. */
const SIGN = /^[^\p{L}\p{N}\s]{1,2}$/u;

/** Of the capitals of its line: a raised mark is lower than this, and stands at least so far above the line. */
const LOW = 0.75;
const ABOVE = 0.2;

/** Of the capitals of the text: notes are set smaller. */
const SMALL = 0.92;

/** The sign at a line's beginning that is small and stands high, as the mark of a note does whatever it was read as. */
export function raisedSign({ words, baseline }: Line): string | undefined {
	const [first, ...others] = words;
	if (!first || !baseline || !SIGN.test(first.text)) return undefined;
	const capital = tallOf([{ lines: [{ words: others, box: first.box }] }]);
	const isRaised = baseline.y0 - first.box.y1 > ABOVE * capital;
	return capital > 0 && isRaised && height(first.box) < LOW * capital ? first.text : undefined;
}

/**
 * The last text of a page, where it is set smaller than the rest and begins with a small raised sign: notes whose marks were misread.
 * Undefined where there is none.
 */
export function notesInDisguise(blocks: Block[]): Block | undefined {
	const text = blocks.filter(({ kind, lines }) => kind === 'paragraph' && lines.length);
	const last = text.at(-1);
	if (!last || text.length < 2 || blocks.some(({ kind }) => kind === 'footnote')) return undefined;
	const others = text.slice(0, -1);
	const isLowest = others.every(({ box }) => box.y1 <= last.box.y0);
	const isSmall = tallOf([last]) < SMALL * tallOf(others);
	return isLowest && isSmall && raisedSign(last.lines[0]!) ? last : undefined;
}
