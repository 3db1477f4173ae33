import { expect, it } from 'vitest';
import { textOf } from '#lib/model/text/text.ts';
import type { Settings } from '#lib/model/settings.ts';
import { KeptPage } from '../prepare/kept-page.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import { negated } from '../prepare/picture/negated.ts';
import { onBoards } from '../testing/on-boards.ts';
import { readPage } from './read-page.ts';

/** A small card of text on boards of wood. */
const photo = () =>
	onBoards([
		{ x: 400, y: 460 },
		{ x: 885, y: 485 },
		{ x: 920, y: 1140 },
		{ x: 370, y: 1110 },
	]);
const [WIDTH, HEIGHT] = [1300, 1600];

/** Reads a photo, of which the recogniser says one thing as a whole and another of its card; also how often each was read. */
async function read(
	image: ReturnType<typeof photo>,
	ofWhole: [string, number],
	ofCard: [string, number],
	asked?: Settings,
) {
	const settings: Settings = asked ?? { languages: ['eng'], steps: { scale: 'off' } };
	const kept = new KeptPage(image, 0, { x0: 0, y0: 0, x1: WIDTH, y1: HEIGHT }, 1);
	const held: HeldPage = {
		prepared: kept.prepared(settings, {}),
		again: async (wanted, otherwise) => kept.prepared(wanted, otherwise),
		preview: async () => undefined,
		unread: async () => ({ share: 0, places: [] }),
		places: async () => undefined,
		bare: async () => [],
		strokes: async () => undefined,
		signs: async () => [],
		strip: async () => undefined,
		figures: async () => undefined,
		styles: async () => undefined,
		drop: () => undefined,
	};
	const never = new AbortController().signal;
	const pictures: number[] = [];
	const found = await readPage(
		held,
		settings,
		never,
		() => undefined,
		async ({ pgm }) => {
			const width = Number(/^P5\s+(\d+)/.exec(new TextDecoder('latin1').decode(pgm.subarray(0, 20)))![1]);
			pictures.push(width);
			const [text, confidence] = width < WIDTH ? ofCard : ofWhole;
			const bbox = { x0: 100, y0: 130, x1: 400, y1: 160 };
			const line = { bbox, words: [{ text, confidence, bbox }] };
			return { blocks: [{ blocktype: 1, bbox, paragraphs: [{ lines: [line] }] }], version: '5' };
		},
	);
	return {
		text: textOf({ blocks: found.blocks }),
		steps: found.prepared.steps,
		cards: pictures.filter((width) => width < WIDTH),
	};
}

it('a small sheet is read by itself where the whole photo gave little, and is kept where that is more', async () => {
	const { text, steps } = await read(photo(), ['grain', 30], ['Visiting card', 92]);
	expect(text).toBe('Visiting card');
	expect(steps[0]).toEqual({ step: 'sheet', values: { share: expect.any(Number) } });
});

it('a small sheet is not read by itself where the whole photo was read well, or the user keeps what lies beside it', async () => {
	expect((await read(photo(), ['Board and card', 92], ['Visiting card', 92])).cards).toEqual([]);
	const off: Settings = { languages: ['eng'], steps: { sheet: 'off' } };
	expect((await read(photo(), ['grain', 30], ['Visiting card', 92], off)).cards).toEqual([]);
});

it('a small sheet that gives less is let go, and its surroundings stay', async () => {
	const { text, cards } = await read(photo(), ['Boards of wood with a card on them', 65], ['card', 92]);
	expect(cards.length).toBeGreaterThan(0);
	expect(text).toContain('Boards of wood');
});

it('a small dark sheet is read by itself in the negative', async () => {
	const { text, steps } = await read(negated(photo()), ['grain', 30], ['Visiting card', 92]);
	expect(text).toBe('Visiting card');
	expect(steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['invert', 'sheet']));
	expect(steps.some(({ asked }) => asked)).toBe(false);
});
