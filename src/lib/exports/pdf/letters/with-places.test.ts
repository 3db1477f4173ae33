import { describe, expect, it } from 'vitest';
import { lineOf, readingOf } from '#lib/exports/testing/reading-of.ts';
import { withPlaces } from './with-places.ts';

const nowhere = { x0: 0, y0: 0, x1: 0, y1: 0 };
const lost = (text: string) => ({
	box: nowhere,
	words: text.split(' ').map((word) => ({ text: word, box: nowhere, confidence: 100 })),
});
const boxes = (reading: ReturnType<typeof readingOf>) =>
	reading.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words.map(({ box }) => box)));

describe('places for words that have none', () => {
	it('leaves a page alone on which every word has its place', () => {
		const reading = readingOf(['all is well']);
		expect(withPlaces(reading)).toBe(reading);
	});

	it('are shared with the neighbour of the same line', () => {
		const line = lineOf('left right', 100, 200);
		const added = { text: 'added', box: nowhere, confidence: 100 };
		const words = [line.words[0]!, added, line.words[1]!];
		const [left, middle, right] = boxes(withPlaces(readingOf([{ lines: [{ ...line, words }] }])));
		expect(left!.x0).toBe(100);
		expect(middle!.x0).toBeGreaterThan(left!.x1);
		expect(middle!.x1).toBeCloseTo(line.words[0]!.box.x1);
		expect(right).toEqual(line.words[1]!.box);
	});

	it('are shared from the right where text runs left', () => {
		const line = lineOf('שלום', 100, 200);
		const words = [...line.words, { text: 'עולם', box: nowhere, confidence: 100 }];
		const [first, second] = boxes(withPlaces(readingOf([{ lines: [{ ...line, words }] }])));
		expect(second!.x1).toBeLessThan(first!.x0);
	});

	it('run down the page, line by line, when a text came without any', () => {
		const reading = readingOf([
			{ box: nowhere, lines: [lost('one two'), lost('three')] },
			{ box: nowhere, lines: [lost('four')] },
		]);
		const found = boxes(withPlaces({ ...reading, width: 0, height: 0 }));
		expect(found.every(({ x0, y0, x1, y1 }) => x1 > x0 && y1 > y0 && x0 >= 0 && x1 <= 1000 && y1 <= 1414)).toBe(true);
		const [one, two, three, four] = found;
		expect(two!.x0).toBeGreaterThan(one!.x1);
		expect([three!.y0, four!.y0]).toEqual([three!.y0, four!.y0].sort((a, b) => a - b));
		expect(three!.y0).toBeGreaterThanOrEqual(one!.y1);
	});

	it('lie in the region that the text came from', () => {
		const box = { x0: 500, y0: 1000, x1: 900, y1: 1200 };
		const at = { x0: 500, y0: 1000, x1: 500, y1: 1000 };
		const lines = [lost('one two'), lost('three')].map((line) => ({
			box: at,
			words: line.words.map((word) => ({ ...word, box: at })),
		}));
		for (const found of boxes(withPlaces(readingOf([{ box, lines }])))) {
			expect(found.x0).toBeGreaterThanOrEqual(500);
			expect(found.x1).toBeLessThanOrEqual(900);
			expect(found.y0).toBeGreaterThanOrEqual(1000);
			expect(found.y1).toBeLessThanOrEqual(1200);
			expect(found.x1 - found.x0).toBeGreaterThan(1);
		}
	});
});
