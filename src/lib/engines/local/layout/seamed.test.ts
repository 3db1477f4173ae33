import { expect, it } from 'vitest';
import { around } from '#lib/model/geometry.ts';
import type { Block, BlockKind } from '#lib/model/reading.ts';
import { seamed } from './seamed.ts';

/** A block of lines, each 20 high; a line is where it begins and ends, and its top. */
const block = (lines: [x0: number, x1: number, y: number][], kind: BlockKind = 'paragraph'): Block => {
	const made = lines.map(([x0, x1, y]) => {
		const box = { x0, y0: y, x1, y1: y + 20 };
		return { box, words: [{ text: 'word', box, confidence: 90 }] };
	});
	return { kind, box: around(made.map(({ box }) => box)), lines: made };
};
const upper = block([
	[100, 500, 0],
	[100, 500, 30],
]);
const sizes = (blocks: Block[]) => blocks.map(({ lines }) => lines.length);

it('makes a paragraph that the cut went through one again', () => {
	const [one, ...rest] = seamed([upper], [block([[100, 300, 60]])]);
	expect(rest).toEqual([]);
	expect(one!.lines).toHaveLength(3);
	expect(one!.box).toEqual({ x0: 100, y0: 0, x1: 500, y1: 80 });
});

it('leaves paragraphs apart that a gap, an indent, a short last line or their kind tells apart', () => {
	expect(sizes(seamed([upper], [block([[100, 500, 80]])]))).toEqual([2, 1]);
	expect(sizes(seamed([upper], [block([[130, 500, 60]])]))).toEqual([2, 1]);
	const ended = block([
		[100, 500, 0],
		[100, 250, 30],
	]);
	expect(sizes(seamed([ended], [block([[100, 500, 60]])]))).toEqual([2, 1]);
	expect(sizes(seamed([upper], [block([[100, 500, 60]], 'caption')]))).toEqual([2, 1]);
});

it('takes a half without text as it is', () => {
	expect(seamed([], [upper])).toEqual([upper]);
	expect(seamed([upper], [])).toEqual([upper]);
});
