import type { Line, Word } from '#lib/model/reading.ts';
import { height } from '#lib/model/geometry.ts';

/** Scripts that put no spaces between words: Han, Kana, Bopomofo, Thai, Lao, Khmer, Myanmar, and their punctuation. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff01-\uff60\u30fc]/u;
/** Signs that fill one half of their square. */
const HALF = /[\u3001\u3002\u3008-\u3011\uff08\uff09\uff0c\uff0e\uff1a\uff1b]/u;
const MARK = /[\p{N}\p{P}]/u;

const last = (text: string) => [...text].at(-1) ?? '';
const first = (text: string) => [...text][0] ?? '';

/** Scripts whose letters fill squares: a number or a colon beside them stands there without a space too. */
const SQUARE =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\u30fc]/u;

/**
 * Whether a space stands between two neighbours of a line. Chinese, Japanese, Thai and their like are read as several words
 * with nothing between them; a gap wider than half a letter is a real one, also beside a square letter.
 */
export function spaceBetween(a: Word, b: Word): boolean {
	const [end, start] = [last(a.text), first(b.text)];
	const unspaced = UNSPACED.test(end) && UNSPACED.test(start);
	const beside = (SQUARE.test(end) && MARK.test(start)) || (MARK.test(end) && SQUARE.test(start));
	if (!unspaced && !beside) return true;
	const across = Math.max(b.box.x0 - a.box.x1, a.box.x0 - b.box.x1);
	const down = Math.max(b.box.y0 - a.box.y1, a.box.y0 - b.box.y1);
	const [one, other] = [height(a.box), height(b.box)];
	const gap = Math.max(across, down);
	// A square letter may fill little of its square: a comma, a bar, a small kana.
	if (SQUARE.test(end) && SQUARE.test(start)) return gap > Math.max(one, other) * (HALF.test(end + start) ? 1.4 : 0.7);
	// A colon is low, and what follows it at the distance of a full letter's width belongs to it.
	return gap > (unspaced ? Math.min(one, other) / 2 : Math.max(one, other) * 0.6);
}

/** The words of one line as text. */
export function joinWords(words: Line['words']): string {
	let text = '';
	let before: Word | undefined;
	for (const word of words) {
		if (!word.text) continue;
		text += (before && spaceBetween(before, word) ? ' ' : '') + word.text;
		before = word;
	}
	return text;
}
