import { around, width } from '#lib/model/geometry.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import { letterHeight } from './letter-height.ts';

const ENDED = /[.!?:;…。！？]["'”’»)\]]*$/u;
const SMALL = /^["'“‘«(]*\p{Ll}/u;
/** Line distances of one paragraph differ by no more, as a share. */
const EVEN = 0.25;
/** Where no distance of lines is known: the largest in heights of a line's words. */
const TIGHT = 1.7;
/** A full line of so many words whose sentence goes on may be as loose as this. */
const [PROSE, LOOSE] = [6, 2];

/** Lines of so many words at most make a stack: an address, a name with a title. */
const FEW = 5;
/** Their distances, and their left edges in heights of letters, differ by no more. */
const [SAME_STEP, SAME_LEFT] = [0.1, 0.5];

const foot = ({ baseline, box }: Line) => (baseline ? (baseline.y0 + baseline.y1) / 2 : box.y1);

/** The usual distance of a block's lines, in pixels; undefined for a single line. */
function leading({ lines }: Block): number | undefined {
	const steps = lines.slice(1).map((line, i) => foot(line) - foot(lines[i]!));
	return steps.sort((a, b) => a - b)[steps.length >> 1];
}

/**
 * Joins what the recogniser tore apart: a paragraph whose last line (or first) it took for one of its own, though the line
 * before is full and the sentence goes on; an address torn between two of its evenly set lines. Blocks in reading order, boxes in pixels of one picture.
 */
export function rejoined(blocks: Block[]): Block[] {
	const made: Block[] = [];
	for (const block of blocks) {
		const before = made.at(-1);
		if (before && (goesOn(before, block) || isOneStack(before, block))) {
			const lines = [...before.lines, ...block.lines];
			made[made.length - 1] = { ...before, lines, box: around(lines.map(({ box }) => box)) };
		} else made.push(block);
	}
	return made;
}

function goesOn(above: Block, below: Block): boolean {
	if (above.kind !== 'paragraph' || below.kind !== 'paragraph' || above.grid || below.grid) return false;
	const [last, first] = [above.lines.at(-1), below.lines[0]];
	const [end, start] = [last?.words.at(-1), first?.words[0]];
	if (!last || !first || !end || !start) return false;
	const isSmall = SMALL.test(start.text);
	if (!isSmall && (ENDED.test(end.text) || !/^\p{L}/u.test(start.text))) return false;

	const [high, low] = [letterHeight([above]), letterHeight([below])];
	if (Math.min(high, low) < 0.8 * Math.max(high, low)) return false;
	const known = leading(above) ?? leading(below);
	// Two lines alone say nothing of where a paragraph ends but by their words.
	if (known === undefined && !isSmall) return false;
	const step = foot(first) - foot(last);
	const most =
		known === undefined ? (above.lines[0]!.words.length >= PROSE ? LOOSE : TIGHT) * high : (1 + EVEN) * known;
	if (step > most || step < (known === undefined ? 0.8 * high : (1 - EVEN) * known)) return false;

	// Neither set in, nor beyond the column, and no room was left for its first word.
	const far = Math.max(above.box.x1, below.box.x1);
	const left = above.lines.length > 1 ? Math.min(...above.lines.slice(1).map(({ box }) => box.x0)) : above.box.x0;
	return (
		first.box.x0 - left < 0.6 * high &&
		left - first.box.x0 < 3 * high &&
		below.box.x1 - above.box.x1 < 1.5 * high &&
		far - last.box.x1 < width(start.box) + high
	);
}

/** Whether two blocks of a few words a line stand under each other as if they were one: no room parts them, and no sentence ends. */
function isOneStack(above: Block, below: Block): boolean {
	const both = [above, below];
	if (!both.every(({ kind, grid, lines }) => kind === 'paragraph' && !grid && lines.length > 1)) return false;
	const lines = both.flatMap((block) => block.lines);
	if (!lines.every(({ words }) => words.length > 0 && words.length <= FEW && !ENDED.test(words.at(-1)!.text)))
		return false;
	const [high, low] = [letterHeight([above]), letterHeight([below])];
	// A line of one word is as high as its letters below the line make it.
	if (Math.min(high, low) < 0.7 * Math.max(high, low)) return false;
	if (lines.some(({ box }) => Math.abs(box.x0 - above.box.x0) > SAME_LEFT * high)) return false;
	const steps = lines.slice(1).map((line, at) => foot(line) - foot(lines[at]!));
	return Math.max(...steps) <= (1 + SAME_STEP) * Math.min(...steps) && Math.min(...steps) > 0;
}
