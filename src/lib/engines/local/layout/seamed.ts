import { around, height } from '#lib/model/geometry.ts';
import type { Block, Line } from '#lib/model/reading.ts';

/** Lines that follow each other stand no farther apart than this, against the usual distance. */
const NEXT = 1.3;
/** The last line of a paragraph that goes on fills this share of its width. */
const FULL = 0.85;

/**
 * The blocks of two halves of a page, one above the other, as those of the whole: a paragraph that the cut went through is
 * one again.
 */
export function seamed(upper: Block[], lower: Block[]): Block[] {
	const [above, below] = [upper.at(-1), lower[0]];
	if (!above || !below || !goesOn(above, below)) return [...upper, ...lower];
	const lines = [...above.lines, ...below.lines];
	const one = { ...above, lines, box: around(lines.map(({ box }) => box)) };
	return [...upper.slice(0, -1), one, ...lower.slice(1)];
}

function goesOn(above: Block, below: Block): boolean {
	const [last, first] = [above.lines.at(-1), below.lines[0]];
	if (!last || !first || above.kind !== 'paragraph' || below.kind !== 'paragraph') return false;
	const pitches = [...steps(above.lines), ...steps(below.lines)].sort((a, b) => a - b);
	const usual = pitches[pitches.length >> 1];
	if (!usual || foot(first) - foot(last) > NEXT * usual) return false;
	const [left, right] = [Math.min(above.box.x0, below.box.x0), Math.max(above.box.x1, below.box.x1)];
	const full = last.box.x1 - left > FULL * (right - left);
	// An indented line begins a paragraph.
	return full && first.box.x0 - left < 0.8 * height(first.box);
}

const foot = ({ box, baseline }: Line) => (baseline ? (baseline.y0 + baseline.y1) / 2 : box.y1);

const steps = (lines: Line[]) => lines.slice(1).map((line, i) => foot(line) - foot(lines[i]!));
