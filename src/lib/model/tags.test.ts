import { describe, expect, it } from 'vitest';
import { hasTag, retagged, tagFrom, tagsInUse } from './tags.ts';

describe('a tag', () => {
	it('is one short line', () => {
		expect(tagFrom('  tax \n 2025, ')).toBe('tax 2025');
		expect(tagFrom(' \u200b ')).toBe('');
		expect(tagFrom('😀'.repeat(50))).toBe('😀'.repeat(20));
	});

	it('is there once, however it is written', () => {
		expect(retagged(['Tax'], ['tax', 'letters', ''])).toEqual(['letters', 'Tax']);
		expect(retagged(['Tax', 'letters'], [], ['TAX'])).toEqual(['letters']);
		expect(hasTag({ tags: ['Tax'] }, 'tax')).toBe(true);
		expect(hasTag({}, 'tax')).toBe(false);
	});

	it('is suggested the sooner the more it is used', () => {
		expect(tagsInUse([{ tags: ['b'] }, { tags: ['a', 'B'] }, {}])).toEqual([
			{ tag: 'b', count: 2 },
			{ tag: 'a', count: 1 },
		]);
	});
});
