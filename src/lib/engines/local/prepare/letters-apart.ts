import { languages } from '#lib/model/language.ts';

/** Scripts whose printed letters stand each for itself: a long stroke through a word is none of theirs. */
const APART = new Set(['Latn', 'Latf', 'Cyrl', 'Grek', 'Hebr', 'Armn', 'Geor']);

/**
 * Whether the letters of all these languages (tesseract's codes) stand apart. In Arabic and Hindi a line holds a word
 * together, and Chinese letters are made of lines and boxes. Of a language without a name here it is taken to be so.
 */
export const lettersApart = (codes: string[]): boolean =>
	codes.every((code) => {
		const tag = languages.find((language) => language.code === code)?.tag;
		return !tag || APART.has(new Intl.Locale(tag).maximize().script ?? 'Latn');
	});
