import { searchParts } from './search-parts.ts';
import { searchTokens } from './search-tokens.ts';

/** True when each word of what is looked for begins a word of the name. */
export function isNamed(name: string, text: string): boolean {
	const wanted = searchParts(text).flatMap(({ terms }) => terms);
	if (!wanted.length) return false;
	const terms = searchTokens(name).map(({ term }) => term);
	return wanted.every((one) => terms.some((term) => term.startsWith(one)));
}
