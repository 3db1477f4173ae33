import { expect, it } from 'vitest';
import { apart } from './apart.ts';
import type { TesseractWord } from '../pool/tesseract-page.ts';

/** A word of letters 10 wide and 20 high, 2 apart, with wider gaps where '~' stands for 12 more. */
function word(text: string, x = 0, gap = 2): TesseractWord {
	const symbols: NonNullable<TesseractWord['symbols']> = [];
	for (const letter of text) {
		if (letter !== '~') symbols.push({ text: letter, bbox: { x0: x, y0: 0, x1: x + 10, y1: 20 } });
		x += letter === '~' ? 12 : 10 + gap;
	}
	return {
		text: symbols.map(({ text }) => text).join(''),
		confidence: 90,
		bbox: { x0: symbols[0]!.bbox.x0, y0: 0, x1: x, y1: 20 },
		symbols,
	};
}
const said = (...words: TesseractWord[]) => apart(words).map(({ text, bbox }) => [text, bbox.x0, bbox.x1]);

it('two numbers with a gap as wide as a column between them are two words', () => {
	expect(said(word('1~~~20.00'))).toEqual([
		['1', 0, 10],
		['20.00', 48, 106],
	]);
});

it('a word with a gap of less than a line, or spaced out all through, stays one', () => {
	expect(said(word('l~emon'))).toHaveLength(1);
	expect(said(word('TITLE', 0, 35))).toHaveLength(1);
});

it('a word without letters of its own stays as it is', () => {
	const plain: TesseractWord = { text: 'plain', confidence: 80, bbox: { x0: 0, y0: 0, x1: 50, y1: 20 } };
	expect(apart([plain])).toEqual([plain]);
});

it('letters that run left are left alone', () => {
	const { symbols, ...rest } = word('אב~~~ג');
	expect(said({ ...rest, symbols: symbols!.reverse() })).toHaveLength(1);
});
