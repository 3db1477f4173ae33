import { expect, it } from 'vitest';
import { fill, sheet } from '#lib/engines/local/testing/drawn-text.ts';
import { withoutRim } from './without-rim.ts';

it('the dark frame that blur leaves at a sheet’s edge becomes what is beside it, and nothing further in changes', () => {
	const page = sheet(60, 40, 90);
	fill(page, { x0: 3, y0: 3, x1: 57, y1: 37 }, 235);
	fill(page, { x0: 20, y0: 10, x1: 30, y1: 20 }, 20);
	const clean = sheet(60, 40, 235);
	fill(clean, { x0: 20, y0: 10, x1: 30, y1: 20 }, 20);
	expect(withoutRim(page, 3)).toEqual(clean);
	expect(withoutRim(page, 30)).toEqual(page);
});
