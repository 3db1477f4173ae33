import { expect, it } from 'vitest';
import type { Box } from '#lib/model/geometry.ts';
import type { Grey } from '../picture/grey.ts';
import { figures } from './figures.ts';

/** A page of 1653 × 2339 px with lines of strokes for text, and the boxes of their words. */
function pageWithText(): { page: Grey; words: Box[] } {
	const page: Grey = { width: 1653, height: 2339, data: new Uint8ClampedArray(1653 * 2339).fill(244) };
	const words: Box[] = [];
	for (let y = 1200; y < 2000; y += 40)
		for (let x = 200; x < 1400; x += 90) {
			words.push({ x0: x, y0: y, x1: x + 70, y1: y + 22 });
			for (let at = x; at < x + 70; at += 12) paint(page, { x0: at, y0: y, x1: at + 4, y1: y + 22 }, () => 30);
		}
	return { page, words };
}

function paint({ width, data }: Grey, { x0, y0, x1, y1 }: Box, grey: (x: number, y: number) => number): void {
	for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) data[y * width + x] = grey(x, y);
}

const PHOTO = { x0: 300, y0: 300, x1: 1200, y1: 900 };
const photo = (x: number, y: number) => 120 + 60 * Math.sin(x / 70) * Math.cos(y / 50) + ((x * 7 + y * 13) % 11);

const near = (found: Box[], box: Box) =>
	found.length === 1 && (['x0', 'y0', 'x1', 'y1'] as const).every((at) => Math.abs(found[0]![at] - box[at]) < 26);

it('finds a photograph on a page of text, and no text', () => {
	const { page, words } = pageWithText();
	expect(figures(page, words)).toEqual([]);
	paint(page, PHOTO, photo);
	expect(near(figures(page, words), PHOTO)).toBe(true);
});

it('takes no panel with text on it, no bar of one grey and no frame for a picture', () => {
	const { page, words } = pageWithText();
	paint(page, PHOTO, photo);
	const label = (at: number) => ({ x0: 340, y0: 340 + at * 60, x1: 1160, y1: 370 + at * 60 });
	expect(figures(page, [...words, ...[0, 1, 2, 3, 4, 5].map(label)])).toEqual([]);
	paint(page, PHOTO, () => 150);
	expect(figures(page, words)).toEqual([]);
	paint(page, PHOTO, (x, y) => (x < 320 || x > 1180 || y < 320 || y > 880 ? 20 : 244));
	expect(figures(page, words)).toEqual([]);
});

it('leaves the ground beside the sheet alone', () => {
	const { page, words } = pageWithText();
	paint(page, { x0: 0, y0: 0, x1: 1653, y1: 160 }, photo);
	paint(page, { x0: 0, y0: 0, x1: 90, y1: 2339 }, photo);
	expect(figures(page, words)).toEqual([]);
});
