import { describe, expect, it } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import { pagesNamed, pagesOf } from './page-range.ts';

describe('a range of pages', () => {
	it('names single pages, stretches and open ends', () => {
		expect(pagesOf('1-3, 8', 10)).toEqual([1, 2, 3, 8]);
		expect(pagesOf('9-', 11)).toEqual([9, 10, 11]);
		expect(pagesOf('-2', 5)).toEqual([1, 2]);
		expect(pagesOf('3, 1, 3', 5)).toEqual([1, 3]);
	});

	it('takes the digits and commas of Arabic', () => {
		expect(pagesOf('١-٣، ١٠', 10)).toEqual([1, 2, 3, 10]);
	});

	it('is everything when it is empty', () => {
		expect(pagesOf('  ', 3)).toEqual([1, 2, 3]);
	});

	it('is nothing when it makes no sense', () => {
		for (const range of ['x', '0', '7', '4-2', '-', '1..3']) expect(pagesOf(range, 5), range).toBeUndefined();
	});

	it('counts the pages as they are seen, not as they lie in the file', () => {
		const document = { pageCount: 5, order: [5, 2, 1] } as Document;
		expect(pagesNamed('', document)).toEqual([5, 2, 1]);
		expect(pagesNamed('1, 3', document)).toEqual([5, 1]);
		expect(pagesNamed('4', document)).toBeUndefined();
	});
});
