import { around } from '#lib/model/geometry.ts';
import type { TesseractBlock, TesseractLine, TesseractWord } from '../pool/tesseract-page.ts';

/** An amount as it is printed: digits, a sign, two digits. */
const AMOUNT = /^\D{0,3}(?:\d{1,3}(?:[.,]\d{3})+|\d+)([.,])\d\d\D{0,2}$/;
/** What can be one whose sign was not read. */
const BARE = /^\D{0,3}\d{3,6}\D{0,2}$/;
const ENDS = /^\D{0,3}\d{1,4}$/;
const GOES_ON = /^\d\d\D{0,2}$/;
/** What faint digits are taken for. */
const ALIKE: Record<string, string> = {
	O: '0',
	o: '0',
	C: '0',
	D: '0',
	Q: '0',
	I: '1',
	l: '1',
	'|': '1',
	Z: '2',
	S: '5',
	B: '8',
};
const NUMBER = /^\d{3,6}$/;
const WITH_SIGN = /^\d{1,4}([.,])\d\d$/;
/** So many amounts tell how a page prints them, if so great a share of them does it in one way. */
const ENOUGH = 4;
const MOST = 0.75;
/** The step over a point, in steps from digit to digit: without a clear difference nothing can be told. */
const CLEAR = 1.25;
const LIKE = 0.12;
/** Steps from digit to digit are alike. */
const EVEN = 1.25;
/** Amounts stand below each other where their ends are no further apart than this, in steps. */
const BELOW = 0.8;
/** 0–100: a point that was told by its place alone is one to be looked at. */
const DOUBT = 70;

type Digit = { text: string; at: number; x1: number };

/** How the amounts of a page are printed. */
interface Amounts {
	sign: string;
	/** the step over the sign, in steps from digit to digit */
	step: number;
	/** where they end (pixels of the picture that was read) */
	ends: number[];
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** The digits of words, each with its middle; undefined where the letters are not known one by one. */
function digitsOf(...words: TesseractWord[]): Digit[] | undefined {
	const symbols = words.flatMap(({ symbols = [] }) => symbols);
	if (symbols.map(({ text }) => text).join('') !== words.map(({ text }) => text).join('')) return undefined;
	return symbols
		.filter(({ text }) => /^\d$/.test(text))
		.map(({ text, bbox }) => ({ text, at: (bbox.x0 + bbox.x1) / 2, x1: bbox.x1 }));
}

/** The steps between digits but for the one before the last two, their middle, and that one in such steps. */
function stepsOf(digits: Digit[]): { step: number; usual: number; isEven: boolean } {
	const steps = digits.slice(1).map(({ at }, i) => at - digits[i]!.at);
	const [over] = steps.splice(-2, 1);
	const usual = median(steps);
	return { step: over! / usual, usual, isEven: Math.max(...steps) <= EVEN * Math.min(...steps) };
}

const linesOf = (blocks: readonly TesseractBlock[]) =>
	blocks.flatMap(({ paragraphs = [] }) => paragraphs.flatMap(({ lines }) => lines));

function amountsOf(lines: readonly TesseractLine[]): Amounts | undefined {
	const found = lines.flatMap(({ words }) =>
		words.flatMap((word) => {
			const sign = AMOUNT.exec(word.text)?.[1];
			const digits = sign && digitsOf(word);
			// Where digits are in threes there is a sign among them, too.
			return digits ? [{ sign, ...stepsOf(digits.slice(-3)), end: digits.at(-1)!.x1 }] : [];
		}),
	);
	const points = found.filter(({ sign }) => sign === '.').length;
	const sign = points * 2 >= found.length ? '.' : ',';
	const same = found.filter((one) => one.sign === sign);
	const step = median(same.map((one) => one.step));
	const alike = same.filter((one) => Math.abs(one.step / step - 1) <= 2 * LIKE);
	if (alike.length < ENOUGH || alike.length < MOST * found.length || step < CLEAR) return undefined;
	return { sign, step, ends: alike.map(({ end }) => end) };
}

/** Whether digits stand as those of the others and below them. */
function placed(digits: Digit[] | undefined, { step, ends }: Amounts): boolean {
	if (!digits || digits.length < 3) return false;
	const found = stepsOf(digits);
	const end = digits.at(-1)!.x1;
	const below = ends.filter((other) => Math.abs(other - end) <= BELOW * found.usual);
	return found.isEven && Math.abs(found.step / step - 1) <= LIKE && below.length >= 2;
}

/** The words as one amount with its sign, where their digits stand as those of the others; undefined where they do not. */
function amount(words: TesseractWord[], amounts: Amounts): TesseractWord | undefined {
	if (!placed(digitsOf(...words), amounts)) return undefined;
	const symbols = words.flatMap(({ symbols }) => symbols!);
	const after = symbols.findLastIndex(({ text }) => /^\d$/.test(text)) - 1;
	const [left, right] = [symbols[after - 1]!.bbox, symbols[after]!.bbox];
	symbols.splice(after, 0, { text: amounts.sign, bbox: { x0: left.x1, y0: left.y1 - 1, x1: right.x0, y1: left.y1 } });
	return {
		text: symbols.map(({ text }) => text).join(''),
		confidence: Math.min(DOUBT, ...words.map(({ confidence }) => confidence)),
		symbols,
		bbox: around(words.map(({ bbox }) => bbox)),
	};
}

/** A word of which half is digits at least, with what looks like a digit as one; undefined where that changes nothing. */
function asDigits({ text, symbols, ...word }: TesseractWord): TesseractWord | undefined {
	const made = symbols?.map((one) => ({ ...one, text: ALIKE[one.text] ?? one.text }));
	const said = made?.map((one) => one.text).join('');
	if (!said || said.length !== text.length || said === text) return undefined;
	return 2 * text.replace(/\D/g, '').length >= said.length ? { ...word, text: said, symbols: made! } : undefined;
}

/** The same where a digit was taken for a letter: "C24" is 0.24, "O.53" is 0.53. */
function misread(word: TesseractWord, amounts: Amounts): TesseractWord | undefined {
	const made = asDigits(word);
	if (!made) return undefined;
	if (NUMBER.test(made.text)) return amount([made], amounts);
	const fits = WITH_SIGN.exec(made.text)?.[1] === amounts.sign && placed(digitsOf(made), amounts);
	return fits ? { ...made, confidence: Math.min(DOUBT, made.confidence) } : undefined;
}

/**
 * The blocks with the points of amounts that were too faint to be read: "1473" and "47 80" are 14.73 and 47.80 where their digits
 * stand apart like those of the page's other amounts, below which they stand; so is what was taken for a letter in such a place.
 * Such a word is doubtful.
 */
export function withLostPoints(blocks: readonly TesseractBlock[]): TesseractBlock[] {
	const amounts = amountsOf(linesOf(blocks));
	if (!amounts) return [...blocks];
	const inLine = (words: TesseractWord[]) => {
		const made: TesseractWord[] = [];
		for (const word of words) {
			const before = made.at(-1);
			const two = before && GOES_ON.test(word.text) && ENDS.test(before.text) && amount([before, word], amounts);
			if (two) made[made.length - 1] = two;
			else made.push((BARE.test(word.text) ? amount([word], amounts) : misread(word, amounts)) ?? word);
		}
		return made;
	};
	return blocks.map((block) => ({
		...block,
		paragraphs: (block.paragraphs ?? []).map((paragraph) => ({
			...paragraph,
			lines: paragraph.lines.map((line) => ({ ...line, words: inLine(line.words) })),
		})),
	}));
}
