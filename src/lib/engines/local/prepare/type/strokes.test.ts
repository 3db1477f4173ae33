import { expect, it } from 'vitest';
import { sheet, write } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { strokesOf } from './strokes.ts';

const WORD = { left: 100, top: 100, right: 400, bottom: 200 };
const written = (pen: number, ink = 0) => {
	const page = sheet(500, 300);
	write(page, WORD, { pen, ink, text: 'hundred' });
	return page;
};
/** The box of seven letters of the coarse type that are drawn with this pen. */
const box = (pen: number) => ({ x0: 99, y0: 99, x1: 100 + 41 * pen, y1: 101 + 8 * pen });
const soft = ({ width, height, data }: Grey): Grey => ({
	width,
	height,
	data: data.map((_, at) => (2 * data[at]! + (data[at - 1] ?? 255) + (data[at + 1] ?? 255)) / 4),
});

it('measures how thick upright strokes are, also where their edges are soft or the ink is pale', () => {
	for (const pen of [3, 5]) {
		expect(strokesOf(written(pen), box(pen))?.thick).toBeCloseTo(pen, 1);
		expect(strokesOf(soft(written(pen)), box(pen))?.thick).toBeCloseTo(pen, 1);
		expect(strokesOf(written(pen, 110), box(pen))?.thick).toBeCloseTo(pen, 1);
	}
});

it('says nothing of white paper, and of a speck', () => {
	const page = written(3);
	page.data.fill(0, 250 * 500 + 300, 250 * 500 + 303);
	expect(strokesOf(page, { x0: 10, y0: 10, x1: 60, y1: 40 })).toBeUndefined();
	expect(strokesOf(page, { x0: 290, y0: 245, x1: 310, y1: 256 })).toBeUndefined();
});
