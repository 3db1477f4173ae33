import { editDistance } from '../edit/edit-distance.ts';
import type { WordList } from './word-list.ts';
import { lettersIn } from './letters-in.ts';

/** Shorter words have too many neighbours that mean something else. */
const SHORTEST = 4;
const TWO_FROM = 8;

/** Only words of letters have misspellings; another number is another number. */
const canBeMisspelt = (term: string): boolean => term.length >= SHORTEST && /^[\p{L}\p{M}]+$/u.test(term);

/** How many letters of a word may be wrong: none below four letters, one from four, two from eight. */
export const mostMistakes = (term: string): number => (canBeMisspelt(term) ? (term.length >= TWO_FROM ? 2 : 1) : 0);

function bits(value: number): number {
	let count = 0;
	for (let left = value; left; left &= left - 1) count++;
	return count;
}

/** The part of both words between their common beginning and their common end: mistakes are nowhere else. */
function unlike(a: string, b: string): [string, string] {
	let start = 0;
	const shorter = Math.min(a.length, b.length);
	while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
	let end = 0;
	while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
	return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/**
 * The words that differ from `term` by at most `most` letters, nearest first, with the number of letters; without `term`
 * itself.
 */
export function misspelt(
	term: string,
	{ words, letters }: WordList,
	most: number,
): { term: string; mistakes: number }[] {
	const mine = lettersIn(term);
	const found: { term: string; mistakes: number }[] = [];
	for (let at = 0; at < words.length; at++) {
		// One mistake changes at most two of the letters that occur: most words are out without a closer look.
		if (bits(letters[at]! ^ mine) > most * 2) continue;
		const other = words[at]!;
		if (other === term || Math.abs(other.length - term.length) > most) continue;
		const [a, b] = unlike(term, other);
		// With one mistake, one letter differs, is missing, or two are swapped.
		if (most === 1 && (a.length > 2 || b.length > 2)) continue;
		const mistakes = editDistance(a, b, most);
		if (mistakes <= most) found.push({ term: other, mistakes });
	}
	const sameStart = (other: string) => (other[0] === term[0] ? 0 : 1);
	return found.sort(
		(a, b) => a.mistakes - b.mistakes || sameStart(a.term) - sameStart(b.term) || (a.term < b.term ? -1 : 1),
	);
}
