import { expect, it } from 'vitest';
import { sheet as blank, textPage } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { apply } from '../picture/matrix.ts';
import { prepare } from '../prepare.ts';
import { survey } from '../survey/survey.ts';
import { sheet } from './sheet.ts';

const SETTINGS = { languages: ['eng'] };
const [LEFT, TOP] = [180, 200];

/** How far a column of the bent sheet lies lower than it would flat, px. */
const sag = (x: number) => 110 * Math.sin(((x - LEFT) / 1000) * Math.PI);

/** A sheet of text whose upper and lower edge are bent, on whatever `ground` is. */
function photo(ground: (x: number, y: number) => number): Grey {
	const page = textPage({ level: 225, ink: 40 });
	const seen = blank(1360, 1800);
	for (let y = 0; y < seen.height; y++)
		for (let x = 0; x < seen.width; x++) {
			const [u, v] = [x - LEFT, Math.round(y - TOP - sag(x))];
			const isOn = u >= 0 && u < page.width && v >= 0 && v < page.height;
			seen.data[y * seen.width + x] = isOn ? page.data[v * page.width + u]! : ground(x, y);
		}
	return seen;
}

const cloth = (x: number, y: number) => (x % 14 < 6 && y % 14 < 7 ? 40 : 115 + 10 * Math.sin(x / 90));

it('a bent sheet on cloth is cut out along its outline, and the cloth is gone', () => {
	const { steps, image, toPage } = prepare(photo(cloth), 0, SETTINGS);
	expect(steps[0]).toMatchObject({ step: 'sheet' });
	let dark = 0;
	for (let y = 0; y < image.height; y += 3)
		for (let x = 0; x < image.width; x += 3) {
			const at = apply(toPage, x, y);
			// well beside the sheet
			const isBeside = at.x < LEFT - 20 || at.x > LEFT + 1020;
			if (isBeside && image.data[y * image.width + x]! < 150) dark++;
		}
	expect(dark).toBe(0);
});

it('a bent sheet on an even table stays where it is, as nothing beside it would be read', () => {
	const smooth = (x: number, y: number) => 70 + 20 * Math.sin(x / 200) + 20 * Math.cos(y / 300);
	expect(prepare(photo(smooth), 0, SETTINGS).steps.map(({ step }) => step)).not.toContain('sheet');
});

it('a field that was drawn on a ground of one grey is no bent sheet', () => {
	const { small, factor } = survey(photo(() => 90));
	expect(sheet(small, factor)?.outline).toBeUndefined();
});
