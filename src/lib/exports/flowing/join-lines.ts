import type { Line } from '#lib/model/reading.ts';
import { joinWords } from './join-words.ts';

/** A hyphen after a letter, at a line's end. */
export const HYPHEN = /\p{L}[-\u00ad\u2010]$/u;
const UNSPACED_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]$/u;

/**
 * Was this line's last word broken by the line's end? The engine's word counts; without one, a hyphen after a letter
 * before a small letter does ("Wörter-" / "buch"), while "Anglo-" / "Saxon" stays as it is.
 */
export function isBroken(line: Pick<Line, 'hyphenated'>, text: string, next: string): boolean {
	if (line.hyphenated !== undefined) return line.hyphenated && HYPHEN.test(text);
	return HYPHEN.test(text) && /^\p{Ll}/u.test(next);
}

/** Whether two lines of one text meet without a space: Chinese and Japanese go on as if the line had no end. */
export const meetUnspaced = (before: string, after: string): boolean =>
	UNSPACED_END.test(before) && UNSPACED_END.test([...after][0] ?? '');

/** The lines as printed; with `joinHyphens` a broken word stands whole in the line where it began. */
export function printedLines(lines: Line[], joinHyphens: boolean): string[] {
	const texts = lines.map((line) => joinWords(line.words));
	if (!joinHyphens) return texts.filter(Boolean);
	for (let at = 0; at + 1 < texts.length; at++) {
		const next = texts[at + 1]!;
		if (!isBroken(lines[at]!, texts[at]!, next)) continue;
		const [rest, ...others] = next.split(' ');
		texts[at] = texts[at]!.slice(0, -1) + rest;
		texts[at + 1] = others.join(' ');
	}
	return texts.filter(Boolean);
}

/** The lines as one flowing paragraph. */
export function flowing(lines: Pick<Line, 'words' | 'hyphenated'>[], joinHyphens: boolean): string {
	let result = '';
	let before: Pick<Line, 'hyphenated'> | undefined;
	for (const line of lines) {
		const text = joinWords(line.words);
		if (!text) continue;
		if (!before) result = text;
		else if (joinHyphens && isBroken(before, result, text)) result = result.slice(0, -1) + text;
		else result += (meetUnspaced(result, text) ? '' : ' ') + text;
		before = line;
	}
	return result;
}
