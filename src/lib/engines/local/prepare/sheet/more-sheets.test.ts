import { expect, it } from 'vitest';
import { fill, sheet, write } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { warp } from '../picture/warp.ts';
import { KeptPage } from '../kept-page.ts';
import { prepare } from '../prepare.ts';

const SETTINGS = { languages: ['eng'] };
const [WIDE, HIGH] = [1700, 1500];

/** Lays a paper of text (500 × 900 px, lines `pitch` strokes apart) with its middle at `x` on a picture, turned by `degrees`. */
function lay(page: Grey, x: number, degrees: number, { pitch = 16, paper = 245, top = 200 } = {}): void {
	const one = sheet(WIDE, HIGH, 0);
	fill(one, { x0: x - 250, y0: top, x1: x + 250, y1: top + 900 }, paper);
	write(one, { left: x - 210, top: top + 40, right: x + 210, bottom: top + 860 }, { ink: 20, pitch });
	const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
	const y = top + 450;
	const lain = warp(one, [cos, sin, x - cos * x - sin * y, -sin, cos, y + sin * x - cos * y, 0, 0, 1], WIDE, HIGH, 0);
	for (let at = 0; at < lain.data.length; at++) if (lain.data[at]! > 12) page.data[at] = lain.data[at]!;
}

/** A table of a grey that varies. */
function table(): Grey {
	const page = sheet(WIDE, HIGH);
	for (let y = 0; y < HIGH; y++)
		for (let x = 0; x < WIDE; x++) page.data[y * WIDE + x] = 80 + 9 * Math.sin(x / 31) + 9 * Math.sin(y / 23);
	return page;
}

it('two papers on a table are both kept, and read one after the other', () => {
	const page = table();
	lay(page, 380, 2);
	lay(page, 1300, -1.5, { top: 420 });
	const made = prepare(page, 0, SETTINGS);
	expect(made.steps[0]).toMatchObject({ step: 'sheet', values: { count: 2 } });
	expect(made.spread).toHaveLength(1);
	expect(Math.abs(made.spread![0]! / made.image.width - 840 / WIDE)).toBeLessThan(0.04);
	// nothing is left of the table
	let dark = 0;
	for (let x = 0; x < made.image.width; x++) if (made.image.data[40 * made.image.width + x]! < 128) dark++;
	expect(dark).toBe(0);
});

it('the user can keep the table beside two papers', () => {
	const page = table();
	lay(page, 380, 2);
	lay(page, 1300, -1.5, { top: 420 });
	const { steps } = prepare(page, 0, { ...SETTINGS, steps: { sheet: 'off' } });
	expect(steps.map(({ step }) => step)).not.toContain('sheet');
});

const pieces = (page: Grey) =>
	new KeptPage(page, 200, { x0: 0, y0: 0, x1: WIDE, y1: HIGH }, 1).prepared(SETTINGS).pieces;

it('three receipts on a scanner are read one after the other, however their lines stand', () => {
	const page = sheet(WIDE, HIGH);
	for (const [at, pitch] of [15, 17, 18].entries())
		write(page, { left: 60 + 580 * at, top: 90 + 37 * at, right: 430 + 580 * at, bottom: 1200 }, { pitch });
	expect(pieces(page)).toHaveLength(3);
});

it('columns whose lines stand side by side are a table, however far apart', () => {
	const page = sheet(WIDE, HIGH);
	for (const at of [0, 1, 2]) write(page, { left: 60 + 580 * at, top: 90, right: 430 + 580 * at, bottom: 1200 });
	expect(pieces(page)).toHaveLength(1);
});

it('what a line is drawn across lies on one sheet, however its lines stand', () => {
	const page = sheet(WIDE, HIGH);
	for (const [at, pitch] of [15, 17, 18].entries())
		write(page, { left: 60 + 580 * at, top: 120 + 37 * at, right: 430 + 580 * at, bottom: 1200 }, { pitch });
	fill(page, { x0: 60, y0: 100, x1: 1590, y1: 104 }, 0);
	expect(pieces(page)).toHaveLength(1);
});
