import { isUnspaced, searchTokens } from './search-tokens.ts';

/** One thing that a page must have: neighbouring terms. */
export interface SearchPart {
	terms: string[];
	/** the words must stand exactly so: they were put in quotes */
	exact: boolean;
	/** the last term is still being typed: words that begin with it count too */
	open: boolean;
}

const PIECE = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|[^\s"“”„«»]+/gu;

/**
 * What was typed into the search field: words, and phrases in quotes. A word that is several terms ("3.50", "l'homme",
 * Chinese) is a row of neighbours, too. Nothing when there is nothing to look for.
 */
export function searchParts(text: string): SearchPart[] {
	const parts: SearchPart[] = [];
	const trimmed = text.trimStart();
	for (const match of trimmed.matchAll(PIECE)) {
		const quoted = match[1] !== undefined;
		const terms = searchTokens(match[1] ?? match[0]).map(({ term }) => term);
		if (!terms.length) continue;
		const isLast = match.index + match[0].length === trimmed.length;
		const closed = quoted && match[2] !== '';
		const open = isLast && !closed && !isUnspaced(terms.at(-1)!);
		parts.push({ terms, exact: quoted, open });
	}
	return parts;
}
