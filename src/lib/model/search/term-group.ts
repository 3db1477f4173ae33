/** So many rows of postings a block has at most. */
export const TERM_GROUPS = 128;

/**
 * The group (0–127) whose row holds a term. It follows from the first two characters, so that all words with the same
 * beginning lie together and a word that is still being typed is one look.
 */
export function termGroup(term: string): number {
	const mixed = Math.imul(term.charCodeAt(0), 0x9e3779b1) ^ Math.imul((term.charCodeAt(1) || 0) + 1, 0x85ebca6b);
	return (mixed ^ (mixed >>> 15) ^ (mixed >>> 7)) & (TERM_GROUPS - 1);
}
