import { expect, it } from 'vitest';
import type { Box } from '#lib/model/geometry.ts';
import type { Block, Word } from '#lib/model/reading.ts';
import type { LoneSign } from '../prepare/prepare-message.ts';
import type { Sign } from '../prepare/again/strip.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import { readSigns } from './read-signs.ts';

const word = (text: string, x0: number, y0: number, confidence = 95, wide = 15 * text.length): Word => ({
	text,
	confidence,
	box: { x0, y0, x1: x0 + wide, y1: y0 + 20 },
});
const names = ['Barton', 'Denby', 'Farley', 'Marsh', 'Hull'].map((text, row) => word(text, 100, 100 + row * 50));
const GRID = { columns: [90, 300, 500], rows: [90, 140, 190, 240, 290, 340] };
const sign = (row: number, tick = false, x0 = 400, wide = 14): LoneSign => ({
	box: { x0, y0: 100 + row * 50, x1: x0 + wide, y1: 120 + row * 50 },
	tick,
});
type Answer = [text: string, confidence: number] | undefined;

/** Reads lone signs in a table with names; of each read what tesseract finds for each sign of the strip. */
async function readIn(signs: LoneSign[], answers: Answer[][], { words = names, grid = true } = {}) {
	const asked: { inLine: number; signs: Box[] }[] = [];
	const held = {
		signs: async () => signs,
		strip: async (all: Sign[], inLine: number) => {
			asked.push({ inLine, signs: all.map(({ box }) => box) });
			const places = all.map((_, i) => ({ x0: 100 + i * 150, y0: 56, x1: 120 + i * 150, y1: 96 }));
			return { pgm: new Uint8Array(), width: 2000, height: 150, places };
		},
	} as unknown as HeldPage;
	const block: Block = {
		kind: 'table',
		box: { x0: 90, y0: 90, x1: 500, y1: 340 },
		lines: words.map((one) => ({ box: one.box, words: [one] })),
		...(grid && { grid: GRID }),
	};
	const found = await readSigns(held, [block], async () => {
		const said = answers[asked.length - 1]!.flatMap((answer, i) => {
			if (!answer) return [];
			const bbox = { x0: 102 + i * 150, y0: 58, x1: 118 + i * 150, y1: 94 };
			return [{ text: answer[0], confidence: answer[1], bbox }];
		});
		const bbox = { x0: 0, y0: 0, x1: 2000, y1: 150 };
		return { version: '5', blocks: [{ bbox, paragraphs: [{ lines: [{ bbox, words: said }] }] }] };
	});
	return {
		asked,
		said: found?.lines.map(({ words: [one] }) => one!.text),
		boxes: found?.lines.map(({ box }) => box),
		instead: found?.instead.map(({ text }) => text),
	};
}

it('reads all signs in one picture, twice, and puts each where it was', async () => {
	const both: Answer[] = [
		['7', 92],
		['x', 88],
	];
	const { asked, said, boxes } = await readIn([sign(1), sign(3)], [both, both]);
	expect(said).toEqual(['7', 'x']);
	expect(boxes).toEqual([sign(1).box, sign(3).box]);
	expect(asked.map(({ inLine }) => inLine)).toEqual([12, 1]);
});

it('believes nothing that is read differently, with doubt, or as a sign that nobody writes alone', async () => {
	const signs = [sign(0), sign(1), sign(2), sign(3)];
	const once: Answer[] = [
		['7', 80],
		['1', 40],
		[')', 95],
		['=', 31],
	];
	const again: Answer[] = [
		['4', 85],
		['1', 95],
		[')', 95],
		['4', 91],
	];
	// only the last: once it gave next to nothing, and then it was certain
	expect((await readIn(signs, [once, again])).said).toEqual(['4']);
});

it('asks for nothing where there are no signs', async () => {
	const { asked, said } = await readIn([], []);
	expect([asked, said]).toEqual([[], undefined]);
});

it('takes the place of a word that was read with doubt, and of none that is surer', async () => {
	const doubtful = [word('ik', 398, 150, 68, 18), word('S', 398, 250, 74, 18)];
	const both: Answer[] = [
		['1', 95],
		['5', 70],
	];
	const { said, instead } = await readIn([sign(1), sign(3)], [both, both], { words: [...names, ...doubtful] });
	expect(said).toEqual(['1']);
	expect(instead).toEqual(['ik']);
});

it('tells ticks by their shape, without reading them, where there are several', async () => {
	const words = [...names, word('v', 398, 150, 77, 18), word('4', 398, 200, 92, 18), word('7', 398, 250, 96, 18)];
	const { asked, said, instead } = await readIn([sign(1, true), sign(2, true), sign(3)], [], { words });
	expect([asked, said, instead]).toEqual([[], ['✓', '✓'], ['v', '4']]);
	expect((await readIn([sign(2, true), sign(3)], [], { words })).said).toBeUndefined();
});

it('reads a number whole of which only the beginning was read, and takes no end for a number', async () => {
	const words = [...names, word('6', 375, 100), word('5', 375, 150), word('£2.53', 365, 250, 95, 70)];
	const pence = [sign(0, false, 410, 25), sign(1, false, 410, 25), sign(2, false, 410, 25)];
	const both: Answer[] = [
		['29', 95],
		['31', 95],
		['70', 95],
		['6.29', 95],
		['531', 95],
	];
	const { said, instead, boxes } = await readIn(pence, [both, both], { words, grid: false });
	expect(said).toEqual(['6.29']);
	expect(instead).toEqual(['6']);
	expect(boxes![0]!.x0).toBe(375);
});
