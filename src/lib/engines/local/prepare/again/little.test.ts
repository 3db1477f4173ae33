import { expect, it } from 'vitest';
import { fill, sheet, textPage, write } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { prepare } from '../prepare.ts';

const SETTINGS = { languages: ['eng'] };
const onlyLine = (page: Grey) => prepare(page, 0, SETTINGS).little;

function word(text: string, { width = 400, height = 300, left = 100, top = 100, pen = 6, ground = 255 } = {}): Grey {
	const page = sheet(width, height, ground);
	write(page, { left, top, right: left + 6 * pen * text.length, bottom: top + 11 * pen }, { text, pen });
	return page;
}

it.each([
	['a lone letter', word('H'), 1],
	['a short word', word('bell'), 4],
	['a word in a frame on a yellow ground', framed(word('HIX', { ground: 200 })), 3],
	['a letter in the middle of a large page', word('H', { width: 1600, height: 2200, left: 800, top: 900, pen: 4 }), 1],
])('%s is drawn by itself, with room round it', (_, page, letters) => {
	const line = onlyLine(page)!;
	expect(line).toMatchObject({ letters, tight: false });
	const { image, toPicture } = line;
	for (let x = 0; x < image.width; x++)
		for (const y of [0, 10, image.height - 1]) expect(image.data[y * image.width + x]).toBe(255);
	// its first ink is that of the page
	const first = image.data.findIndex((value) => value < 128) % image.width;
	expect(image.height).toBeGreaterThan(60);
	expect(image.height).toBeLessThan(120);
	expect(toPicture[0]).toBeCloseTo(toPicture[4]!);
	const x = (first + 0.5) * toPicture[0]! + toPicture[2]!;
	const there = page.data.findIndex((value, at) => value < 100 && at % page.width > 40) % page.width;
	expect(Math.abs(x - there)).toBeLessThan(120);
});

function framed(page: Grey): Grey {
	for (const [x0, y0, x1, y1] of [
		[20, 20, 380, 24],
		[20, 276, 380, 280],
		[20, 20, 24, 280],
		[376, 20, 380, 280],
	] as const)
		fill(page, { x0, y0, x1, y1 }, 0);
	return page;
}

it('a line that was cut out closely has room then, however long it is', () => {
	const line = onlyLine(word('the bottle on the table', { width: 556, height: 38, left: 2, top: 2, pen: 4 }));
	expect(line).toMatchObject({ tight: true });
});

it('letters at the edge of a strip are no lid of a scanner', () => {
	const strip = word('HIXHIX', { width: 150, height: 40, left: 0, top: 0, pen: 4 });
	expect(prepare(strip, 0, SETTINGS).steps).toEqual([]);
});

it('one letter does not tell that a page lies on its side', () => {
	expect(prepare(word('l', { width: 160, height: 240, left: 60, top: 60, pen: 8 }), 0, SETTINGS).turn).toBe(0);
});

it('a page of text, two lines, noise and a picture are no single line', () => {
	expect(onlyLine(textPage())).toBeUndefined();
	const two = word('bell');
	write(two, { left: 100, top: 200, right: 244, bottom: 270 }, { text: 'HHHH', pen: 6 });
	expect(onlyLine(two)).toBeUndefined();
	const noise = sheet(600, 600);
	for (let at = 0, dice = 1; at < 400; at++) {
		dice = (dice * 16807) % 2147483647;
		fill(noise, { x0: dice % 590, y0: (dice >> 9) % 590, x1: (dice % 590) + 4, y1: ((dice >> 9) % 590) + 4 }, 0);
	}
	expect(onlyLine(noise)).toBeUndefined();
	const picture = word('HI');
	fill(picture, { x0: 0, y0: 180, x1: 400, y1: 300 }, 60);
	expect(onlyLine(picture)).toBeUndefined();
});
