import { expect, it } from 'vitest';
import { textPage, write } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { paleLetters } from './pale.ts';
import { prepare } from '../prepare.ts';
import { survey } from '../survey/survey.ts';

const SETTINGS = { languages: ['eng'] };
const PLACE = { left: 100, top: 40, right: 900, bottom: 120 };

/** Black text, and two lines above it in another grey. */
function withNote(grey: number): Grey {
	const page = textPage();
	write(page, PLACE, { ink: grey });
	return page;
}

const darkIn = ({ width, data }: Grey, { left, top, right, bottom }: typeof PLACE) => {
	let count = 0;
	for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (data[y * width + x]! < 128) count++;
	return count;
};

it('letters lighter than the ink are noticed, and dark when that is asked for; the others stay as they are', () => {
	for (const grey of [184, 204, 220]) {
		const page = withNote(grey);
		const first = prepare(page, 200, SETTINGS);
		expect([grey, first.pale, first.steps]).toEqual([grey, true, []]);
		const { image, pale, steps } = prepare(page, 200, { ...SETTINGS, steps: { pale: 'on' } });
		expect([pale, steps]).toEqual([false, [{ step: 'pale', values: {}, asked: true }]]);
		// a lone full stop may be missing
		expect(darkIn(image, PLACE)).toBeGreaterThan(0.99 * darkIn(withNote(0), PLACE));
		const below = ({ data }: Grey) => Buffer.from(Uint8Array.from(data.subarray(140 * 1000)));
		expect(below(image).equals(below(page))).toBe(true);
	}
});

it('a page of one ink has none, whatever its edges', () => {
	const page = textPage();
	const soft = page.data.map((level, at) => (level + (page.data[at - 1] ?? 255) + (page.data[at + 1] ?? 255)) / 3);
	for (const data of [page.data, soft])
		expect(paleLetters({ ...page, data }, survey({ ...page, data }))).toBeUndefined();
});

it('what hardly differs from the paper, and specks, are no letters', () => {
	const page = withNote(240);
	for (let at = 0; at < 300; at++) page.data[(30 + (at % 90)) * 1000 + 100 + ((at * 7919) % 800)] = 190;
	expect(paleLetters(page, survey(page))).toBeUndefined();
});
