const QUOTED = /^["“„«]([^"“”„«»]+)["”“»]$/;

/**
 * What was searched in the library as it can be found on a page: one word or words in quotes as they stand, several words each
 * by itself (`anyWord`), as they may stand anywhere on a page. `address`: what follows the address of the library.
 */
export function wordsSearched(address: string): { text: string; anyWord: boolean } {
	const asked = new URLSearchParams(address).get('q')?.trim() ?? '';
	const quoted = QUOTED.exec(asked)?.[1];
	return { text: quoted ?? asked, anyWord: quoted === undefined && /[\s"“”„«»]/.test(asked) };
}
