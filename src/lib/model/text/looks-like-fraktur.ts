/** The long s (ſ) of Fraktur as data for roman type read it: an f where German has none, or a bracket. Words in small letters. */
const MISREAD =
	/^(?:ift|fie|fich|find|feid|fehr|fo|fonft|fondern|foweit|foll\p{L}*|felb\p{L}*|fechs|fieb(?:en|zig)|fieht|dief\p{L}*|derfelb\p{L}*|unfer\p{L}*|f[tp]\p{L}+|\p{L}*fch\p{L}*|[[{](?:ch|t|p|o|ie|ich|ind|eid|ehr)\p{L}*)$/u;
/** The same in roman type. */
const RIGHT = /^(?:ist|sie|sich|sind|seid|sehr|so|sonst|sondern|dies\p{L}*|derselb\p{L}*|s(?:ch|t|p)\p{L}+)$/u;

const FEWEST = 4;
const SHARE = 0.04;

/**
 * Whether German words were printed in Fraktur and read with data for roman type. Its long s is read as f, and words come
 * out that German does not have ("fie", "ift", "Gefchäft"), while those with an s of any other place are rare.
 */
export function looksLikeFraktur(words: readonly string[]): boolean {
	let misread = 0;
	let right = 0;
	for (const word of words) {
		const bare = word.toLowerCase().replace(/^[^\p{L}[{]+|[^\p{L}]+$/gu, '');
		if (MISREAD.test(bare)) misread++;
		else if (RIGHT.test(bare)) right++;
	}
	return misread >= FEWEST && misread >= words.length * SHARE && misread > right;
}
