import { describe, expect, it } from 'vitest';
import { fill, sheet, textPage, write } from '#lib/engines/local/testing/drawn-text.ts';
import { survey } from '../survey/survey.ts';
import { unread } from './unread.ts';

const page = textPage();
/** One box for each line of the page; there are 22. */
const lines = Array.from({ length: 22 }, (_, i) => ({ x0: 95, y0: 130 + i * 48, x1: 905, y1: 163 + i * 48 }));

describe('unread ink', () => {
	it('is none where words cover all letters', () => {
		expect(unread(survey(page), lines)).toEqual({ share: 0, places: [] });
	});

	it('is found, with its place, where the lower half was lost', () => {
		const { share, places } = unread(survey(page), lines.slice(0, 11));
		expect(share).toBeGreaterThan(0.4);
		expect(share).toBeLessThan(0.6);
		expect(places[0]!.y0).toBeGreaterThan(600);
		expect(places[0]!.y1).toBeLessThan(1200);
	});

	it('is not made of rules, frames, pictures or specks', () => {
		const drawn = textPage();
		fill(drawn, { x0: 20, y0: 20, x1: 980, y1: 24 }, 0);
		fill(drawn, { x0: 20, y0: 20, x1: 24, y1: 1280 }, 0);
		fill(drawn, { x0: 300, y0: 1200, x1: 700, y1: 1270 }, 90);
		for (let i = 0; i < 12; i++) fill(drawn, { x0: 50 + i * 71, y0: 60, x1: 52 + i * 71, y1: 62 }, 0);
		expect(unread(survey(drawn), lines)).toEqual({ share: 0, places: [] });
	});

	it('is all of it when nothing was read, and none on an empty sheet', () => {
		expect(unread(survey(page), []).share).toBe(1);
		expect(unread(survey(sheet(400, 400)), []).share).toBe(0);
	});

	it('is seen in a single line between others', () => {
		const two = sheet(1000, 1000);
		write(two, { left: 100, top: 100, right: 900, bottom: 150 });
		write(two, { left: 100, top: 500, right: 900, bottom: 550 });
		expect(unread(survey(two), [{ x0: 90, y0: 90, x1: 910, y1: 150 }]).places).toHaveLength(1);
	});

	it('is seen in pennies one above the other, whose pounds were read, and not in a column of single signs', () => {
		const prices = textPage();
		const strip = { top: 130, right: 960, bottom: 700 };
		write(prices, { left: 935, ...strip }, { pen: 2, text: 'HX' });
		const { places } = unread(survey(prices), lines);
		expect(places.length).toBeGreaterThan(0);
		for (const { x0 } of places) expect(x0).toBeGreaterThan(925);
		const signs = textPage();
		write(signs, { left: 935, ...strip, right: 950 }, { pen: 2, text: 'H' });
		expect(unread(survey(signs), lines).places).toEqual([]);
	});
});
