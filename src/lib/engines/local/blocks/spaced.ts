import { around } from '#lib/model/geometry.ts';
import type { TesseractWord } from '../pool/tesseract-page.ts';

type Sign = NonNullable<TesseractWord['symbols']>[number];

/** A space is so wide, in heights of a figure, and so many times as wide as what is between the letters of its line. */
const SPACE = 0.28;
const WIDER = 1.6;
/** A g hangs under the feet of figures, and begins under their heads, by so much of their height. */
const [HANGS, LOWER] = [0.15, 0.1];

/** More of both by turns is a code. */
const NUMBER_AND_UNIT = /^([\d.,]+[\p{Script=Latin}µ]+|[\p{Script=Latin}µ]+[\d.,]+)$/u;
const RANGE = /^[\d.,]+[-–][\d.,]+$/u;
const ENDS_IN_NINE = /^\d[\d.,]*9$/;
/** Where a word may be two: between a figure and a letter, and at the dash of a range. */
const isFigure = ({ text }: Sign) => /^\d$/.test(text);
const isLetter = ({ text }: Sign) => /^[\p{Script=Latin}µ]$/u.test(text);
const isDash = ({ text }: Sign) => /^[-–]$/.test(text);

/** What laboratories measure in, with a litre whose l was taken for something else. */
const PER_LITRE = /^((?:[\d.,]*)(?:[kmµnp]?g|[mµnp]?mol|m?val|m?eq|[mkM]?I?[UE])\/[dmµ]?)[iI1|]$/u;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const gapsIn = (signs: readonly Sign[]) => signs.slice(1).map(({ bbox }, at) => bbox.x0 - signs[at]!.bbox.x1);
/** A figure is so wide, as a share of its height, with what a one leaves empty at its sides. */
const WIDTH = 0.55;

/**
 * The words of a line with the spaces between numbers and their units that the recogniser left out ("2.5 m" as "2.5m", "28 - 74" as
 * "28-74"), where there is as much white; with grams that it took for a nine ("14.2 g" as "14.29"), which hangs, and litres for an i. Boxes in pixels of
 * the picture that was read.
 */
export function spaced(words: TesseractWord[]): TesseractWord[] {
	const usual = median(words.flatMap(({ symbols = [] }) => gapsIn(symbols)));
	return words.flatMap((word) => split(perLitre(withGrams(word)), usual));
}

const figuresOf = ({ symbols = [] }: TesseractWord) => symbols.filter(isFigure);
const heightOf = (figures: Sign[]) => median(figures.map(({ bbox }) => bbox.y1 - bbox.y0));

function withGrams(word: TesseractWord): TesseractWord {
	const figures = figuresOf(word);
	const nine = figures.pop();
	if (!nine || !figures.length || !ENDS_IN_NINE.test(word.text) || word.symbols?.at(-1) !== nine) return word;
	const tall = heightOf(figures);
	const hangs = nine.bbox.y1 - median(figures.map(({ bbox }) => bbox.y1)) > HANGS * tall;
	// The nine of old figures hangs, too, but begins where a nought does.
	const isLower = nine.bbox.y0 - median(figures.map(({ bbox }) => bbox.y0)) > LOWER * tall;
	if (!hangs || !isLower) return word;
	return {
		...word,
		text: `${word.text.slice(0, -1)}g`,
		symbols: [...word.symbols.slice(0, -1), { ...nine, text: 'g' }],
	};
}

/** "g/di" as "g/dl"; not "U/1", which may be the name of anything. */
function perLitre(word: TesseractWord): TesseractWord {
	const [, before] = PER_LITRE.exec(word.text) ?? [];
	if (!before || (/\/$/.test(before) && !/(g|mol)\/$/.test(before))) return word;
	const symbols = word.symbols?.map((sign, at, all) => (at === all.length - 1 ? { ...sign, text: 'l' } : sign));
	return { ...word, text: `${before}l`, ...(symbols && { symbols }) };
}

function split(word: TesseractWord, usual: number): TesseractWord[] {
	const { symbols = [], text, confidence } = word;
	if (symbols.map((sign) => sign.text).join('') !== text) return [word];
	const tall = heightOf(figuresOf(word));
	const empty = (sign: Sign) => (isFigure(sign) ? Math.max(0, (WIDTH * tall - (sign.bbox.x1 - sign.bbox.x0)) / 2) : 0);
	const gaps = gapsIn(symbols).map((gap, at) => gap - empty(symbols[at]!) - empty(symbols[at + 1]!));
	const isWide = (at: number) => gaps[at]! >= SPACE * tall && gaps[at]! >= WIDER * usual;
	const cuts: number[] = [];
	if (NUMBER_AND_UNIT.test(text)) {
		for (const [at, sign] of symbols.slice(1).entries()) {
			const before = symbols[at]!;
			const isEdge = (isFigure(before) && isLetter(sign)) || (isLetter(before) && isFigure(sign));
			if (isEdge && isWide(at)) cuts.push(at + 1);
		}
	} else if (RANGE.test(text)) {
		const dash = symbols.findIndex(isDash);
		if (isWide(dash - 1) && isWide(dash)) cuts.push(dash, dash + 1);
	}
	if (!cuts.length) return [word];
	return [0, ...cuts].map((from, part) => {
		const mine = symbols.slice(from, cuts[part]);
		return {
			text: mine.map((sign) => sign.text).join(''),
			confidence,
			symbols: mine,
			bbox: around(mine.map(({ bbox }) => bbox)),
		};
	});
}
