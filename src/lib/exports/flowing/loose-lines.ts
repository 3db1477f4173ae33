import { around, height, width } from '#lib/model/geometry.ts';
import { linesRunLeft } from '#lib/model/text/lines-run-left.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import { isMarked } from './list-items.ts';

/** In heights of a line: what begins as far out as marks do. */
const OUT = 0.5;

/**
 * A list without what stands over its things, or between them, and belongs to none: a question and the boxes below it, the next question.
 * Such a line has no mark, begins where marks do, and the line before it had room for its first word. Blocks upright.
 */
export function withoutLoose(block: Block): Block[] {
	const { lines } = block;
	const marks = lines.filter(isMarked);
	if (block.kind !== 'list' || marks.length < 2 || !lines.every(({ box }) => box.x1 > box.x0)) return [block];
	const leftward = linesRunLeft(lines);
	const begin = ({ box }: Line) => (leftward ? -box.x1 : box.x0);
	const end = ({ box }: Line) => (leftward ? -box.x0 : box.x1);
	const far = Math.max(...lines.map(end));
	const edge = Math.min(...marks.map(begin));
	const groups: { isLoose: boolean; lines: Line[] }[] = [];
	for (const [at, line] of lines.entries()) {
		const before = lines[at - 1];
		const last = groups.at(-1);
		const isOut = !isMarked(line) && begin(line) - edge < OUT * height(line.box);
		const hadRoom = !before || far - end(before) > width(line.words[0]?.box ?? line.box) + height(line.box);
		const isLoose = isOut && (hadRoom || last?.isLoose === true);
		if (last?.isLoose === isLoose) last.lines.push(line);
		else groups.push({ isLoose, lines: [line] });
	}
	if (groups.length < 2) return [block];
	return groups.map(({ isLoose, lines }) => ({
		...block,
		kind: isLoose ? 'paragraph' : 'list',
		lines,
		box: around(lines.map(({ box }) => box)),
	}));
}
