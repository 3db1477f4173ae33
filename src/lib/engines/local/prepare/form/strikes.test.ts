import { expect, it } from 'vitest';
import { fill, textPage } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { prepare } from '../prepare.ts';

const SETTINGS = { languages: ['eng'] };
/** Lines of text stand every 48 px from 130 on, with the x-height from 9 to 24 px under that. */
const TOPS = [130 + 2 * 48, 130 + 5 * 48];

function lined(at: number, { left = 150, right = 700, thick = 3 } = {}): Grey {
	const page = textPage();
	for (const top of TOPS) fill(page, { x0: left, y0: top + at, x1: right, y1: top + at + thick }, 0);
	return page;
}

it('lines through words are taken out, and the strokes of letters that cross them stay', () => {
	const page = textPage();
	const { image, steps } = prepare(lined(16), 200, SETTINGS);
	expect(steps).toEqual([{ step: 'strikes', values: { lines: 2 } }]);
	const ink = (of: Grey, y: number) => {
		let count = 0;
		for (let x = 150; x < 700; x++) if (of.data[y * of.width + x]! < 128) count++;
		return count;
	};
	for (const top of TOPS) {
		expect(ink(image, top + 17)).toBeGreaterThan(0.5 * ink(page, top + 17));
		expect(ink(image, top + 17)).toBeLessThan(1.2 * ink(page, top + 17));
		// what is above and below the line is as it was
		for (const y of [11, 13, 21, 23]) expect(ink(image, top + y)).toBe(ink(page, top + y));
	}
});

it.each([
	['under a line of words', 30],
	['between two lines', 38],
])('a rule %s stays', (_, at) => {
	const page = lined(at);
	const { image, steps } = prepare(page, 200, SETTINGS);
	expect(steps).toEqual([]);
	// `toEqual` looks at a million pixels one by one, which takes seconds.
	expect(image.data.every((value, at) => value === page.data[at]) && image.data.length === page.data.length).toBe(true);
});

it('a bar as thick as letters, and a page of text without lines, stay', () => {
	expect(prepare(lined(10, { thick: 13 }), 200, SETTINGS).steps.map(({ step }) => step)).not.toContain('strikes');
	expect(prepare(textPage(), 200, SETTINGS).steps).toEqual([]);
});

it('they stay when the user says so', () => {
	expect(prepare(lined(16), 200, { ...SETTINGS, steps: { strikes: 'off' } }).steps).toEqual([]);
});
