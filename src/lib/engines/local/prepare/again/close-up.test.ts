import { expect, it } from 'vitest';
import { closeUp } from './close-up.ts';
import { sheet } from '#lib/engines/local/testing/drawn-text.ts';

it('cuts a place out with a little round it and white at its edges', () => {
	const page = sheet(200, 100, 200);
	page.data[50 * 200 + 120] = 0;
	const { image, x, y } = closeUp(page, { x0: 100, y0: 40, x1: 150, y1: 60 }, false);
	expect(image.data[0]).toBe(255);
	expect(image.data[(50 - y) * image.width + 120 - x]).toBe(0);
	expect(image.data[(50 - y) * image.width + 110 - x]).toBe(200);
});

it('stays inside the page', () => {
	const { image, x, y } = closeUp(sheet(50, 40, 0), { x0: -5, y0: -5, x1: 60, y1: 60 }, false);
	expect([image.width, image.height, x, y]).toEqual([74, 64, -12, -12]);
});

it('melts a screened ground into an even grey', () => {
	const page = sheet(120, 60);
	for (let at = 0; at < page.data.length; at++) if ((at + Math.floor(at / 120)) % 2) page.data[at] = 0;
	const { image, x, y } = closeUp(page, { x0: 30, y0: 20, x1: 90, y1: 40 }, true);
	const level = image.data[(30 - y) * image.width + 60 - x]!;
	const next = image.data[(30 - y) * image.width + 61 - x]!;
	expect(Math.abs(level - 128)).toBeLessThan(15);
	expect(Math.abs(next - level)).toBeLessThan(15);
});
