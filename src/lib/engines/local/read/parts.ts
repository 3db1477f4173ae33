import type { Block, Line, Word } from '#lib/model/reading.ts';
import { moved } from '../blocks/moved.ts';
import { putIn } from '../layout/put-in.ts';

/** One part of the picture as it was read, in its own pixels: the whole, or one page of a spread. */
export interface Part {
	raw: Block[];
	x: number;
	width: number;
}

/** A word, and what stands in its place. */
export interface Exchange {
	before: Word;
	after: Word[];
}

/** The parts with lines that were read later, in pixels of the picture. */
export function withLines(parts: Part[], lines: Line[]): Part[] {
	return parts.map((part) => {
		const mine = lines.filter(({ box }) => box.x0 >= part.x && box.x0 < part.x + part.width);
		const blocks = mine.map((line): Block => ({ kind: 'paragraph', box: line.box, lines: [line] }));
		return { ...part, raw: putIn(part.raw, moved(blocks, -part.x)) };
	});
}

/** The parts without some of their words, whose boxes are in pixels of the picture. */
export const without = (parts: Part[], words: Word[]) =>
	words.length
		? exchanged(
				parts,
				words.map((before) => ({ before, after: [] })),
			)
		: parts;

/** The parts with other words in the places of some, all in pixels of the picture. */
export function exchanged(parts: Part[], exchanges: Exchange[]): Part[] {
	const put = (word: Word, x: number): Word[] => {
		const { x0, y0, x1 } = word.box;
		const found = exchanges.find(({ before: { box } }) => box.x0 === x0 + x && box.y0 === y0 && box.x1 === x1 + x);
		return found
			? found.after.map((one) => ({ ...one, box: { ...one.box, x0: one.box.x0 - x, x1: one.box.x1 - x } }))
			: [word];
	};
	return parts.map((part) => ({
		...part,
		raw: part.raw.flatMap((block) => {
			const lines = block.lines
				.map((line) => ({ ...line, words: line.words.flatMap((word) => put(word, part.x)) }))
				.filter((line) => line.words.length);
			return lines.length || !block.lines.length ? [{ ...block, lines }] : [];
		}),
	}));
}
