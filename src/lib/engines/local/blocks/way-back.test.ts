import { describe, expect, it } from 'vitest';
import { wayBack } from './way-back.ts';

const same = [1, 0, 0, 0, 1, 0, 0, 0, 1];

describe('the way back to the page', () => {
	it('leaves everything in its place when nothing was changed', () => {
		const box = { x0: 3, y0: 4, x1: 50, y1: 60 };
		expect(wayBack(same, 100, 100).box(box)).toEqual(box);
		expect(wayBack(same, 100, 100).segment(box)).toEqual(box);
	});

	it('takes boxes of an enlarged picture back to smaller ones, whole pixels round them', () => {
		const half = [0.5, 0, 0, 0, 0.5, 0, 0, 0, 1];
		expect(wayBack(half, 100, 100).box({ x0: 3, y0: 4, x1: 51, y1: 60 })).toEqual({ x0: 1, y0: 2, x1: 26, y1: 30 });
	});

	it('turns boxes and baselines with the page', () => {
		// The picture was turned clockwise by 90°: its (x, y) was at (y, 100 - x) on a page of 200 × 100.
		const turned = wayBack([0, 1, 0, -1, 0, 100, 0, 0, 1], 200, 100);
		expect(turned.box({ x0: 10, y0: 20, x1: 40, y1: 30 })).toEqual({ x0: 20, y0: 60, x1: 30, y1: 90 });
		expect(turned.segment({ x0: 10, y0: 28, x1: 40, y1: 28 })).toEqual({ x0: 28, y0: 90, x1: 28, y1: 60 });
	});

	it('does not widen a box by a pixel for a rounding error of the matrix', () => {
		const nearly = [1 + 1e-12, 0, -1e-10, 0, 1 + 1e-12, 0, 0, 0, 1];
		expect(wayBack(nearly, 100, 100).box({ x0: 3, y0: 4, x1: 50, y1: 60 })).toEqual({ x0: 3, y0: 4, x1: 50, y1: 60 });
	});

	it('keeps boxes inside the page, and drops those that lie outside', () => {
		const back = wayBack(same, 100, 50);
		expect(back.box({ x0: -5, y0: 40, x1: 120, y1: 70 })).toEqual({ x0: 0, y0: 40, x1: 100, y1: 50 });
		expect(back.box({ x0: 120, y0: 10, x1: 130, y1: 20 })).toBeUndefined();
	});

	it('drops what a projection sends to infinity', () => {
		const projective = [1, 0, 0, 0, 1, 0, 0.01, 0, -1];
		expect(wayBack(projective, 2000, 100).box({ x0: 100, y0: 5, x1: 110, y1: 10 })).toBeUndefined();
		expect(wayBack(projective, 100, 100).segment({ x0: 100, y0: 0, x1: 110, y1: 10 })).toBeUndefined();
	});

	it('drops boxes that are no numbers', () => {
		expect(wayBack(same, 100, 100).box({ x0: NaN, y0: 0, x1: 1, y1: 1 })).toBeUndefined();
	});
});
