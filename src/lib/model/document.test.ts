import { expect, it } from 'vitest';
import { pageNear, placeOfPage } from './document.ts';

it('a page has the place at which it is seen, and none once it was taken out', () => {
	const arranged = { pageCount: 4, order: [4, 1, 3] };
	expect([1, 2, 3, 4].map((page) => placeOfPage(arranged, page))).toEqual([2, 0, 3, 1]);
	expect([1, 4, 5].map((page) => placeOfPage({ pageCount: 4 }, page))).toEqual([1, 4, 0]);
});

it('in the place of a page that was taken out comes the next one of the file, or the last', () => {
	expect(pageNear([4, 1, 3], 3)).toBe(3);
	expect(pageNear([4, 1, 3], 2)).toBe(3);
	expect(pageNear([4, 1, 3], 9)).toBe(4);
});
