import { expect, it } from 'vitest';
import { textPage } from '#lib/engines/local/testing/drawn-text.ts';
import { piecesPerLetter } from './dots.ts';
import { prepare } from '../prepare.ts';
import { survey } from '../survey/survey.ts';

const SETTINGS = { languages: ['eng'] };

/** Print of needles at 300 dpi: rows of dots with a pixel of paper between them. */
function needlePrint() {
	const page = textPage({ width: 2000, height: 2600, pen: 6 });
	for (let y = 0; y < page.height; y += 4) page.data.fill(255, y * page.width, (y + 1) * page.width);
	return page;
}

it('letters that consist of dots are joined', () => {
	const page = needlePrint();
	expect(piecesPerLetter(page, survey(page))).toBeGreaterThan(3);
	const { steps, image } = prepare(page, 300, SETTINGS);
	expect(steps.map(({ step }) => step)).toEqual(['dots']);
	expect(piecesPerLetter(image, survey(image))).toBeLessThan(1.5);
});

it('letters whose dots touch are joined, too', () => {
	const page = textPage({ width: 2000, height: 2600, pen: 6 });
	for (let y = 0; y < page.height; y++)
		for (let x = 0; x < page.width; x++)
			if (page.data[y * page.width + x] === 0 && (x % 4 === 0 || y % 4 === 0)) page.data[y * page.width + x] = 170;
	expect(piecesPerLetter(page, survey(page))).toBeLessThan(1.5);
	expect(prepare(page, 300, SETTINGS).steps.map(({ step }) => step)).toEqual(['dots']);
});

it('letters of one piece are left as they are', () => {
	const page = textPage({ width: 2000, height: 2600, pen: 6 });
	expect(piecesPerLetter(page, survey(page))).toBeLessThan(1.5);
	expect(prepare(page, 300, SETTINGS).steps).toEqual([]);
});

it('dots stay when the user says so', () => {
	const settings = { languages: ['eng'], steps: { dots: 'off' } as const };
	expect(prepare(needlePrint(), 300, settings).steps).toEqual([]);
});
