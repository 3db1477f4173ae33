/** What may stand before the first character that counts: spaces, byte order mark, zero-width characters. */
const LEADING = /^[ \u00a0\u1680\u2000-\u200f\u2028-\u202e\u202f\u205f\u2060-\u206f\u3000\u00ad\ufeff]*/;

/** Characters at which a spreadsheet begins to calculate (ASVS 5.0, 1.2.10), and their fullwidth twins. */

const DANGEROUS = /^[=+\-@\t\r\n\u0000\uff1d\uff0b\uff0d\uff20]/;

/** Digits with what parts them, of money or percents too: nothing with which it could be calculated. */
const NUMBER = /^[+-]?[€$£¥]?\d{1,15}([.,]\d+)*(?:[ \u00a0]?[€$£¥%])?$/;

/** A cell that no spreadsheet takes for a formula: one that begins like one gets an apostrophe. Numbers and amounts need none. */
export function harmless(text: string, markNumbers = false): string {
	if (!DANGEROUS.test(text.replace(LEADING, ''))) return text;
	return !markNumbers && NUMBER.test(text) ? text : `'${text}`;
}
