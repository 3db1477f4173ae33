import { describe, expect, it } from 'vitest';
import { sheet, textPage, write } from '#lib/engines/local/testing/drawn-text.ts';
import { darkened } from './faint.ts';
import { prepare } from '../prepare.ts';

const SETTINGS = { languages: ['eng'] };
const DARKENED = { languages: ['eng'], steps: { faint: 'on' } as const };

describe('faint print', () => {
	it('is noticed, and left as it is', () => {
		const page = textPage({ ink: 110 });
		const { faint, steps, image } = prepare(page, 200, SETTINGS);
		expect({ faint, steps }).toEqual({ faint: true, steps: [] });
		expect(image.data.every((level, at) => level === page.data[at])).toBe(true);
		expect(prepare(textPage(), 200, SETTINGS).faint).toBe(false);
		expect(prepare(sheet(400, 400), 200, SETTINGS).faint).toBe(false);
	});

	it('is darkened where that is asked for, what is hardly there with it, and the paper is not', () => {
		const page = textPage({ ink: 110 });
		const hardly = { left: 100, top: 1180, right: 400, bottom: 1220 };
		write(page, hardly, { ink: 190 });
		const { image, steps, faint } = prepare(page, 200, DARKENED);
		expect(steps.map(({ step }) => step)).toEqual(['faint']);
		expect(faint).toBe(false);
		const levels = new Set(image.data);
		expect(levels.has(110)).toBe(false);
		expect(Math.min(...levels)).toBeLessThan(40);
		expect([...levels].filter((level) => level > 100 && level < 150)).toHaveLength(1);
		expect(levels.has(255)).toBe(true);
	});

	it('keeps its order of greys, whatever the paper', () => {
		const ramp = { width: 256, height: 1, data: Uint8ClampedArray.from({ length: 256 }, (_, level) => level) };
		const { data } = darkened(ramp, 200);
		expect([...data].every((level, at) => at === 0 || level >= data[at - 1]!)).toBe(true);
		expect([data[0], data[200], data[255]]).toEqual([0, 200, 255]);
	});
});
