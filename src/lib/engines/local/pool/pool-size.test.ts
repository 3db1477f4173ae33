import { expect, it } from 'vitest';
import { poolSize } from './pool-size.ts';

it('is one page for each core, four at most', () => {
	expect([1, 2, 3, 4, 16].map((cores) => poolSize({ cores }))).toEqual([1, 2, 3, 4, 4]);
});

it('is less where memory is small', () => {
	expect([0.5, 2, 4, 8].map((memoryGB) => poolSize({ cores: 8, memoryGB }))).toEqual([1, 1, 2, 4]);
});

it('is six pages where there are many cores, and memory for them', () => {
	const sizes = [11, 12, 32].map((cores) => poolSize({ cores, memoryGB: 8 }));
	expect(sizes).toEqual([4, 6, 6]);
	expect(poolSize({ cores: 32, memoryGB: 4 })).toBe(2);
	expect(poolSize({ cores: 32 })).toBe(4);
});

it('is one page on a phone', () => {
	expect(poolSize({ cores: 8, memoryGB: 8, phone: true })).toBe(1);
});

it('is at least one page, whatever the browser says', () => {
	expect(poolSize({ cores: 0 })).toBe(1);
	expect(poolSize({ cores: NaN })).toBe(1);
	expect(poolSize({})).toBe(2);
});
