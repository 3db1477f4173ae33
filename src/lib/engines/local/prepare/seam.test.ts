import { describe, expect, it } from 'vitest';
import { fill, sheet, textPage, write as writeText } from '../testing/drawn-text.ts';
import { seam } from './seam.ts';
import { survey } from './survey/survey.ts';

/** Only letters that the coarse type has: others would be holes as wide as a gutter. */
const text = 'the ladle on the table has a bend and so then a parrot sets the hot plate on the other stand or the bed ';
const write: typeof writeText = (page, place) => writeText(page, place, { text });
const NONE = { across: [], down: [] };
/** Lines are 48 px apart and 33 px high at most, from y = 130. */
const isBetweenLines = (at: number) => (at - 130) % 48 >= 30;

describe('a page that may be cut in two', () => {
	it('is cut between two lines near its middle', () => {
		const at = seam(survey(textPage({ text })), NONE)!;
		expect(at).toBeGreaterThan(500);
		expect(at).toBeLessThan(800);
		expect(isBetweenLines(at)).toBe(true);
	});

	it('is cut between two paragraphs where they part near the middle', () => {
		const page = sheet(1000, 1400);
		write(page, { left: 100, top: 100, right: 900, bottom: 680 });
		write(page, { left: 100, top: 730, right: 900, bottom: 1300 });
		const at = seam(survey(page), NONE)!;
		expect(at).toBeGreaterThan(665);
		expect(at).toBeLessThan(740);
	});

	it('may have the edge of its paper beside the text, and a date at the right', () => {
		const page = textPage({ text });
		write(page, { left: 100, top: 60, right: 260, bottom: 100 });
		write(page, { left: 700, top: 60, right: 880, bottom: 100 });
		expect(seam(survey(page), { across: [], down: [{ at: 985, from: 0, to: 1300, pen: 4 }] })).toBeDefined();
	});
});

describe('a page that is left whole', () => {
	const columns = (gutter: number) => {
		const page = sheet(1300, 1300);
		write(page, { left: 100, top: 100, right: 640 - gutter / 2, bottom: 1200 });
		write(page, { left: 640 + gutter / 2, top: 100, right: 1200, bottom: 1200 });
		return page;
	};

	it('has two columns, however near they stand', () => {
		expect(seam(survey(columns(120)), NONE)).toBeUndefined();
		expect(seam(survey(columns(32)), NONE)).toBeUndefined();
	});

	it('has columns whose lines are not level', () => {
		const page = sheet(1300, 1300);
		write(page, { left: 100, top: 100, right: 600, bottom: 1200 });
		write(page, { left: 680, top: 124, right: 1200, bottom: 1200 });
		expect(seam(survey(page), NONE)).toBeUndefined();
	});

	it('has a picture beside its text', () => {
		const page = sheet(1300, 1300);
		write(page, { left: 100, top: 100, right: 1200, bottom: 500 });
		write(page, { left: 100, top: 500, right: 600, bottom: 1200 });
		fill(page, { x0: 700, y0: 510, x1: 1200, y1: 1180 }, 60);
		expect(seam(survey(page), NONE)).toBeUndefined();
	});

	it('has cells, with ruling lines or without', () => {
		const cells = sheet(1300, 1300);
		for (const left of [100, 500, 900]) write(cells, { left, top: 100, right: left + 220, bottom: 1200 });
		expect(seam(survey(cells), NONE)).toBeUndefined();
		expect(
			seam(survey(textPage({ text })), { across: [], down: [{ at: 500, from: 100, to: 1200, pen: 3 }] }),
		).toBeUndefined();
		const lines = [200, 400, 600, 800].map((at) => ({ at, from: 100, to: 900, pen: 3 }));
		expect(seam(survey(textPage({ text })), { across: lines, down: [] })).toBeUndefined();
	});

	it('has few lines, or none', () => {
		const page = sheet(1000, 700);
		write(page, { left: 100, top: 100, right: 900, bottom: 600 });
		expect(seam(survey(page), NONE)).toBeUndefined();
		expect(seam(survey(sheet(1000, 1300)), NONE)).toBeUndefined();
	});
});
