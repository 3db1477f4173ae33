import { expect, test } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import { partOfName } from './part-of-name.ts';

const of = (pages: number[], order?: number[]) =>
	partOfName({ pageCount: 9, ...(order && { order }) } as unknown as Document, pages);

test('a file of some pages says in its name which, by their places', () => {
	expect(of([2, 3, 4])).toBe(' p2-4');
	expect(of([7, 1, 5, 6])).toBe(' p1,5-7');
	expect(of([1, 3, 5, 7])).toBe(' p1,3,5 …');
	expect(of([9, 8], [9, 8, 1])).toBe(' p1-2');
});

test('a file of all pages has the name of the document', () => {
	expect(of([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe('');
	expect(of([8, 9, 1], [9, 8, 1])).toBe('');
});
