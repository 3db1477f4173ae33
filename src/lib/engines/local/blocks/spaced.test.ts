import { expect, it } from 'vitest';
import type { TesseractWord } from '../pool/tesseract-page.ts';
import { spaced } from './spaced.ts';

/** A word of letters 12 wide and 24 high, 3 apart; '~' stands for a space, and 'ĝ' for a nine that hangs as a g does. */
function word(text: string, confidence = 90): TesseractWord {
	const symbols: NonNullable<TesseractWord['symbols']> = [];
	let x = 0;
	for (const letter of text) {
		const y = letter === 'ĝ' ? 6 : 0;
		if (letter !== '~')
			symbols.push({ text: letter === 'ĝ' ? '9' : letter, bbox: { x0: x, y0: y, x1: x + 12, y1: y ? 31 : 24 } });
		x += letter === '~' ? 6 : 15;
	}
	const { x0, x1 } = { x0: symbols[0]!.bbox.x0, x1: symbols.at(-1)!.bbox.x1 };
	return { text: symbols.map((sign) => sign.text).join(''), confidence, symbols, bbox: { x0, y0: 0, x1, y1: 31 } };
}
const said = (...words: string[]) =>
	spaced([word('usual'), ...words.map((text) => word(text))])
		.slice(1)
		.map(({ text }) => text);

it('a number and its unit are two words where there is a space between them', () => {
	expect(said('2.5~m', '3~eggs', 'cm~27')).toEqual(['2.5', 'm', '3', 'eggs', 'cm', '27']);
	expect(said('2.5m', 'LS11', 'B12', 'A4')).toEqual(['2.5m', 'LS11', 'B12', 'A4']);
});

it('the white beside a one is its own', () => {
	const narrow = word('1~AA');
	narrow.symbols![0]!.bbox = { x0: 0, y0: 0, x1: 6, y1: 24 };
	for (const sign of narrow.symbols!.slice(1)) sign.bbox = { ...sign.bbox, x0: sign.bbox.x0 - 6, x1: sign.bbox.x1 - 6 };
	expect(spaced([word('usual'), narrow]).map(({ text }) => text)).toEqual(['usual', '1AA']);
});

it('a range is as it was printed, with spaces round its dash or without', () => {
	expect(said('28~-~74')).toEqual(['28', '-', '74']);
	expect(said('28-74', '28~-74')).toEqual(['28-74', '28-74']);
});

it('letters that are set far apart all through are one word', () => {
	const wide = word('2~5~m');
	expect(spaced([wide]).map(({ text }) => text)).toEqual(['25m']);
});

it('a nine that hangs is the g of grams', () => {
	expect(said('14.2~ĝ', '150ĝ')).toEqual(['14.2', 'g', '150g']);
	expect(said('14.29', '9')).toEqual(['14.29', '9']);
});

it('the litre of a unit is no i and no one', () => {
	expect(said('g/di', 'mmol/1', 'mg/d|', 'U/mI')).toEqual(['g/dl', 'mmol/l', 'mg/dl', 'U/ml']);
	expect(said('U/1', 'and/i', 'radii')).toEqual(['U/1', 'and/i', 'radii']);
});
