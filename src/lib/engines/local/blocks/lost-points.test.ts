import { expect, it } from 'vitest';
import type { TesseractBlock, TesseractWord } from '../pool/tesseract-page.ts';
import { blocksOf } from './blocks-of.ts';
import { withLostPoints } from './lost-points.ts';
import { AS_IT_IS, wayBack } from './way-back.ts';

/** Pixels from digit to digit, and over a point; where all amounts end. */
const [STEP, OVER] = [20, 29];
const END = 700;

/** A word of digits 16 wide that ends at `end`; '~' is a point that is there and was not read, ' ' begins another word. */
function printed(text: string, end = END): TesseractWord[] {
	const symbols: NonNullable<TesseractWord['symbols']> = [];
	let x = end;
	for (const letter of [...text].reverse()) {
		const isSign = /[.,~ ]/.test(letter);
		if (isSign) x -= OVER - STEP;
		const [width, y0] = isSign ? [4, 20] : [16, 0];
		symbols.unshift({ text: letter, bbox: { x0: isSign ? x - 1 : x - width, y0, x1: isSign ? x + 3 : x, y1: 24 } });
		if (!isSign) x -= STEP;
	}
	const words: (typeof symbols)[] = [[]];
	for (const symbol of symbols)
		if (symbol.text === ' ') words.push([]);
		else if (symbol.text !== '~') words.at(-1)!.push(symbol);
	return words.map((own) => ({
		text: own.map(({ text }) => text).join(''),
		confidence: 92,
		bbox: { x0: own[0]!.bbox.x0, y0: 0, x1: own.at(-1)!.bbox.x1, y1: 24 },
		symbols: own,
	}));
}

const page = (...lines: TesseractWord[][]): TesseractBlock[] => [
	{
		bbox: { x0: 0, y0: 0, x1: 800, y1: 800 },
		paragraphs: [{ lines: lines.map((words) => ({ words, bbox: { x0: 0, y0: 0, x1: 800, y1: 24 } })) }],
	},
];

const said = (...lines: TesseractWord[][]) =>
	withLostPoints(page(...lines)).flatMap(({ paragraphs }) =>
		paragraphs.flatMap(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' '))),
	);

const FOUR = ['16.85', '3.18', '14.73', '120.00'].map((amount) => printed(amount));

it('a faint point between digits that stand apart like those of the other amounts is put back, and the word is doubtful', () => {
	expect(said(...FOUR, printed('14~73'), printed('2~87')).slice(4)).toEqual(['14.73', '2.87']);
	const word = withLostPoints(page(...FOUR, printed('14~73')))[0]!.paragraphs[0]!.lines[4]!.words[0]!;
	expect(word.confidence).toBeLessThan(80);
	expect(word.symbols!.map(({ text }) => text).join('')).toBe('14.73');
});

it('an amount that was taken for two numbers is one', () => {
	expect(said(...FOUR, printed('47 80')).slice(4)).toEqual(['47.80']);
});

it('numbers whose digits stand evenly, or elsewhere than below the amounts, stay as they are', () => {
	expect(
		said(...FOUR, printed('2019'), printed('1~234~56'), printed('14~73', 500), printed('47 80', 500)).slice(4),
	).toEqual(['2019', '123456', '1473', '47 80']);
});

it('where amounts have commas it is a comma, and where they are few or of two ways none is put anywhere', () => {
	const commas = FOUR.map((words) =>
		words.map((word) => ({
			...word,
			text: word.text.replace('.', ','),
			symbols: word.symbols!.map((one) => ({ ...one, text: one.text.replace('.', ',') })),
		})),
	);
	expect(said(...commas, printed('14~73')).at(-1)).toBe('14,73');
	expect(said(...FOUR.slice(1), printed('14~73')).at(-1)).toBe('1473');
	expect(said(...FOUR, ...commas, printed('14~73')).at(-1)).toBe('1473');
});

it('a letter in the place of a digit, below amounts, is the digit that it looks like, and nowhere else', () => {
	expect(
		said(
			...FOUR,
			printed('C~24'),
			printed('O.53'),
			printed('SR'),
			printed('O~OS'),
			printed('O.53', 500),
			printed('C19'),
		).slice(4),
	).toEqual(['0.24', '0.53', 'SR', 'OOS', 'O.53', 'C19']);
	expect(withLostPoints(page(...FOUR, printed('O.53')))[0]!.paragraphs[0]!.lines[4]!.words[0]!.confidence).toBe(70);
});

it('words whose letters are not known one by one stay as they are', () => {
	const [{ symbols: _, ...plain }] = printed('14~73') as [TesseractWord];
	expect(said(...FOUR, [plain]).at(-1)).toBe('1473');
});

it('the words of a page have them', () => {
	const blocks = blocksOf({ blocks: page(...FOUR, printed('14~73')) }, wayBack(AS_IT_IS, 1000, 1000));
	expect(blocks[0]!.lines.at(-1)!.words.map(({ text }) => text)).toEqual(['14.73']);
});
