import { editDistance } from '../edit-distance.ts';

/** Shorter words have too many neighbours that mean something else. */
const SHORTEST = 4;
const TWO_FROM = 8;

/** Only words of letters have misspellings; another number is another number. */
export const canBeMisspelt = (term: string): boolean => term.length >= SHORTEST && /^[\p{L}\p{M}]+$/u.test(term);

/** How many letters of a word may be wrong: none below four letters, one from four, two from eight. */
export const mostMistakes = (term: string): number => (canBeMisspelt(term) ? (term.length >= TWO_FROM ? 2 : 1) : 0);

const lettersIn = (term: string) => {
	let letters = 0;
	for (let at = 0; at < term.length; at++) letters |= 1 << (term.charCodeAt(at) & 31);
	return letters;
};

function bits(value: number): number {
	let count = 0;
	for (let left = value; left; left &= left - 1) count++;
	return count;
}

/** The terms that differ from `term` by a few letters, nearest first, with the number of letters; without `term` itself. */
export function misspelt(term: string, among: Iterable<string>, limit: number): { term: string; mistakes: number }[] {
	const most = mostMistakes(term);
	if (!most) return [];
	const letters = lettersIn(term);
	const found: { term: string; mistakes: number }[] = [];
	for (const other of among) {
		if (other.length > term.length + most || other.length < term.length - most || other === term) continue;
		// One mistake changes at most two of the letters that occur: most words are out without a closer look.
		if (bits(lettersIn(other) ^ letters) > most * 2) continue;
		const mistakes = editDistance(term, other, most);
		if (mistakes <= most) found.push({ term: other, mistakes });
	}
	const sameStart = (other: string) => (other[0] === term[0] ? 0 : 1);
	return found
		.sort((a, b) => a.mistakes - b.mistakes || sameStart(a.term) - sameStart(b.term) || (a.term < b.term ? -1 : 1))
		.slice(0, limit);
}
