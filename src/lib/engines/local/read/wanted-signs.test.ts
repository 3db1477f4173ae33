import { expect, it } from 'vitest';
import type { Box } from '#lib/model/geometry.ts';
import type { Block, Word } from '#lib/model/reading.ts';
import { signsInCells, wantedSigns } from './wanted-signs.ts';

const word = (
	text: string,
	x0: number,
	y0: number,
	{ wide = 15 * text.length, high = 20, confidence = 95 } = {},
): Word => ({
	text,
	confidence,
	box: { x0, y0, x1: x0 + wide, y1: y0 + high },
});
const sign = (x0: number, y0: number, wide = 14): Box => ({ x0, y0, x1: x0 + wide, y1: y0 + 20 });
const lone = (...boxes: Box[]) => boxes.map((box) => ({ box, tick: false }));
/** Names at the left, one for each row. */
const names = ['Barton', 'Denby', 'Farley', 'Marsh', 'Hull'].map((text, row) => word(text, 100, 100 + row * 50));
const asBlock = (words: Word[], grid?: Block['grid']): Block => ({
	kind: grid ? 'table' : 'paragraph',
	box: { x0: 0, y0: 0, x1: 900, y1: 900 },
	lines: words.map((one) => ({ box: one.box, words: [one] })),
	...(grid && { grid }),
});
const wanted = (signs: Box[], words: Word[], grid?: Block['grid']) =>
	wantedSigns(lone(...signs), [asBlock(words, grid)], words);

it('wants signs that stand in the rows and in one column with others, and says how high their lines are', () => {
	const found = wanted([sign(400, 100), sign(401, 200)], [...names, word('3', 400, 150)]);
	expect(found).toMatchObject([
		{ top: 100, bottom: 120 },
		{ top: 200, bottom: 220 },
	]);
});

it('wants no sign that stands anywhere, beside no row, or near other words of a line', () => {
	expect(wanted([sign(400, 100), sign(500, 200)], [...names, word('3', 400, 150)])).toEqual([]);
	expect(wanted([sign(400, 400), sign(400, 450), sign(400, 500)], names)).toEqual([]);
	const beside = names.map(({ box }) => sign(box.x1 + 8, box.y0));
	expect(wanted(beside.slice(0, 4), names)).toEqual([]);
});

it('wants a sign that is alone in its cell', () => {
	const grid = { columns: [90, 300, 500], rows: [90, 140, 190, 240, 290, 340] };
	const head = word('Flag', 400, 100);
	expect(wanted([sign(402, 200)], [...names, head], grid)).toHaveLength(1);
	expect(wanted([sign(402, 200)], [...names, head, word('7', 430, 200)], grid)).toEqual([]);
});

it('names the number of which a sign may be the end', () => {
	const pounds = [word('6', 380, 100), word('5', 380, 150), word('12', 365, 200)];
	const found = wanted([sign(415, 100, 30), sign(415, 150, 30), sign(415, 200, 30)], [...names, ...pounds]);
	expect(found.map(({ torn }) => torn?.text)).toEqual(['6', '5', '12']);
});

it('doubts cells of a sign or two that were read badly, too high, or like ticks, and no longer ones', () => {
	const grid = { columns: [90, 300, 500, 700], rows: [90, 140, 190, 240, 290, 340] };
	const cells = [
		word('k', 400, 100, { confidence: 58 }),
		word('1', 400, 150, { high: 36 }),
		word('v', 400, 200, { confidence: 90 }),
		word('9', 400, 250),
		word('word', 400, 300, { confidence: 40 }),
	];
	expect(signsInCells([asBlock([...names, ...cells], grid)]).map(({ text }) => text)).toEqual(['k', '1', 'v']);
	expect(signsInCells([asBlock([...names, ...cells])])).toEqual([]);
});
