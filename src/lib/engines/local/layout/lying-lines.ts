import { around, height, width } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';

/** Pieces of one line share so much of their height, and stand nearer, in heights, than tiers do. */
const [SAME_LINE, TORN] = [0.6, 1];
/** A line that begins so much further down than the others, in sizes of its letters, begins a paragraph; a bracket fills half of its square. */
const SET_IN = 0.75;
/** One that ends so far before the others ends a paragraph: more than a letter and a comma that found no room. */
const SHORT = 2;
/** Lines of one paragraph are set in letters that differ by less, and stand no further apart, against the usual step. */
const [OTHER_SIZE, APART] = [1.3, 1.5];
/** How far the ink of square letters reaches below their baseline, in their sizes. */
const FOOT = 0.12;
/** Fewer words may all be small kana. */
const TELLING = 4;

const at = (share: number, values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
/** The size of a line's larger letters: its box may have a remnant of ruby in it, the boxes of words may be as high as the row. */
export const sizeOf = ({ box, words }: Line) =>
	Math.min(
		height(box),
		at(
			0.8,
			words.map((word) => height(word.box)),
		),
	);

/** The lines of these blocks, in their order, with the pieces of a line that was torn as one, and no word higher than its line. */
export function wholeLines(blocks: Block[]): Line[] {
	const made: Line[] = [];
	for (const line of blocks.flatMap(({ lines }) => lines.map(trimmed))) {
		const last = made.at(-1);
		if (last && isOneLine(last, line))
			made[made.length - 1] = { ...last, box: around([last.box, line.box]), words: [...last.words, ...line.words] };
		else made.push(line);
	}
	return made.map(footed);
}

/** A line with no word larger than it: the recogniser gives some the height of the row. */
export function trimmed<L extends Line>(line: L): L {
	const words = line.words.map((word): Word => {
		const box = {
			x0: Math.max(word.box.x0, line.box.x0),
			y0: Math.max(word.box.y0, line.box.y0),
			x1: Math.min(word.box.x1, line.box.x1),
			y1: Math.min(word.box.y1, line.box.y1),
		};
		return box.x1 > box.x0 && box.y1 > box.y0 ? { ...word, box } : word;
	});
	return { ...line, words };
}

/** A line with its foot where square letters have theirs: told by feet that they do not have, it leaned by degrees. */
function footed(line: Line): Line {
	const { x0, x1, y1 } = line.box;
	const y = y1 - FOOT * sizeOf(line);
	return { ...line, baseline: { x0, y0: y, x1, y1: y } };
}

function isOneLine({ box: a }: Line, { box: b }: Line): boolean {
	const tall = Math.min(height(a), height(b));
	const gap = b.x0 - a.x1;
	return Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > SAME_LINE * tall && gap > -tall && gap < TORN * tall;
}

/**
 * Lines that lie below each other in tiers, in reading order, as paragraphs: what begins set in, in other letters or after more white, and
 * what follows a line that ends early, is a new one. Letters without a case and without spaces tell no more than that.
 */
export function lyingParagraphs(lines: Line[]): Block[] {
	return tiers(lines).flatMap((tier) => {
		const box = around(tier.map((line) => line.box));
		const size = at(0.5, tier.map(sizeOf));
		const steps = tier.slice(1).map((line, index) => line.box.y1 - tier[index]!.box.y1);
		const step = at(0.5, steps);
		const begins = (line: Line, before: Line) => {
			const sizes = [line, before].filter(({ words }) => words.length >= TELLING).map(sizeOf);
			return (
				line.box.x0 - box.x0 > SET_IN * size ||
				box.x1 - before.box.x1 > SHORT * size ||
				Math.max(...sizes) > OTHER_SIZE * Math.min(...sizes) ||
				line.box.y1 - before.box.y1 > APART * step
			);
		};
		const found: Line[][] = [];
		for (const [index, line] of tier.entries())
			if (!index || begins(line, tier[index - 1]!)) found.push([line]);
			else found.at(-1)!.push(line);
		return found.map((mine): Block => ({ kind: 'paragraph', box: around(mine.map((line) => line.box)), lines: mine }));
	});
}

/** Lines that follow each other downwards in one column. */
function tiers(lines: Line[]): Line[][] {
	const found: Line[][] = [];
	for (const line of lines) {
		const before = found.at(-1)?.at(-1);
		const shared = before ? Math.min(before.box.x1, line.box.x1) - Math.max(before.box.x0, line.box.x0) : 0;
		const isSame = before && line.box.y0 > before.box.y0 && shared > Math.min(width(before.box), width(line.box)) / 2;
		if (isSame) found.at(-1)!.push(line);
		else found.push([line]);
	}
	return found;
}
