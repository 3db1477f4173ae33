import { expect, it } from 'vitest';
import type { Quad } from '#lib/model/quad.ts';
import { fill, textPage } from '#lib/engines/local/testing/drawn-text.ts';
import { onBoards } from '#lib/engines/local/testing/on-boards.ts';
import { apply } from '../picture/matrix.ts';
import { prepare } from '../prepare.ts';

const SETTINGS = { languages: ['eng'] };
const CORNERS = [
	{ x: 160, y: 120 },
	{ x: 1120, y: 170 },
	{ x: 1190, y: 1480 },
	{ x: 90, y: 1420 },
] as const;

/** A sheet of text on boards of wood, `by` times as large. */
const photo = (by = 1) =>
	onBoards(CORNERS.map(({ x, y }) => ({ x: 650 + (x - 650) * by, y: 800 + (y - 800) * by })) as Quad);

it('a sheet on a table is cut out and seen from above', () => {
	const { steps, image, toPage } = prepare(photo(), 0, SETTINGS);
	expect(steps[0]).toMatchObject({ step: 'sheet' });
	expect(steps.map(({ step }) => step)).not.toContain('perspective');
	const corners = [apply(toPage, 0, 0), apply(toPage, image.width, 0), apply(toPage, image.width, image.height)];
	for (const [at, { x, y }] of corners.entries())
		expect(Math.hypot(x - CORNERS[at]!.x, y - CORNERS[at]!.y)).toBeLessThan(15);
});

it('a small sheet stays where it lies, as it may be a picture on the page, and is cut out when that is wanted', () => {
	const small = photo(0.5);
	const whole = prepare(small, 0, SETTINGS);
	expect([whole.smallSheet, whole.steps.some(({ step }) => step === 'sheet')]).toEqual([true, false]);
	const cut = prepare(small, 0, { ...SETTINGS, steps: { sheet: 'on' } });
	expect([cut.smallSheet, cut.steps[0]?.step]).toEqual([false, 'sheet']);
	expect(cut.toPage[2]).toBeCloseTo(650 + (CORNERS[0].x - 650) / 2, -1);
	expect(prepare(photo(0.35), 0, SETTINGS).smallSheet).toBe(true);
	expect(prepare(photo(), 0, SETTINGS).smallSheet).toBe(false);
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
