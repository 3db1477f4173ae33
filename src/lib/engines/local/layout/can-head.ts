import type { Line } from '#lib/model/reading.ts';

const AMOUNT = /^\D?\d[\d.,]*[.,]\d\d\D?$/u;
/** A heading has so many lines and words at most. */
const [LINES, WORDS] = [3, 24];

/** Whether these lines may be a heading, by what they say: no sentence, no sum, no list of figures. */
export function canHead(lines: Line[]): boolean {
	const words = lines.flatMap((line) => line.words);
	const said = words.map((word) => word.text).join(' ');
	if (lines.length > LINES || words.length > WORDS || !/\p{L}{2}/u.test(said) || /[.,;:]["'”’»)]*$/u.test(said))
		return false;
	// The sums of a receipt are printed large, and its articles too.
	const numbers = words.filter(({ text }) => /\d/.test(text)).length;
	return !AMOUNT.test(words.at(-1)?.text ?? '') && (words.length <= 2 || numbers * 2 < words.length);
}
