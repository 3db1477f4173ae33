/** So many rows of postings a block has at most. */
export const TERM_GROUPS = 512;

/** Syllables say as much in two signs as letters do in three: Hangul and what comes after it in Unicode. */
const FIRST_SYLLABLE = 0x1100;

/**
 * So many characters of a word tell its group: three, or two of syllables. A beginning that is shorter would have to be
 * looked for in all groups.
 */
export const groupedBy = (term: string): number => (term.charCodeAt(0) < FIRST_SYLLABLE ? 3 : 2);

/**
 * The group (0–511) whose row holds a term. It follows from the first characters, so that all words with the same beginning
 * lie together and a word that is still being typed is one look.
 */
export function termGroup(term: string): number {
	let mixed = 0x811c9dc5;
	for (let at = 0; at < groupedBy(term); at++)
		mixed = Math.imul(mixed ^ (term.charCodeAt(at) || 0), 0x01000193) ^ (mixed >>> 13);
	return (mixed ^ (mixed >>> 9) ^ (mixed >>> 18)) & (TERM_GROUPS - 1);
}
