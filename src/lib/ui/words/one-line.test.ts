import { afterEach, expect, it } from 'vitest';
import { ar } from '../say/ar/ar.ts';
import { spoken } from '../say/spoken.svelte.ts';
import { sizeInWords, timeLeft } from './words.ts';

const before = spoken.now;
afterEach(() => (spoken.now = before));

it('keeps a number and its unit on one line', () => {
	for (const size of [7, 7000, 24_000_000, 3_000_000_000]) expect(sizeInWords(size)).toMatch(/^[\d.]+\u00a0\w+$/);
	for (const seconds of [20, 300, 7200]) expect(timeLeft(seconds)).toMatch(/ \d+\u00a0\w+ left$/);
});

it('does so in Arabic, and leaves whole words after a number alone', () => {
	spoken.now = { ...before, language: 'ar', tag: 'ar', dictionary: ar, direction: 'rtl' };
	expect(timeLeft(300)).toMatch(/5\u00a0د$/);
	expect(sizeInWords(24_000_000)).not.toContain(' ');
});
