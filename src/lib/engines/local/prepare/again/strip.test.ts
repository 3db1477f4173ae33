import { expect, it } from 'vitest';
import { fill, sheet } from '#lib/engines/local/testing/drawn-text.ts';
import { strip } from './strip.ts';

const GREY = 200;

/** A grey sheet with blots, each with its line. */
function blots(count: number) {
	const page = sheet(400, 1200, GREY);
	const signs = Array.from({ length: count }, (_, i) => {
		const box = { x0: 100, y0: 40 + i * 60, x1: 110, y1: 50 + i * 60 };
		fill(page, box, 20);
		return { box, top: 30 + i * 60, bottom: 50 + i * 60 };
	});
	return { page, signs };
}

it('draws signs apart on white, in lines of so many, as large as their lines are', () => {
	const { page, signs } = blots(5);
	const { image, places } = strip(page, signs, 2);
	expect(places).toHaveLength(5);
	const [a, b, c] = places;
	// a line of 20 pixels is drawn 40 high
	expect(a!.x1 - a!.x0).toBeGreaterThan(20);
	expect(a!.x1 - a!.x0).toBeLessThan(32);
	expect(b!.x0 - a!.x1).toBeGreaterThan(80);
	expect([b!.y0, c!.x0]).toEqual([a!.y0, a!.x0]);
	expect(c!.y0).toBeGreaterThan(a!.y1);
	const at = (x: number, y: number) => image.data[Math.round(y) * image.width + Math.round(x)]!;
	for (const { x0, y0, x1, y1 } of places) expect(at((x0 + x1) / 2, (y0 + y1) / 2)).toBeLessThan(60);
	expect(at(2, 2)).toBe(255);
	// the ground that comes with a sign is as white as the rest
	expect(at(a!.x0, a!.y0)).toBeGreaterThan(245);
});

it('keeps a sign at its height in the line', () => {
	const { page, signs } = blots(2);
	const high = { ...signs[1]!, top: signs[1]!.box.y0, bottom: signs[1]!.box.y0 + 20 };
	const { places } = strip(page, [signs[0]!, high], 2);
	expect(places[0]!.y0 - places[1]!.y0).toBeGreaterThan(15);
});

it('keeps a sign inside the picture that does not stand in its line', () => {
	const { page, signs } = blots(1);
	const { image, places } = strip(page, [{ ...signs[0]!, top: 600, bottom: 620 }], 12);
	expect(places[0]!.y0).toBeGreaterThanOrEqual(0);
	expect(places[0]!.y1).toBeLessThanOrEqual(image.height);
});
