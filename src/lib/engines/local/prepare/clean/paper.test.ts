import { describe, expect, it } from 'vitest';
import { fill, sheet, textPage, write } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { prepare } from '../prepare.ts';

const SETTINGS = { languages: ['eng'] };

/** Paper of tabulating machines: pale bars of `level`, as high as two lines, under whatever is on the page. */
function barred(page: Grey, level: number): Grey {
	const data = page.data.map((grey, at) => (Math.floor(at / page.width / 48) % 2 ? Math.min(grey, level) : grey));
	return { ...page, data };
}

/** A page with a shadow over it: `shade` is the share of the light that is left at (x, y). */
function shadedBy(page: Grey, shade: (x: number, y: number) => number): Grey {
	const data = page.data.map((grey, at) => grey * shade(at % page.width, Math.floor(at / page.width)));
	return { ...page, data };
}

/** From 1 beside an edge to 0 behind it, over 20 pixels. */
const soft = (far: number) => Math.min(1, Math.max(0, far / 20));

describe('paper of two greys', () => {
	const few = sheet(1000, 1300);
	write(few, { left: 100, top: 200, right: 700, bottom: 296 }, { ink: 110 });

	it('has bars no more where the ink is so little that they would be taken for it', () => {
		const { steps, image } = prepare(barred(few, 225), 200, SETTINGS);
		expect(steps.map(({ step }) => step)).toEqual(['background']);
		expect(image.data.some((grey) => grey > 110 && grey < 250)).toBe(false);
	});

	it('is left alone where there is ink enough, or where the paper is white', () => {
		expect(prepare(barred(textPage(), 225), 200, SETTINGS).steps).toEqual([]);
		expect(prepare(few, 200, SETTINGS).steps).toEqual([]);
	});
});

describe('the shadow of a hand', () => {
	const hand = (x: number, y: number) => {
		const palm = soft(y - 800) * soft(x - 300);
		const fingers = [350, 520, 690].map((left) => soft(y - 300) * soft(x - left) * soft(left + 90 - x));
		return 1 - 0.55 * Math.max(palm, ...fingers);
	};

	it('is evened out under the fingers, too', () => {
		const { steps, image } = prepare(shadedBy(textPage(), hand), 200, SETTINGS);
		expect(steps.map(({ step }) => step)).toContain('background');
		for (const left of [350, 520, 690]) {
			const middles = [400, 500, 600, 700].map((y) =>
				Math.max(...image.data.slice(y * 1000 + left + 30, y * 1000 + left + 60)),
			);
			expect(Math.min(...middles)).toBeGreaterThan(225);
		}
	});

	it('takes nothing from letters as large as a finger', () => {
		const page = textPage();
		fill(page, { x0: 100, y0: 130, x1: 900, y1: 400 }, 255);
		write(page, { left: 120, top: 150, right: 900, bottom: 400 }, { pen: 20, text: 'hello', ink: 30 });
		const { image } = prepare(
			shadedBy(page, (_, y) => 1 - 0.4 * soft(y - 700)),
			200,
			SETTINGS,
		);
		expect(image.data[200 * 1000 + 130]).toBeLessThan(60);
	});
});
