import { expect, it } from 'vitest';
import { fill, sheet, textPage, write } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { leaders } from './leaders.ts';
import { prepare } from '../prepare.ts';
import { survey } from '../survey/survey.ts';
import { turned } from '../picture/turned.ts';

const SETTINGS = { languages: ['eng'] };

/** Titles and numbers with rows of dots between them. */
function contents(lines = 12): Grey {
	const page = sheet(1000, 1300);
	for (let line = 0; line < lines; line++) {
		const top = 150 + line * 70;
		write(page, { left: 100, top, right: 400, bottom: top + 40 });
		write(page, { left: 820, top, right: 900, bottom: top + 40 });
		dotted(page, 410, 800, top + 21);
	}
	return page;
}

function dotted(page: Grey, left: number, right: number, y: number, pitch = 18) {
	for (let x = left; x < right; x += pitch) fill(page, { x0: x, y0: y, x1: x + 4, y1: y + 4 }, 0);
}

const ink = ({ width, data }: Grey, x0: number, y0: number, x1: number, y1: number) => {
	let count = 0;
	for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if (data[y * width + x]! < 128) count++;
	return count;
};

it('rows of dots between titles and numbers are taken out, and no letter with them', () => {
	const page = contents();
	const { image, steps } = prepare(page, 200, SETTINGS);
	expect(steps).toEqual([{ step: 'leaders', values: { rows: 12 } }]);
	expect(ink(image, 405, 150, 815, 1000)).toBe(0);
	for (const [from, to] of [
		[90, 404],
		[816, 910],
	] as const)
		expect(ink(image, from, 100, to, 1100)).toBe(ink(page, from, 100, to, 1100));
});

it('so are dots at their ends that stand nearer to each other', () => {
	const page = contents();
	for (let line = 0; line < 12; line++)
		for (const x of [394, 402]) fill(page, { x0: x, y0: 171 + line * 70, x1: x + 4, y1: 175 + line * 70 }, 0);
	expect(ink(prepare(page, 200, SETTINGS).image, 391, 171, 815, 1000)).toBe(0);
});

it('they are found on a page that lies on its side', () => {
	expect(leaders(survey(turned(contents(), 90))).rows).toBe(12);
});

it('the dots of letters, a few in a row, and one short row stay', () => {
	expect(leaders(survey(textPage())).rows).toBe(0);
	const page = textPage();
	for (let line = 0; line < 3; line++) dotted(page, 100 + line * 50, 170 + line * 50, 20 + line * 37);
	dotted(page, 500, 650, 60);
	expect(leaders(survey(page)).rows).toBe(0);
	expect(prepare(page, 200, SETTINGS).steps).toEqual([]);
});

it('a screened ground stays: its rows lie close above each other', () => {
	const page = textPage();
	for (let y = 20; y < 110; y += 9) dotted(page, 100, 800, y, 9);
	expect(leaders(survey(page)).rows).toBe(0);
});

it('dots so close that they run together in a smaller copy are found on the page itself, with a blot at their end', () => {
	const page = sheet(2400, 3300);
	for (let line = 0; line < 12; line++) {
		const top = 150 + line * 70;
		write(page, { left: 100, top, right: 400, bottom: top + 40 });
		write(page, { left: 820, top, right: 900, bottom: top + 40 });
		for (let x = 420; x < 800; x += 6) fill(page, { x0: x, y0: top + 21, x1: x + 3, y1: top + 24 }, 0);
		fill(page, { x0: 413, y0: top + 21, x1: 418, y1: top + 24 }, 0);
	}
	const { image, steps } = prepare(page, 300, SETTINGS);
	expect(steps).toContainEqual({ step: 'leaders', values: { rows: 12 } });
	expect(ink(image, 410, 150, 815, 1000)).toBe(0);
});

it('they stay when the user says so', () => {
	const { steps } = prepare(contents(), 200, { ...SETTINGS, steps: { leaders: 'off' } });
	expect(steps.map(({ step }) => step)).not.toContain('leaders');
});
