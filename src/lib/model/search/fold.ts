const PLAIN = /^[a-z0-9]+$/;

/** Marks that people leave out when they type: accents, the points of Hebrew, the vowel signs of Arabic and Syriac. */
const MARKS =
	/[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0730-\u074a\u0640\u00ad\u200b-\u200f]/g;

/** Letters that Unicode does not take apart, as they are typed without their own key. */
const LETTERS: Record<string, string> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ł: 'l',
	ħ: 'h',
	ı: 'i',
	ς: 'σ',
	ى: 'ي',
	ی: 'ي',
	ة: 'ه',
	ک: 'ك',
};
const ODD = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** The Arabic article, with the small words that are written together with it, before a word that stands without. */
const ARTICLE = /^[وفبك]?ال(?=\p{Script=Arabic}{3})/u;

const LONGEST = 40;

/**
 * A word as it is kept in the index and looked for in it: small letters, without accents and their like, in one way of
 * writing. Empty when nothing is left; at most 40 characters.
 */
export function fold(word: string): string {
	const small = word.toLowerCase();
	if (PLAIN.test(small)) return small.slice(0, LONGEST);
	return small
		.normalize('NFKD')
		.replace(MARKS, '')
		.toLowerCase()
		.replace(ODD, (letter) => LETTERS[letter]!)
		.normalize('NFC')
		.replace(ARTICLE, '')
		.slice(0, LONGEST);
}
