import { describe, expect, it } from 'vitest';
import { fill, sheet, textPage } from '../testing/drawn-text.ts';
import { AUTO, CLEAN, mapped, only, taken } from '../testing/prepared-pages.ts';
import type { Grey } from './picture/grey.ts';
import { apply, invert, multiply, type Matrix } from './picture/matrix.ts';
import { place } from './picture/place.ts';
import { redraw } from './picture/redraw.ts';
import { turned } from './picture/turned.ts';
import { prepare } from './prepare.ts';

const leaning = (page: Grey, degrees: number) => redraw(page, place(page, 0, -degrees, 1), 255);

describe('orientation', () => {
	it('of a list in columns is none, though its columns are sharper than its rows', () => {
		const list = sheet(1000, 1300);
		for (let row = 0; row < 38; row++)
			for (const left of [60, 290, 520, 750])
				for (const at of [0, 56, 112]) {
					const uneven = (row * 37 + left * 11 + at * 5) % 101;
					const bottom = 70 + row * 32 + (uneven % 3);
					const x0 = left + at + ((uneven * 3) % 4);
					fill(list, { x0, y0: bottom - 12, x1: left + at + 42 + ((uneven * 7) % 9), y1: bottom }, 0);
				}
		expect(prepare(list, 200, AUTO).turn).toBe(0);
	});

	it.each([90, 180, 270] as const)('of a page that was turned by %i° is found and undone', (degrees) => {
		const prepared = prepare(turned(CLEAN, degrees), 200, AUTO);
		expect(prepared.turn).toBe(360 - degrees);
		expect(taken(prepared)).toEqual(['orientation']);
		expect(prepared.image.data.every((level, i) => level === CLEAN.data[i])).toBe(true);
		expect(prepared.unsureTurn).toBe(false);
	});

	it('of capitals alone is said to be unsure, and the page stays', () => {
		const prepared = prepare(textPage({ text: 'HIX XI HIXIH IX ' }), 200, AUTO);
		expect(prepared).toMatchObject({ turn: 0, unsureTurn: true });
	});

	it('is kept when the user says so, and can be given for a second try', () => {
		expect(prepare(turned(CLEAN, 180), 200, only('orientation', 'off')).turn).toBe(0);
		const again = prepare(CLEAN, 200, AUTO, 180);
		expect(again.turn).toBe(180);
		expect(taken(again)).toEqual(['orientation']);
	});
});

describe('skew', () => {
	it.each([-11, -6, 0.6, 2, 12])('of %f° is found to a tenth of a degree and undone', (degrees) => {
		const prepared = prepare(leaning(CLEAN, degrees), 200, AUTO);
		expect(taken(prepared)).toEqual(['deskew']);
		expect(Math.abs(prepared.steps[0]!.values.degrees! - degrees)).toBeLessThan(0.11);
		expect(taken(prepare(prepared.image, 200, AUTO))).toEqual([]);
	});

	it('too small to matter is left alone', () => {
		expect(taken(prepare(leaning(CLEAN, 0.1), 200, AUTO))).toEqual([]);
	});

	it('is not seen in a page without text', () => {
		const photo = mapped(sheet(900, 900), (_, x, y) => 127 + 100 * Math.sin((x + y * 0.1) / 50) * Math.cos(y / 70));
		expect(taken(prepare(photo, 0, AUTO))).not.toContain('deskew');
	});
});

describe('lines that converge', () => {
	const seen = (page: Grey, beta: number) =>
		redraw(page, place(page, 0, multiply(rotated, [1, 0, 0, 0, 1, 0, beta, 0, 1]), 1), 255);
	const rotated: Matrix = [0.999, -0.03, 0, 0.03, 0.999, 0, 0, 0, 1];

	it('on a photo from the side are made level and parallel', () => {
		const photo = seen(CLEAN, 0.00012);
		const prepared = prepare(photo, 200, AUTO);
		expect(taken(prepared)).toEqual(['perspective']);
		expect(taken(prepare(prepared.image, 200, AUTO))).toEqual([]);
		const [middle] = [apply(prepared.toPage, prepared.image.width / 2, prepared.image.height / 2)];
		expect(Math.hypot(middle.x - photo.width / 2, middle.y - photo.height / 2)).toBeLessThan(photo.width * 0.1);
	});

	it('so steeply that the page as a whole shows no lines are seen band by band', () => {
		const small = seen(textPage({ pen: 2 }), 0.0002);
		expect(prepare(small, 200, AUTO)).toMatchObject({ textual: true, steps: [{ step: 'perspective' }] });
	});

	it('are left to a plain turn when the user says so', () => {
		expect(taken(prepare(seen(CLEAN, 0.00012), 200, only('perspective', 'off')))).toEqual(['deskew']);
	});

	it('too little to matter are only straightened', () => {
		expect(taken(prepare(seen(CLEAN, 0.000005), 200, AUTO))).toEqual(['deskew']);
	});
});

describe('the way back', () => {
	it.each([
		[0, 0, 1],
		[90, 0, 1],
		[180, 0, 0.5],
		[270, 3.5, 1],
		[0, -7, 2],
		[90, 11, 0.5],
		[180, [0.98, 0.05, 0, -0.05, 1.02, 0, 0.0001, 0.00004, 1] as Matrix, 1],
	] as const)(
		'from a page turned by %i°, straightened by %s and scaled by %f hits the mark',
		(turn, degrees, scale) => {
			const page = sheet(900, 1200);
			const mark = { x: 231, y: 765 };
			fill(page, { x0: mark.x - 3, y0: mark.y - 3, x1: mark.x + 3, y1: mark.y + 3 }, 0);
			const to = place(page, turn, degrees, scale);
			const image = redraw(page, to, 255);
			let [sum, sx, sy] = [0, 0, 0];
			for (let y = 0, at = 0; y < image.height; y++)
				for (let x = 0; x < image.width; x++, at++) {
					const weight = 255 - image.data[at]!;
					sum += weight;
					sx += weight * (x + 0.5);
					sy += weight * (y + 0.5);
				}
			const back = apply(to.matrix, sx / sum, sy / sum);
			expect(Math.hypot(back.x - mark.x, back.y - mark.y)).toBeLessThan(1);
			const corner = apply(invert(to.matrix as Matrix), 900, 1200);
			expect(corner.x).toBeLessThanOrEqual(image.width + 1);
			expect(corner.y).toBeGreaterThanOrEqual(-1);
		},
	);
});
