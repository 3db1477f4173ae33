import { describe, expect, it } from 'vitest';
import { fitted } from './fitted.ts';

describe('what of a page is read', () => {
	it('is the whole page at its own size', () => {
		expect(fitted(2480, 3508)).toEqual({ box: { x0: 0, y0: 0, x1: 2480, y1: 3508 }, scale: 1 });
	});

	it('is the region that was asked for, in whole pixels and inside the page', () => {
		expect(fitted(100, 100, { x0: 10.6, y0: -5, x1: 50.2, y1: 500 }).box).toEqual({ x0: 10, y0: 0, x1: 51, y1: 100 });
	});

	it('is the whole page when the region lies outside', () => {
		expect(fitted(100, 100, { x0: 200, y0: 0, x1: 300, y1: 50 }).box).toEqual({ x0: 0, y0: 0, x1: 100, y1: 100 });
		expect(fitted(100, 100, { x0: NaN, y0: NaN, x1: NaN, y1: NaN }).box).toEqual({ x0: 0, y0: 0, x1: 100, y1: 100 });
	});

	it('is drawn smaller when a side is longer than tesseract takes', () => {
		const { scale } = fitted(60, 60_000);
		expect(scale * 60_000).toBeLessThan(32_767);
	});

	it('is drawn smaller when it has more pixels than are of use', () => {
		const { scale } = fitted(10_000, 10_000);
		expect(scale * scale * 100_000_000).toBeLessThanOrEqual(60_000_001);
	});
});
