import type { TypeStyle, Word } from '#lib/model/reading.ts';
import { typeStyle } from '#lib/model/text/type-style.ts';

/** A stretch of a text whose letters are set in one way that is not plain: places of its first letter, and after its last. */
export interface Stretch extends TypeStyle {
	from: number;
	to: number;
}

/** A text with what is not plain in it. */
export interface SetText {
	text: string;
	set: Stretch[];
}

/** A piece of a text with how all of it is set. */
export interface Piece extends TypeStyle {
	text: string;
}

const isSet = ({ bold, italic }: TypeStyle) => Boolean(bold ?? italic);
const isSame = (a: TypeStyle, b: TypeStyle) => a.bold === b.bold && a.italic === b.italic;

/** How much of a text that goes on at `at` a word is: all of it, or what is left without the hyphen of a line's end. */
function lengthAt(text: string, at: number, word: string): number {
	if (text.startsWith(word, at)) return word.length;
	const whole = word.slice(0, -1);
	return whole && text.startsWith(whole, at) ? whole.length : 0;
}

/**
 * The stretches of a text that flowed from these words, in their order; what stands between two words that are set alike is set
 * so, too. The text may lack what its first words said, as that of a list does. `without`: what is left out of it, because the text
 * is set so anyway.
 */
export function stretchesOf(text: string, words: readonly Word[], without?: keyof TypeStyle): Stretch[] {
	if (!words.some(isSet)) return [];
	const found: Stretch[] = [];
	let at = 0;
	let before: Stretch | undefined;
	for (const word of words) {
		while (/\s/.test(text[at] ?? '')) at++;
		let length = word.text ? lengthAt(text, at, word.text) : 0;
		// A mark that stood before the text may have been one word with its beginning.
		if (!length && !at) {
			const first = /^\S+/.exec(text)?.[0] ?? '';
			if (first && word.text.endsWith(first)) length = first.length;
		}
		if (!length) continue;
		const style = typeStyle({ ...word, ...(without && { [without]: undefined }) });
		const to = at + length;
		if (!isSet(style)) before = undefined;
		else if (before && isSame(before, style)) before.to = to;
		else found.push((before = { ...style, from: at, to }));
		at = to;
	}
	return found;
}

/** A text in pieces, each set in one way. */
export function piecesOf(text: string, stretches: readonly Stretch[]): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	for (const { from, to, ...style } of stretches) {
		if (from > at) pieces.push({ text: text.slice(at, from) });
		pieces.push({ text: text.slice(from, to), ...style });
		at = to;
	}
	if (at < text.length) pieces.push({ text: text.slice(at) });
	return pieces;
}

/** A text with something else before it, which is plain. */
export const after = (before: string, { text, set }: SetText): SetText => ({
	text: before + text,
	set: set.map((one) => ({ ...one, from: one.from + before.length, to: one.to + before.length })),
});

/** The stretches of a part of the text, by their places in it. */
export const stretchesIn = (stretches: readonly Stretch[], from: number, to = Infinity): Stretch[] =>
	stretches.flatMap((one) => {
		const cut = { ...one, from: Math.max(from, one.from) - from, to: Math.min(to, one.to) - from };
		return cut.to > cut.from ? [cut] : [];
	});
