import { fold } from './fold.ts';

/** A word of a text as the index knows it, and where it stands in the text. */
export interface Token {
	term: string;
	start: number;
	/** just behind it */
	end: number;
}

const UNSPACED =
	'\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u30fc';
const TOKEN = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200f\\u0640])+`, 'gu');
const UNSPACED_TERM = new RegExp(`^[${UNSPACED}]`, 'u');

/** A page with more words than this is no page of a document; the rest of it is not found. */
const MOST = 60_000;

/**
 * The words of a text. Scripts that put no spaces between words (Chinese, Japanese, Thai …) give one token for each
 * character, so that any part of a text is found as a row of neighbours.
 */
export function searchTokens(text: string): Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(TOKEN)) {
		const term = fold(match[0]);
		if (term) tokens.push({ term, start: match.index, end: match.index + match[0].length });
		if (tokens.length >= MOST) break;
	}
	return tokens;
}

/** True for a token that is one character of a script without spaces: its beginnings and misspellings mean nothing. */
export const isUnspaced = (term: string): boolean => UNSPACED_TERM.test(term);
