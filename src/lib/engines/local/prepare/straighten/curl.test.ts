import { expect, it } from 'vitest';
import { wayBack } from '#lib/engines/local/blocks/way-back.ts';
import { sheet, textPage, write } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { prepare } from '../prepare.ts';

const SETTINGS = { languages: ['eng'] };

/** A page whose points move down by `rise`. */
function bent(page: Grey, rise: (x: number, y: number) => number): Grey {
	const { width, height } = page;
	const data = new Uint8ClampedArray(width * height).fill(255);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const from = y - rise(x, y);
			const above = Math.floor(from);
			if (above < 0 || above + 1 >= height) continue;
			const [a, b] = [page.data[above * width + x]!, page.data[(above + 1) * width + x]!];
			data[y * width + x] = a + (b - a) * (from - above);
		}
	return { width, height, data };
}

const spine = (x: number, y: number) => (y / 1300 - 0.7) * 150 * Math.exp(-x / 180);
const wave = (x: number) => 14 * Math.sin(x / 150);
const taken = (page: Grey) => prepare(page, 200, SETTINGS).steps.map(({ step }) => step);

it.each([
	['towards the spine of a book', spine],
	['in waves', wave],
])('lines that bend %s are made level', (_, rise) => {
	const page = bent(textPage(), rise);
	const flat = prepare(page, 200, SETTINGS);
	expect(flat.steps.map(({ step }) => step)).toContain('curl');
	expect(taken(flat.image)).toEqual([]);
});

it('lines that fall from both pages into the gutter of a book are made level up to their last words', () => {
	const page = sheet(2200, 1000);
	for (const left of [150, 1180]) write(page, { left, top: 120, right: left + 870, bottom: 900 });
	const book = bent(page, (x) => -34 * Math.exp(-Math.abs(x - 1100) / 150));
	const { steps, image } = prepare(book, 200, SETTINGS);
	expect(steps.map(({ step }) => step)).toEqual(['curl', 'spread']);
	expect(taken(image)).toEqual(['spread']);
});

it('what is found on a flattened page is marked where it stands on the page', () => {
	const page = bent(textPage(), spine);
	const { image, toPage, bend } = prepare(page, 200, SETTINGS);
	const back = wayBack(toPage, page.width, page.height, bend);
	let [off, count, moved] = [0, 0, 0];
	for (let y = 200; y < image.height - 200; y += 3)
		for (let x = 110; x < 890; x += 7) {
			if (image.data[y * image.width + x]! > 20) continue;
			const at = back.segment({ x0: x + 0.5, y0: y + 0.5, x1: x, y1: y })!;
			off += page.data[Math.floor(at.y0) * page.width + Math.floor(at.x0)]!;
			moved = Math.max(moved, Math.abs(at.y0 - y - 0.5));
			count++;
		}
	expect(count).toBeGreaterThan(500);
	expect(off / count).toBeLessThan(40);
	expect(moved).toBeGreaterThan(10);
});

it('a page stays bent when the user says so', () => {
	const settings = { languages: ['eng'], steps: { curl: 'off' } as const };
	expect(prepare(bent(textPage(), spine), 200, settings).bend).toBeUndefined();
});
