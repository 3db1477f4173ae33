import type { Box } from '#lib/model/geometry.ts';
import type { TypeStyle, Word } from '#lib/model/reading.ts';
import { typeStyle } from '#lib/model/text/type-style.ts';
import { sharedBox } from '#lib/model/edit/shared-box.ts';

/** A word as a file has it; what it does not say is absent. */
export interface RawWord extends TypeStyle {
	text: string;
	box?: Box | undefined;
	confidence?: number | undefined;
}

const clean = (text: string) =>
	text
		// Control characters have no place in a word, and spreadsheets and terminals obey them.
		.replace(/[\p{Cc}]/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** The words of a line, each with a place: those that have none share the line's box by their letters. */
export function placedWords(raw: RawWord[], line: Box): Word[] {
	const words = raw.map((word) => ({ ...word, text: clean(word.text) })).filter(({ text }) => text);
	const shared = words.some(({ box }) => !box)
		? sharedBox(
				line,
				words.map(({ text }) => text),
			)
		: [];
	return words.map(({ text, box, confidence, ...set }, index) => ({
		text,
		box: box ?? shared[index]!,
		// No measure is no doubt: marking every word would mark none.
		confidence: Math.min(100, Math.max(0, Number.isFinite(confidence) ? confidence! : 100)),
		...typeStyle(set),
	}));
}
