import { expect, it } from 'vitest';
import { scale } from './scale.ts';

it('a page of 600 dpi is read at half its size, one of 400 dpi as it is', () => {
	// The x-height of 11 points in a typeface with serifs.
	expect(scale(4960, 7016, 43, false)).toBe(0.5);
	expect(scale(3307, 4677, 28, false)).toBe(1);
});

it('small letters are made larger, as far as there is room', () => {
	expect(scale(1240, 1754, 8, false)).toBe(2);
	expect(scale(620, 877, 4, false)).toBe(3);
	expect(scale(6000, 4000, 8, false)).toBe(1);
});
