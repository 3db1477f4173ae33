import { height } from '#lib/model/geometry.ts';
import type { Line, Word } from '#lib/model/reading.ts';

/** Words, side by side in their line, among which a sign may stand that the language's data cannot give. */
export interface LackedPlace {
	words: Word[];
	/** which of them the sign is in; those beside it help to read it and stay as they are */
	at: number;
	/** what hangs under the line as a sign of sections does: what it is, where it is nothing else */
	hung?: { text: string; plainly: boolean };
	/** what it is, where no second look is needed */
	known?: string;
}

/** The end of an address: two letters of a country or more, and what closes a sentence. */
const ADDRESS = /[\p{L}\p{N}]\.\p{L}{2,6}[).,;:>]*$/u;
/** What a sign of sections is read as. */
const SECTION = /^[8S$&9]{1,3}$/;
const NUMBER_FIRST = /^\d{1,4}[a-z]?\b/;
/** The same as one word with its number, as in a heading of nothing else. */
const SECTION_NUMBER = /^[8S$]{1,2}\d{1,3}[a-z]?[.:]?$/;
/** What a per cent, a degree or a euro sign is read as, behind its number. */
const NEXT_TO_NUMBER = /^(?=.*[^\p{L}])\S{1,4}$|^\p{L}{1,2}$/u;
/** Degrees behind their number, with any small mark on high for the sign. */
const DEGREES = /^["'*º^´`’‘“”]([CF][).,;:]*)$/u;
const DEGREE = /^[^\p{L}\p{N}]{1,2}[CF]\b/u;
/** Nothing of such a word is under the line or over the capitals: it tells where both are. */
const LEVEL = /^[\p{Lu}\p{N}bdfhklt]*[\p{Lu}\p{N}bdfhklt][abcdefhiklmnorstuvwxz\p{Lu}\p{N}]*$/u;
/** A sign of sections is so many times higher than a figure, and stands no further before its number (in heights of it). */
const [HIGHER, APART] = [1.05, 1.2];
/** How far under the line (in heights of a figure) a sign of sections hangs: at least, and plainly. */
const [HANGS, HANGS_PLAINLY] = [0.05, 0.12];
/** Less sure than this (0–100) is a figure that may be a sign; and two letters that may be one. */
const [UNSURE, DOUBTFUL] = [90, 60];

/** The places of a line where one of these signs may stand. */
export function lackedPlaces({ words }: Line, signs: string): LackedPlace[] {
	const has = (sign: string) => signs.includes(sign);
	const found: LackedPlace[] = [];
	for (const [at, word] of words.entries()) {
		const [before, after] = [words[at - 1], words[at + 1]];
		const { text, confidence } = word;
		if (has('@') && ADDRESS.test(text) && !text.includes('@') && text.length > 5) found.push({ words: [word], at: 0 });
		else if (has('§') && after && SECTION.test(text) && NUMBER_FIRST.test(after.text)) {
			const hangs = hanging(word, words);
			const isBeside = after.box.x0 - word.box.x1 < APART * height(word.box);
			if (hangs >= HANGS && isBeside)
				found.push({
					words: [word, after],
					at: 0,
					hung: { text: '§'.repeat(text.length), plainly: hangs >= HANGS_PLAINLY },
				});
		} else if (has('§') && !before && SECTION_NUMBER.test(text) && (!after || hanging(word, words) >= HANGS))
			found.push({ words: [word], at: 0 });
		else if (before && has('°') && /\d$/.test(before.text) && DEGREES.test(text))
			found.push({ words: [word], at: 0, known: text.replace(DEGREES, '°$1') });
		else if (before && /\d$/.test(before.text) && ((has('°') && DEGREE.test(text)) || mayBePercent(word, has)))
			found.push({ words: [before, word], at: 1 });
		else if (has('%') && /^\d{2,4}$/.test(text) && confidence < UNSURE) found.push({ words: [word], at: 0 });
		else if (
			has('&') &&
			before &&
			after &&
			text.length <= 2 &&
			confidence < DOUBTFUL &&
			isName(before) &&
			isName(after)
		)
			found.push({ words: [before, word, after], at: 1 });
	}
	return found;
}

const mayBePercent = ({ text, confidence }: Word, has: (sign: string) => boolean) =>
	(has('%') || has('€')) && confidence < UNSURE && NEXT_TO_NUMBER.test(text);

const isName = ({ text }: Word) => /^\p{Lu}/u.test(text);

/** How far a word hangs under the line on which the level words beside it stand, in their heights; 0 where it is no higher, or none does. */
function hanging(word: Word, words: Word[]): number {
	const level = words.filter((one) => one !== word && LEVEL.test(one.text));
	const middle = (one: Word) => Math.abs(one.box.x0 + one.box.x1 - word.box.x0 - word.box.x1);
	const [near] = level.sort((one, other) => middle(one) - middle(other));
	// A figure that only lies lower, in a row that is bent or leans, is as high as the others.
	if (!near || height(word.box) < HIGHER * height(near.box)) return 0;
	return (word.box.y1 - near.box.y1) / Math.max(1, height(near.box));
}
