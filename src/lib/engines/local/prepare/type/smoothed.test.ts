import { expect, it } from 'vitest';
import { smoothed } from './smoothed.ts';

const rows = (...said: number[]) =>
	smoothed(said)
		.map((set) => (set ? 'x' : '-'))
		.join('');

it('a word that says nothing goes with words on both sides of it', () => {
	expect(rows(-1, 1, 0, 0, 1, -1)).toBe('-xxxx-');
	expect(rows(-1, -1, 0, 0, -1)).toBe('-----');
});

it('a lone word is only set otherwise when it says so plainly; in a run less is enough', () => {
	expect(rows(-1, 1, -1)).toBe('-x-');
	expect(rows(-1, 0.4, -1)).toBe('---');
	expect(rows(-1, 0.4, 0.4, 0.4, -1)).toBe('-xxx-');
	expect(rows(-1, 1, -0.3, 1, -1)).toBe('-xxx-');
});

it('a row may begin and end set, and may be empty', () => {
	expect(rows(1, 1, -1, 1)).toBe('xx-x');
	expect(rows()).toBe('');
	expect(rows(0)).toBe('-');
});
