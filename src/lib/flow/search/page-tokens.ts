import type { EditedReading } from '#lib/model/edit/edited.ts';
import { searchTokens, type Token } from '#lib/model/search/search-tokens.ts';
import { searchable, type Searchable } from '../find/searchable.ts';

/** The words of a page as the index counts them, and the running text they stand in. Broken words are whole. */
export function pageTokens(reading: Pick<EditedReading, 'blocks'>): { text: Searchable; tokens: Token[] } {
	const text = searchable(reading);
	return { text, tokens: searchTokens(text.text) };
}
