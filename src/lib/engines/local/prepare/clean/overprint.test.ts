import { expect, it } from 'vitest';
import { textPage } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { prepare } from '../prepare.ts';

const SETTINGS = { languages: ['eng'] };
const TAKEN = { languages: ['eng'], steps: { stamps: 'on' } as const };

/** Rings of a stamp pressed on a page; where letters stand they stay as dark as they are. */
function pressed(page: Grey, grey: number): Grey {
	const data = new Uint8ClampedArray(page.data);
	for (let y = 0; y < page.height; y++)
		for (let x = 0; x < page.width; x++) {
			const far = Math.hypot(x - 500, y - 600);
			const at = y * page.width + x;
			if ((far > 200 && far < 216) || (far > 150 && far < 160)) data[at] = Math.min(data[at]!, grey);
		}
	return { ...page, data };
}

it('a stamp is noticed, and the text is read without it where that is asked for', () => {
	const page = textPage();
	const stamped = pressed(page, 120);
	const asItIs = prepare(stamped, 200, SETTINGS);
	expect(asItIs.stamped).toBe(true);
	expect(asItIs.steps.map(({ step }) => step)).not.toContain('stamps');
	const { image, steps, stamped: still } = prepare(stamped, 200, TAKEN);
	expect(steps.map(({ step }) => step)).toEqual(['stamps']);
	expect(still).toBe(false);
	expect(image.data.every((level, at) => Math.abs(level - page.data[at]!) < 20)).toBe(true);
});

it('a ring as dark as the text is no stamp', () => {
	expect(prepare(pressed(textPage(), 0), 200, SETTINGS).stamped).toBe(false);
});

it('grey text beside black is no stamp', () => {
	const page = textPage();
	for (let at = 0; at < page.data.length / 2; at++) if (page.data[at] === 0) page.data[at] = 140;
	expect(prepare(page, 200, SETTINGS).stamped).toBe(false);
	expect(prepare(textPage(), 200, SETTINGS).stamped).toBe(false);
});
