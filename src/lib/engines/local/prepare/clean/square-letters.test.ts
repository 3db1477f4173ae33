import { expect, it } from 'vitest';
import { fill, sheet, textPage } from '#lib/engines/local/testing/drawn-text.ts';
import { lightOnDark } from './light-on-dark.ts';
import { prepare } from '../prepare.ts';

/** Letters 22 px high as in Chinese: bars above and below, and a dense part of 8 px in the middle. */
function squareLetters() {
	const page = sheet(1240, 1754);
	for (let y = 200; y < 1500; y += 52)
		for (let x = 110; x < 1100; x += 26) {
			fill(page, { x0: x + 10, y0: y, x1: x + 12, y1: y + 22 }, 0);
			fill(page, { x0: x + 3, y0: y, x1: x + 19, y1: y + 2 }, 0);
			fill(page, { x0: x, y0: y + 7, x1: x + 22, y1: y + 15 }, 0);
			fill(page, { x0: x + 3, y0: y + 20, x1: x + 19, y1: y + 22 }, 0);
		}
	return page;
}

it('square letters are not taken for small ones because their middle is dense', () => {
	const steps = (language: string) =>
		prepare(squareLetters(), 0, { languages: [language] }).steps.map(({ step }) => step);
	expect(steps('eng')).toEqual(['scale']);
	expect(steps('chi_sim')).toEqual([]);
	expect(steps('jpn')).toEqual([]);
});

it('one bold letter with light places in it is no light text on a dark ground', () => {
	const page = textPage();
	fill(page, { x0: 40, y0: 40, x1: 80, y1: 80 }, 0);
	for (const [x, y] of [
		[45, 45],
		[45, 62],
		[63, 45],
		[63, 62],
	] as const)
		fill(page, { x0: x, y0: y, x1: x + 10, y1: y + 10 }, 255);
	expect(lightOnDark(page)).toEqual([]);
});
