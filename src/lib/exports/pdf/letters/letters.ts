import { GLYPH_WIDTH } from './glyphless-font.ts';
import type { Face } from './typeface.ts';
import { hex4, unicodeMap, utf16 } from './unicode-map.ts';

/**
 * What is no character of a word: controls, half pairs, noncharacters, marks that only steer the direction of lines, and
 * breaks and spaces of no width. Joiners stay: Persian and Hindi spell with them.
 */
const NOTHING =
	/[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** Latin ligatures and Arabic forms that nobody types into a search field. */
const FORMS = /[\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefc]+/g;

/**
 * A word as people search for it: no controls, ligatures as letters ("ﬁ" becomes "fi"), accents on their letters ("ü" as one
 * character), one kind of space. A soft hyphen counts only where a word is broken, at its end.
 */
export const searchable = (text: string): string =>
	text
		.replace(/[^\S\ufeff]+/g, ' ')
		.replace(NOTHING, '')
		.replace(/\u00ad+$/, '-')
		.replace(/\u00ad/g, '')
		.replace(FORMS, (form) => form.normalize('NFKC'))
		.normalize('NFC')
		.trim();

/** Accents, points and joiners: they belong to a letter beside them and take no width of their own. */
const ACCENT = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many letters of a text take width. */
export const broad = (text: string): number => [...text].filter((letter) => !ACCENT.test(letter)).length;

const SPECIALS = 0x100;

/**
 * Numbers for the letters of one document: the codes of the text layer's font. ASCII keeps its own; every other code point,
 * also beyond the first plane, gets the next free one when it first appears.
 */
export class Letters implements Face {
	readonly #codes = new Map<number, number>();
	#next = SPECIALS;

	widthOf = (text: string): number => broad(text) * GLYPH_WIDTH;

	/** The codes of a text, as the hexadecimal digits of a PDF string. */
	hex(text: string): string {
		let out = '';
		for (const letter of text) out += hex4(this.#code(letter.codePointAt(0)!));
		return out;
	}

	#code(point: number): number {
		if (point >= 0x20 && point < 0x7f) return point;
		let code = this.#codes.get(point);
		if (code === undefined) {
			// All 65,280 codes taken: no document has so many letters, a hostile one gets question marks.
			if (this.#next > 0xffff) return 0x3f;
			code = this.#next++;
			this.#codes.set(point, code);
		}
		return code;
	}

	/** The codes of accents, ascending. */
	accents = (): number[] =>
		[...this.#codes].filter(([point]) => ACCENT.test(String.fromCodePoint(point))).map(([, code]) => code);

	/** The font's ToUnicode map (ISO 32000-1, 9.10.3). */
	toUnicode = (): string =>
		unicodeMap(
			[...this.#codes].map(([point, code]) => `<${hex4(code)}> <${utf16(point)}>`),
			['<0020> <007e> <0020>'],
		);
}
