import { describe, expect, it } from 'vitest';
import { apply, identity, invert, isIdentity, multiply, type Matrix } from './matrix.ts';

describe('a projective matrix', () => {
	const matrix: Matrix = [1.2, 0.1, 30, -0.2, 0.9, 14, 0.0001, 0.0002, 1];

	it('and its way back cancel out', () => {
		const both = multiply(invert(matrix), matrix);
		expect(isIdentity(both.map((value) => value / both[8]) as Matrix)).toBe(true);
		const there = apply(matrix, 120, 340);
		const back = apply(invert(matrix), there.x, there.y);
		expect(back.x).toBeCloseTo(120);
		expect(back.y).toBeCloseTo(340);
	});

	it('without a way back is refused', () => {
		expect(() => invert([1, 2, 0, 2, 4, 0, 0, 0, 1])).toThrow(RangeError);
		expect(isIdentity(identity)).toBe(true);
	});
});
