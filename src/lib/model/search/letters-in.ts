/** Which letters occur in a word, as bits (several letters share one where there are more than 32). */
export function lettersIn(term: string): number {
	let letters = 0;
	for (let at = 0; at < term.length; at++) letters |= 1 << (term.charCodeAt(at) & 31);
	return letters;
}
