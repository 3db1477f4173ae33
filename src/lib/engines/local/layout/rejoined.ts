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

const foot = ({ baseline, box }: Line) => (baseline ? (baseline.y0 + baseline.y1) / 2 : box.y1);

/** The usual distance of a block's lines, in pixels; undefined for a single line. */
function leading({ lines }: Block): number | undefined {
	const steps = lines.slice(1).map((line, i) => foot(line) - foot(lines[i]!));
	return steps.sort((a, b) => a - b)[steps.length >> 1];
}

/**
 * Joins what the recogniser tore apart: a paragraph whose last line (or first) it took for one of its own, though the line
 * before is full and the sentence goes on. Blocks in reading order, boxes in pixels of one picture.
 */
export function rejoined(blocks: Block[]): Block[] {
	const made: Block[] = [];
	for (const block of blocks) {
		const before = made.at(-1);
		if (before && goesOn(before, block)) {
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
