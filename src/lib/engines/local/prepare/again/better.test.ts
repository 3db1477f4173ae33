import { expect, it } from 'vitest';
import { better } from './better.ts';

/** So many words of five letters with this confidence. */
const words = (count: number, confidence: number) =>
	Array.from({ length: count }, () => ({ text: 'abcde', confidence }));
const tried = (sure: number, other: number) => ({ words: [...words(sure, 90), ...words(other, 20)], unread: 0 });

it('a try is better that read clearly more', () => {
	expect(better(tried(110, 10), tried(100, 10))).toBe(true);
	expect(better(tried(102, 0), tried(100, 10))).toBe(false);
	expect(better(tried(140, 60), tried(100, 10))).toBe(true);
});

it('a try that invented more than it read is none', () => {
	expect(better(tried(106, 40), tried(100, 10))).toBe(false);
});

it('surer words of as many letters are more than doubtful ones', () => {
	expect(better({ words: words(100, 95), unread: 0 }, { words: words(100, 80), unread: 0 })).toBe(true);
});
