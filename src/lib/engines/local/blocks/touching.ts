import { height, width } from '#lib/model/geometry.ts';
import type { Word } from '#lib/model/reading.ts';

/** Scripts whose letters fill a square each, and their signs. */
const SQUARE =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\u30fb\u30fc]+$/u;
/** Signs that stand at one side of their square. */
const ASIDE = /^[\u3001\u3002\u3008-\u3011\uff08\uff09\uff0c\uff0e\uff1a\uff1b]$/u;
/** More white than their squares leave, in sizes of letters, is a space. */
const SPACE = 0.25;
/** A word's last letter may leave so much of its square empty. */
const LEFT = 0.4;
/** What a letter leaves at one side, if it does not stand in the middle. */
const OFF = 0.1;
/** The ink of a large letter, as a share of its square. */
const INK = 0.92;

/**
 * The words of a line (lying, from left to right) with what is of square letters reaching as far as the next one, unless there is a
 * space between them. The recogniser gives ink, and calls almost every letter a word: a comma, a small kana or a bar leaves more of its square empty
 * than some spaces are wide, and nobody who has only the two boxes could tell. Boxes that overlap are parted, too.
 */
export function touching(words: Word[]): Word[] {
	const tall = words.filter(({ text }) => SQUARE.test(text)).map(({ box }) => height(box));
	if (tall.length < 2) return words;
	const size = tall.sort((a, b) => a - b)[Math.floor(tall.length * 0.8)]! / INK;
	const slack = ({ text, box }: Word) => {
		if ([...text].length > 1) return LEFT * size;
		const empty = Math.max(0, size - width(box));
		return ASIDE.test(text) ? empty : empty / 2 + OFF * size;
	};
	const made = words.map((word) => ({ ...word, box: { ...word.box } }));
	for (const [at, word] of made.entries()) {
		const next = made[at + 1];
		if (!next || !SQUARE.test(word.text) || !SQUARE.test(next.text)) continue;
		const gap = next.box.x0 - word.box.x1;
		// Where a word begins is told well; where it ends, often a letter or two too far.
		if (gap < 0 && next.box.x0 > word.box.x0) word.box.x1 = next.box.x0;
		if (gap <= 0 || gap > slack(words[at]!) + slack(words[at + 1]!) + SPACE * size) continue;
		word.box.x1 = next.box.x0 = Math.round(word.box.x1 + gap / 2);
	}
	return made;
}
