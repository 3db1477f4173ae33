import { around, width, type Box } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import type { Mark } from '../prepare/form/fields.ts';
import type { SetTogether } from '../prepare/form/set-together.ts';
import { putIn } from './put-in.ts';

const SIGNS = { empty: '☐', crossed: '☒', ticked: '☑' };
/** A box is told by its sides, as surely (0–100) as this. */
const TOLD = 92;

/** The marks of a part of a picture that lies `x` from its left and is `wide`, in pixels of that part. */
export function marksWithin(marks: Mark[], x: number, wide: number): Mark[] {
	return marks
		.filter(({ box }) => box.x0 >= x && box.x0 < x + wide)
		.map((mark) => ({ ...mark, box: { ...mark.box, x0: mark.box.x0 - x, x1: mark.box.x1 - x } }));
}

/** Puts the signs of check boxes into the lines beside which they stand; one without a line is none. */
export function withMarks(blocks: Block[], marks: Mark[]): Block[] {
	if (!marks.length) return blocks;
	const later = marks.map(({ box, state }): Block => {
		const others = Object.values(SIGNS).filter((sign) => sign !== SIGNS[state]);
		const words: Word[] = [{ text: SIGNS[state], box, confidence: TOLD, alternatives: others }];
		return { kind: 'paragraph', box, lines: [{ box, words }] };
	});
	return putIn(blocks, later, false);
}

/** Gives words that were read from letters set together the room that the letters had in the form. */
export function spreadOut(blocks: Block[], combs: SetTogether[]): Block[] {
	if (!combs.length) return blocks;
	return blocks.map((block) => {
		const lines = block.lines.map((line) => spreadLine(line, combs));
		if (lines.every((line, i) => line === block.lines[i])) return block;
		return { ...block, lines, box: around([block.box, ...lines.map(({ box }) => box)]) };
	});
}

function spreadLine(line: Line, combs: SetTogether[]): Line {
	const words = line.words.map((word) => {
		const box = placeOf(word.box, combs);
		return box ? { ...word, box } : word;
	});
	if (words.every((word, i) => word === line.words[i])) return line;
	return { ...line, words, box: around(words.map(({ box }) => box)) };
}

function placeOf(box: Box, combs: SetTogether[]): Box | undefined {
	const middle = (box.y0 + box.y1) / 2;
	for (const { top, bottom, letters } of combs) {
		if (middle < top || middle > bottom) continue;
		const mine = letters.filter(({ from, to }) => Math.min(to, box.x1) - Math.max(from, box.x0) > 0.3 * (to - from));
		const [first, last] = [mine[0], mine.at(-1)];
		if (first && last && last.to - first.from > 0.5 * width(box)) return { ...box, x0: first.x0, x1: last.x1 };
	}
	return undefined;
}
