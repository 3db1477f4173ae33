import { expect, it } from 'vitest';
import { fill, textPage } from '#lib/engines/local/testing/drawn-text.ts';
import { survey } from './survey.ts';

it('the crumbs that a copier leaves of lines and dirt do not make the letters of a page small', () => {
	const page = textPage({ width: 900, height: 1000 });
	const { height } = survey(page);
	for (let y = 20; y < 990; y += 14)
		for (let x = 6; x < 100; x += 13) fill(page, { x0: x, y0: y, x1: x + 7, y1: y + 3 }, 0);
	for (let y = 20; y < 90; y += 9)
		for (let x = 110; x < 890; x += 14) fill(page, { x0: x, y0: y, x1: x + 7, y1: y + 3 }, 0);
	const seen = survey(page);
	expect(seen.factor).toBe(1);
	expect(Math.abs(seen.height - height)).toBeLessThanOrEqual(1);
});

it('specks of many sizes are not taken for letters because the lowest are left out', () => {
	const page = textPage({ width: 900, height: 1000 });
	let size = 0;
	for (let y = 4; y < 990; y += 9)
		for (let x = 4; x < 890; x += 13) {
			const high = 3 + (size++ % 4);
			fill(page, { x0: x, y0: y, x1: x + high, y1: y + high }, 0);
		}
	expect(survey(page).height).toBe(5);
});
