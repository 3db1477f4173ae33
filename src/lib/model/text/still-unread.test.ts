import { expect, it } from 'vitest';
import type { Block } from '../reading.ts';
import { stillUnread } from './still-unread.ts';

const lost = { x0: 100, y0: 100, x1: 300, y1: 140 };
const wordAt = (x0: number, y0: number, x1: number, y1: number): Block[] => {
	const box = { x0, y0, x1, y1 };
	return [{ kind: 'paragraph', box, lines: [{ box, words: [{ text: 'typed', box, confidence: 100 }] }] }];
};

it('keeps a place beside which words stand', () => {
	expect(stillUnread({ unread: [lost], blocks: wordAt(100, 136, 300, 170) })).toEqual([lost]);
	expect(stillUnread({ unread: [lost], blocks: wordAt(290, 100, 400, 140) })).toEqual([lost]);
});

it('lets go of a place where the user has typed a line', () => {
	expect(stillUnread({ unread: [lost], blocks: wordAt(100, 100, 300, 140) })).toEqual([]);
});

it('is empty where nothing was lost', () => {
	expect(stillUnread({ blocks: wordAt(0, 0, 10, 10) })).toEqual([]);
});
