import { expect, it } from 'vitest';
import type { Block } from '#lib/model/reading.ts';
import { letterCase } from './letter-case.ts';

/** A row of a table: words with the heights of their boxes. */
function row(words: [string, number][], grid = true): Block {
	const box = { x0: 0, y0: 0, x1: 400, y1: 30 };
	const line = {
		box,
		words: words.map(([text, high], i) => ({
			text,
			confidence: 90,
			box: { x0: i * 60, y0: 30 - high, x1: i * 60 + 20, y1: 30 },
		})),
	};
	return {
		kind: grid ? 'table' : 'paragraph',
		box,
		lines: [line],
		...(grid && { grid: { columns: [0, 200, 400], rows: [0, 30] } }),
	};
}
const said = (block: Block) =>
	letterCase([block])[0]!
		.lines[0]!.words.map(({ text }) => text)
		.join(' ');

it('makes a lone letter small or large by its height beside capitals and figures', () => {
	expect(
		said(
			row([
				['Folders', 22],
				['X', 16],
				['x', 22],
				['12', 21],
			]),
		),
	).toBe('Folders x X 12');
	expect(
		said(
			row([
				['P', 20],
				['w', 20],
				['D', 20],
			]),
		),
	).toBe('P W D');
});

it('leaves what is between, what has nothing beside it to be measured by, and what is in no table', () => {
	expect(
		said(
			row([
				['Folders', 22],
				['X', 19],
			]),
		),
	).toBe('Folders X');
	expect(
		said(
			row([
				['on', 16],
				['X', 16],
			]),
		),
	).toBe('on X');
	expect(
		said(
			row(
				[
					['Folders', 22],
					['X', 16],
				],
				false,
			),
		),
	).toBe('Folders X');
});
