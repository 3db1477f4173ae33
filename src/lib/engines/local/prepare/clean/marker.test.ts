import { expect, it } from 'vitest';
import { fill, sheet, textPage } from '#lib/engines/local/testing/drawn-text.ts';
import { drawnWords, outOfFocus } from '#lib/engines/local/testing/drawn-words.ts';
import type { Grey } from '../picture/grey.ts';
import { marked } from './marker.ts';
import { prepare } from '../prepare.ts';
import { survey } from '../survey/survey.ts';

const SETTINGS = { languages: ['eng'] };

/** A page where lines were gone over with a pen: the darker of the pen and what is printed is seen. */
function gone(page: Grey, level: number, boxes: (readonly [number, number, number, number])[]): Grey {
	const data = new Uint8ClampedArray(page.data);
	for (const [x0, y0, x1, y1] of boxes)
		for (let y = y0; y < y1; y++)
			for (let x = x0; x < x1; x++) {
				const at = y * page.width + x;
				data[at] = Math.min(data[at]!, level);
			}
	return { ...page, data };
}

const BOXES = [
	[98, 220, 600, 262],
	[300, 700, 902, 742],
] as const;

it.each([110, 170, 220])('marked lines (grey %i) are on white again, and no letter is lost', (level) => {
	const page = textPage();
	const { image, steps } = prepare(gone(page, level, [...BOXES]), 200, SETTINGS);
	expect(steps).toEqual([{ step: 'marker', values: { places: 2 } }]);
	let [letters, ground] = [0, 0];
	for (const [x0, y0, x1, y1] of BOXES)
		for (let y = y0 + 2; y < y1 - 2; y++)
			for (let x = x0 + 2; x < x1 - 2; x++) {
				const at = y * page.width + x;
				if (page.data[at] === 0 && image.data[at]! > 60) letters++;
				if (page.data[at] === 255 && image.data[at]! < 235) ground++;
			}
	expect(letters).toBe(0);
	expect(ground).toBeLessThan(200);
});

it('large grey letters, empty panels, pictures and coloured paper are not marked text', () => {
	const page = textPage();
	const empty = textPage();
	fill(empty, { x0: 100, y0: 20, x1: 500, y1: 110 }, 170);
	expect(marked(survey(empty))).toBeUndefined();
	const picture = sheet(1000, 1300);
	picture.data.set(page.data);
	for (let y = 300; y < 600; y++)
		for (let x = 200; x < 700; x++) picture.data[y * 1000 + x] = 120 + 90 * Math.sin(x / 17) * Math.cos(y / 23);
	expect(marked(survey(picture))).toBeUndefined();
	expect(marked(survey(textPage({ level: 190 })))).toBeUndefined();
	expect(marked(survey(page))).toBeUndefined();
});

it('the greys between the letters of blurred print are no marker', () => {
	const words = ['hillside', 'landmark', 'quarter', 'bonfires', 'handheld'].map((text) => ({ text, thick: 6 }));
	const { image } = drawnWords(Array.from({ length: 8 }, () => [...words, ...words]));
	expect(marked(survey(outOfFocus(image, 4)))).toBeUndefined();
});

it('marker stays when the user says so', () => {
	const { steps } = prepare(gone(textPage(), 170, [...BOXES]), 200, { ...SETTINGS, steps: { marker: 'off' } });
	expect(steps.map(({ step }) => step)).not.toContain('marker');
});
