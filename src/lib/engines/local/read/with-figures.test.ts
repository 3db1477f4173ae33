import { expect, it } from 'vitest';
import type { Box } from '#lib/model/geometry.ts';
import type { Block, Reading } from '#lib/model/reading.ts';
import { withFigures } from './with-figures.ts';

const never = new AbortController().signal;

const block = (text: string, x0: number, y0: number, confidence = 90, x1 = x0 + 400): Block => {
	const box = { x0, y0, x1, y1: y0 + 30 };
	return { kind: 'paragraph', box, lines: [{ box, words: [{ text, box, confidence }] }] };
};

const readingOf = (blocks: Block[], extra: Partial<Reading> = {}): Reading => ({
	taskId: 't',
	documentId: 'd',
	page: 1,
	engine: 'device',
	model: 'test',
	languages: ['eng'],
	width: 1000,
	height: 1400,
	dpi: 150,
	blocks,
	steps: [],
	seconds: 1,
	readAt: 0,
	...extra,
});

const said = async (reading: Reading, ...boxes: Box[]) =>
	(await withFigures(reading, { figures: async () => boxes }, never)).blocks.map(({ kind, lines }) =>
		kind === 'picture' ? '▣' : lines.map(({ words }) => words[0]!.text).join(),
	);

it('a picture comes before its caption, and what was read out of it is gone', async () => {
	const page = readingOf([
		block('title', 100, 60, 90, 900),
		block('left', 100, 200),
		block(')', 600, 250, 60, 630),
		block('caption', 560, 520),
		block('right', 560, 600),
	]);
	expect(await said(page, { x0: 560, y0: 200, x1: 960, y1: 510 })).toEqual(['title', 'left', '▣', 'caption', 'right']);
});

it('a mark beside a letterhead comes after that, not among what stands far below it', async () => {
	const page = readingOf([block('firm', 100, 60), block('address', 100, 400), block('date', 600, 400)]);
	expect(await said(page, { x0: 650, y0: 40, x1: 800, y1: 140 })).toEqual(['firm', '▣', 'address', 'date']);
});

it('sure words on a picture stay', async () => {
	expect(await said(readingOf([block('Harvest', 200, 200)]), { x0: 100, y0: 100, x1: 900, y1: 900 })).toContain(
		'Harvest',
	);
});

it('ink of a picture is no lost text', async () => {
	const [inside, outside] = [
		{ x0: 200, y0: 200, x1: 300, y1: 240 },
		{ x0: 200, y0: 1000, x1: 300, y1: 1040 },
	];
	const page = readingOf([block('text', 100, 700)], { unread: [inside, outside] });
	const found = await withFigures(page, { figures: async () => [{ x0: 100, y0: 100, x1: 900, y1: 600 }] }, never);
	expect(found.unread).toEqual([outside]);
});

it('a page that is no longer kept, and one that was found out to have pictures before, stay as they were read', async () => {
	const page = readingOf([
		block('text', 100, 700),
		{ kind: 'picture', box: { x0: 0, y0: 0, x1: 500, y1: 500 }, lines: [] },
	]);
	expect(await withFigures(page, { figures: async () => undefined }, never)).toBe(page);
	expect(await withFigures(page, { figures: async () => [{ x0: 10, y0: 10, x1: 400, y1: 400 }] }, never)).toBe(page);
});

it('a page that lies on its side has its picture in the order of its text', async () => {
	// Turned clockwise by a quarter, what is at the left is on top.
	const page = readingOf([block('first', 100, 100, 90, 130), block('second', 700, 100, 90, 730)], { turn: 90 });
	expect(await said(page, { x0: 300, y0: 80, x1: 600, y1: 1000 })).toEqual(['first', '▣', 'second']);
});

it('small letters right under a picture are its caption', async () => {
	const small = (y0: number) => {
		const one = block('caption', 560, y0);
		const word = { ...one.lines[0]!.words[0]!, box: { ...one.box, y1: y0 + 22 } };
		return { ...one, box: word.box, lines: [{ box: word.box, words: [word] }] };
	};
	const kindOf = async (caption: Block) => {
		const page = readingOf([caption, ...[600, 700, 800, 900].map((y) => block('text', 560, y))]);
		const figures = async () => [{ x0: 560, y0: 200, x1: 960, y1: 510 }];
		return (await withFigures(page, { figures }, never)).blocks[1]!.kind;
	};
	expect(await kindOf(small(515))).toBe('caption');
	expect(await kindOf(small(560))).toBe('paragraph');
	expect(await kindOf(block('text', 560, 515))).toBe('paragraph');
});
