import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { pageScale } from './page-scale.ts';

describe('the scale of a page', () => {
	it('is 300 dpi for paper', () => {
		expect(pageScale(595, 842, limits.pagePixels) * 72).toBeCloseTo(300);
	});

	it('leaves no page over 40 million pixels, and no side over 16,384', () => {
		const poster = pageScale(3_370, 2_384, limits.pagePixels);
		expect(3_370 * 2_384 * poster ** 2).toBeCloseTo(40e6, -1);
		expect(pageScale(14_400, 10, limits.pagePixels) * 14_400).toBeCloseTo(limits.side.refuse);
	});

	it('is that of the scan where 300 dpi of a page as large as a poster would only blow it up', () => {
		expect(pageScale(2_480, 3_508, limits.pagePixels, 1)).toBe(1);
		expect(pageScale(595, 842, limits.pagePixels, 1) * 72).toBeCloseTo(300);
	});
});
