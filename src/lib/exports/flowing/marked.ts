import { NOTE } from './note-marks.ts';
import { piecesOf, type Stretch } from './stretches.ts';

/** What stands around a stretch of Markdown, by characters that no text has, so that nothing in the text is taken for one. */
const MARKS: Record<string, string> = { '\ufdd0': '**', '\ufdd1': '*', '\ufdd2': '***' };

const LETTER = /[\p{L}\p{N}]/u;

/** From where to where a text has letters or figures: marks inside of points and brackets would not count (CommonMark 0.31, 6.2). */
function coreOf(text: string): [from: number, to: number] {
	const letters = [...text];
	const [first, last] = [letters.findIndex(isLetter), letters.findLastIndex(isLetter)];
	if (first < 0) return [0, 0];
	return [letters.slice(0, first).join('').length, letters.slice(0, last + 1).join('').length];
}

const isLetter = (letter: string) => LETTER.test(letter);

/**
 * A text of one line with the places noted where marks of Markdown are to stand, for `withMarks`: around whole words, points and
 * brackets at their ends left outside. Of two stretches without a gap between them the second is plain, as their marks would run
 * into each other.
 */
export function marked(text: string, stretches: readonly Stretch[]): string {
	if (NOTE.test(text)) return text;
	let result = '';
	for (const { text: piece, bold, italic } of piecesOf(text, stretches)) {
		const [from, to] = coreOf(piece);
		const mark = bold && italic ? '\ufdd2' : bold ? '\ufdd0' : italic ? '\ufdd1' : '';
		const touches = !from && NOTE.test(result.at(-1) ?? '');
		result +=
			mark && to && !touches ? piece.slice(0, from) + mark + piece.slice(from, to) + mark + piece.slice(to) : piece;
	}
	return result;
}

/** The same, once everything else in it is escaped, with its marks. */
export const withMarks = (text: string): string => text.replace(/[\ufdd0-\ufdd2]/g, (mark) => MARKS[mark]!);
