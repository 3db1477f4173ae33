import { describe, expect, it } from 'vitest';
import { fill, sheet } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { turned } from '../picture/turned.ts';
import { KeptPage } from '../kept-page.ts';
import { survey } from '../survey/survey.ts';
import { crosswise } from './crosswise.ts';
import { outside, ruby } from './ruby.ts';
import { runsDown } from './runs-down.ts';
import { strands } from './strands.ts';

const SIZE = 18;
const STEP = 21;
const PITCH = 36;

/** Square letters one under the other, from (x, y). */
function down(page: Grey, x: number, y: number, letters: number, size = SIZE, step = STEP) {
	for (let i = 0; i < letters; i++) fill(page, { x0: x, y0: y + i * step, x1: x + size, y1: y + i * step + size }, 0);
}

/** Square letters side by side, from (x, y). */
function across(page: Grey, x: number, y: number, letters: number, size = SIZE) {
	for (let i = 0; i < letters; i++) down(page, x + i * Math.round(size * 1.16), y, 1, size);
}

/** A page of ten vertical lines between y 150 and 650, from the right. */
function verticalPage() {
	const page = sheet(600, 800);
	for (let line = 0; line < 10; line++) down(page, 500 - line * PITCH, 150, 24);
	return page;
}

/** The strands of a vertical page as its lines lie. */
const lying = (page: Grey) => strands(survey(turned(page, 270)));

describe('a page of square letters', () => {
	it('has lines that run down where its letters stand closer under each other than side by side', () => {
		expect(runsDown(strands(survey(verticalPage())))).toBe(true);
		expect(runsDown(strands(survey(turned(verticalPage(), 90))))).toBe(false);
		expect(runsDown(strands(survey(sheet(600, 800))))).toBe(false);
	});

	it('is laid with its first line on top where it may be read so, and left as it is in other languages', () => {
		const page = verticalPage();
		const kept = () => new KeptPage(page, 200, { x0: 0, y0: 0, x1: 600, y1: 800 }, 1);
		const made = kept().prepared({ languages: ['jpn'] });
		expect(made).toMatchObject({ turn: 0, width: 800, height: 600, vertical: { across: [] }, textual: true });
		expect(made.steps.map(({ step }) => step)).not.toContain('orientation');
		expect(kept().prepared({ languages: ['kor'] }).vertical).toBeUndefined();
		expect(kept().prepared({ languages: ['jpn'] }, { vertical: false }).vertical).toBeUndefined();
	});
});

describe('what runs across vertical lines', () => {
	it('is a headline over them and the number of the page, each upright in a picture of its own', () => {
		const page = verticalPage();
		across(page, 200, 60, 8, 36);
		across(page, 290, 730, 2, 14);
		const [headline, number, ...others] = crosswise(lying(page)).sort((a, b) => a.box.x0 - b.box.x0);
		expect(others).toEqual([]);
		// in a picture that was turned against the clock its x is the page's y
		expect(headline).toMatchObject({ box: { x0: 60, x1: 96 }, single: true });
		expect(number).toMatchObject({ box: { x0: 730, x1: 744 }, single: true });
		const made = new KeptPage(page, 200, { x0: 0, y0: 0, x1: 600, y1: 800 }, 1).prepared({ languages: ['jpn'] });
		expect(made.vertical?.across).toHaveLength(2);
	});

	it('is no row of numbers at the heads of lines that stand apart', () => {
		const page = sheet(600, 800);
		for (let line = 0; line < 10; line++) {
			down(page, 500 - line * PITCH, 108, 1);
			down(page, 500 - line * PITCH, 150, 24);
		}
		expect(crosswise(lying(page))).toEqual([]);
	});
});

describe('ruby', () => {
	it('is found beside its line, and no comma is', () => {
		const page = verticalPage();
		// three small letters right of the second line, at its fourth and fifth letter
		down(page, 500 - PITCH + SIZE + 3, 215, 3, 8, 10);
		// a comma in the line that ends early
		down(page, 500 - 9 * PITCH + 9, 150 + 24 * STEP + 4, 1, 7);
		const found = ruby(lying(page));
		expect(found).toHaveLength(1);
		expect(found[0]!.x0).toBeLessThanOrEqual(215);
		expect(found[0]!.x1).toBeGreaterThanOrEqual(243);
		expect(outside(lying(page), found).every(({ size }) => size > 10 || size === 7)).toBe(true);
	});
});
