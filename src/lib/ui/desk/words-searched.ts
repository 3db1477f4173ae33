const QUOTED = /^["“„«](.+)["”“»]$/;

/**
 * What was searched in the library as it can be found on a page: one word, or words in quotes. Words that may stand anywhere
 * on a page are no text to find. `address`: what follows the address of the library.
 */
export function wordsSearched(address: string): string {
	const asked = new URLSearchParams(address).get('q')?.trim() ?? '';
	return QUOTED.exec(asked)?.[1] ?? (/\s/.test(asked) ? '' : asked);
}
