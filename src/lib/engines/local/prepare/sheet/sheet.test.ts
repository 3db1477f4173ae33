import { expect, it } from 'vitest';
import { fill, textPage } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { apply, invert } from '../picture/matrix.ts';
import { prepare } from '../prepare.ts';
import { warp } from '../picture/warp.ts';
import { toQuad } from './to-quad.ts';

const SETTINGS = { languages: ['eng'] };
const CORNERS = [
	{ x: 160, y: 120 },
	{ x: 1120, y: 170 },
	{ x: 1190, y: 1480 },
	{ x: 90, y: 1420 },
] as const;

/** A sheet of text on boards of wood, seen from an angle. */
function photo(): Grey {
	const page = textPage({ level: 225, ink: 40 });
	const seen = warp(page, invert(toQuad([...CORNERS], page.width, page.height)), 1300, 1600, 0);
	for (let y = 0; y < seen.height; y++)
		for (let x = 0; x < seen.width; x++) {
			const at = y * seen.width + x;
			if (!seen.data[at]) seen.data[at] = y % 70 < 4 ? 50 : 105 + 14 * Math.sin(y / 5 + Math.sin(x / 90));
		}
	return seen;
}

it('a sheet on a table is cut out and seen from above', () => {
	const { steps, image, toPage } = prepare(photo(), 0, SETTINGS);
	expect(steps[0]).toMatchObject({ step: 'sheet' });
	expect(steps.map(({ step }) => step)).not.toContain('perspective');
	const corners = [apply(toPage, 0, 0), apply(toPage, image.width, 0), apply(toPage, image.width, image.height)];
	for (const [at, { x, y }] of corners.entries())
		expect(Math.hypot(x - CORNERS[at]!.x, y - CORNERS[at]!.y)).toBeLessThan(15);
});

it('a frame that is printed on a page is no edge of the paper', () => {
	const page = textPage();
	for (const [x0, y0, x1, y1] of [
		[60, 90, 940, 98],
		[60, 1200, 940, 1208],
		[60, 90, 68, 1208],
		[932, 90, 940, 1208],
	] as const)
		fill(page, { x0, y0, x1, y1 }, 0);
	expect(prepare(page, 200, SETTINGS).steps).toEqual([]);
});

it('the user can keep the table', () => {
	const settings = { languages: ['eng'], steps: { sheet: 'off' } as const };
	expect(prepare(photo(), 0, settings).steps.map(({ step }) => step)).not.toContain('sheet');
});
