import { height, width } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';

/** Widths of a to z, in thousandths of the size (Adobe's metrics of Times and Helvetica, which Word's fonts keep to). */
const TIMES = [444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444]; // prettier-ignore
const HELVETICA = [556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500]; // prettier-ignore

/** The same of A to Z in Helvetica, and of what else is printed with them. */
const CAPITALS = [667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611]; // prettier-ignore
const OTHERS: Record<string, number> = { '.': 278, ',': 278, ':': 278, ';': 278, '/': 278, '!': 278, '-': 333, '(': 333, ')': 333, '%': 889, '&': 667, '+': 584, '@': 1015 }; // prettier-ignore
const FIGURE = 556;

/** A font that Word has everywhere, and its measures as shares of its size. */
export interface Font {
	name: string;
	widths: number[];
	/** how tall small letters are, with what rounds over; letters that reach up; capitals; a line set solid */
	small: number;
	tall: number;
	capital: number;
	line: number;
	/** room beside the first and the last letter of a word */
	beside: number;
}

export const SERIF: Font = {
	name: 'Times New Roman',
	widths: TIMES,
	small: 0.47,
	tall: 0.683,
	capital: 0.7,
	line: 1.149,
	beside: 0.05,
};
export const SANS: Font = {
	name: 'Arial',
	widths: HELVETICA,
	small: 0.54,
	tall: 0.723,
	capital: 0.74,
	line: 1.149,
	beside: 0.05,
};
export const TYPEWRITER: Font = {
	name: 'Courier New',
	widths: Array<number>(26).fill(600),
	small: 0.44,
	tall: 0.62,
	capital: 0.64,
	beside: 0.12,
	line: 1.133,
};

/** Those that are told apart. */
const FONTS = [SERIF, SANS, TYPEWRITER];

/** Where nothing was measured: Word's own. */
export const UNKNOWN: Font = { ...SANS, name: 'Calibri', tall: 0.7, line: 1.22 };

/** Where the height of letters alone was measured: one that programs have everywhere, or another that is as wide. */
export const UNTOLD: Font = { ...SANS };

const SMALL = /^[acemnorsuvwxz]{2,}$/;
const TALL_LETTERS = /^(?=.*[bdfhklA-Z])[A-Za-ik-or-z]{2,}$/;
const PLAIN = /^[a-z]{4,}$/;
const PRINTED = /^[!-~]{2,}$/;

export const middle = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** How large letters are on a page, in its pixels; 0 where there are none that tell. */
export interface Measured {
	small: number;
	tall: number;
	/** the size at which words would be as wide as they are, in each font */
	sizes: number[];
	/** the same in the last resort, by words of all kinds of letters and figures */
	sizeOfAll: number;
	/** the size that the file itself says; 0 where it says none */
	said: number;
	/** words that told it */
	count: number;
}

const widthIn = (text: string, { widths, beside }: Font) =>
	[...text].reduce((sum, letter) => sum + widths[letter.charCodeAt(0) - 97]! / 1000, -beside);

const widthOfAll = (text: string): number =>
	[...text].reduce((sum, letter) => {
		const small = HELVETICA[letter.charCodeAt(0) - 97];
		return sum + (small ?? CAPITALS[letter.charCodeAt(0) - 65] ?? OTHERS[letter] ?? FIGURE) / 1000;
	}, -SANS.beside);

/** Measures words. What leans, or was given a box as tall as its line, is told by the widths alone. */
export function measured(words: Word[]): Measured {
	const heights = (kind: RegExp) => middle(words.filter(({ text }) => kind.test(text)).map(({ box }) => height(box)));
	const plain = words.filter(({ text, box }) => PLAIN.test(text) && width(box) > 0);
	const by = (font: Font) => middle(plain.map(({ text, box }) => width(box) / widthIn(text, font)));
	const said = middle(words.flatMap(({ size }) => size ?? []));
	const printed = words.filter(({ text, box }) => PRINTED.test(text) && width(box) > 0);
	const sizeOfAll = middle(printed.map(({ text, box }) => width(box) / widthOfAll(text)));
	return {
		sizeOfAll,
		small: heights(SMALL),
		tall: heights(TALL_LETTERS),
		sizes: FONTS.map(by),
		said,
		count: plain.length,
	};
}

/** How far the sizes that each measure tells are apart, as a ratio. */
const apart = (sizes: number[]) => Math.max(...sizes) / Math.min(...sizes);

/** The font that measured words are nearest to, and the size in it, in pixels. Undefined where too little was measured. */
export function typeOf({ small, tall, sizes, said, count }: Measured): { font: Font; size: number } | undefined {
	if (count < 8 || !sizes.every(Boolean)) return undefined;
	const told = small > 0 && small <= 0.9 * tall;
	const spreads = FONTS.map((font, at) => apart([small / font.small, tall / font.tall, sizes[at]!]));
	const at = told ? spreads.indexOf(Math.min(...spreads)) : 0;
	return { font: FONTS[at]!, size: said || sizes[at]! };
}

/** Letters that are narrower than this share of what they are tall are narrow on purpose, as a till prints them. */
export const NARROW = 0.85;

/**
 * The size of letters whose font cannot be told, in pixels: as large as they are tall, but where they are narrow, so that words are no
 * wider than they were printed. Undefined where there are none that tell.
 */
export function sizeByHeight({ small, tall, sizeOfAll }: Measured): { font: Font; size: number } | undefined {
	const size = small > 0 && small <= 0.9 * tall ? tall / UNTOLD.tall : 0;
	const told = size && sizeOfAll > NARROW * size ? size : sizeOfAll || size;
	return told ? { font: UNTOLD, size: told } : undefined;
}

/** Points for a size as people choose them: halves up to 12, then whole ones, then pairs. */
export function snapped(points: number): number {
	const step = points < 12.25 ? 0.5 : points < 20 ? 1 : 2;
	return Math.max(5, Math.min(72, Math.round(points / step) * step));
}

/** From line to line, in pixels, for all neighbours in a block that lie one below the other. */
export function pitches({ lines }: Pick<Block, 'lines'>): number[] {
	const foot = ({ baseline, box }: Line) => (baseline ? (baseline.y0 + baseline.y1) / 2 : box.y1);
	return lines
		.slice(1)
		.map((line, at) => foot(line) - foot(lines[at]!))
		.filter((pitch) => pitch > 0);
}
