import type { Line, Word } from '#lib/model/reading.ts';
import { height } from '#lib/model/geometry.ts';

/** Scripts that put no spaces between words: Han, Kana, Bopomofo, Thai, Lao, Khmer, Myanmar, and their punctuation. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff01-\uff60\u30fc]/u;

const last = (text: string) => [...text].at(-1) ?? '';
const first = (text: string) => [...text][0] ?? '';

/**
 * Whether a space stands between two neighbours of a line. Chinese, Japanese, Thai and their like are read as several words
 * with nothing between them; a gap wider than half a letter is a real one.
 */
export function spaceBetween(a: Word, b: Word): boolean {
	if (!UNSPACED.test(last(a.text)) || !UNSPACED.test(first(b.text))) return true;
	const across = Math.max(b.box.x0 - a.box.x1, a.box.x0 - b.box.x1);
	const down = Math.max(b.box.y0 - a.box.y1, a.box.y0 - b.box.y1);
	return Math.max(across, down) > Math.min(height(a.box), height(b.box)) / 2;
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
