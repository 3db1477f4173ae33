import { expect, it } from 'vitest';
import { scale } from './scale.ts';

it('a page of 600 dpi is read at half its size, one of 400 dpi as it is', () => {
	// The x-height of 11 points in a typeface with serifs.
	expect(scale(4960, 7016, 43)).toBe(0.5);
	expect(scale(3307, 4677, 28)).toBe(1);
});

it('small letters are made larger, as far as there is room', () => {
	expect(scale(1240, 1754, 8)).toBe(2);
	expect(scale(620, 877, 4)).toBe(3);
	expect(scale(6000, 4000, 8)).toBe(1);
});

it('clean prose in large letters is drawn as large as it needs, and nothing else is', () => {
	const prose = () => true;
	// The x-height of 10 points at 300 and at 240 dpi.
	expect(scale(2480, 3508, 20, { prose })).toBe(0.7);
	expect(scale(1984, 2806, 16.5, { prose })).toBe(1);
	expect(scale(2480, 3508, 20, { prose: () => false })).toBe(1);
	expect(scale(3307, 4677, 35, { prose })).toBe(0.5);
});
