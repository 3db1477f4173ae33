import { describe, expect, it } from 'vitest';
import { fill, sheet, textPage, write } from '../testing/drawn-text.ts';
import { AUTO, CLEAN, only, taken } from '../testing/prepared-pages.ts';
import { isIdentity } from './picture/matrix.ts';
import { prepare } from './prepare.ts';

describe('a clean page', () => {
	it('is left exactly as it is', () => {
		const prepared = prepare(CLEAN, 200, AUTO);
		expect(prepared.steps).toEqual([]);
		expect(prepared.turn).toBe(0);
		expect(isIdentity(prepared.toPage)).toBe(true);
		expect(prepared.image.data).toBe(CLEAN.data);
		expect(prepared).toMatchObject({ dpi: 200, nothing: false, textual: true, unsureTurn: false });
		expect(prepared.spread).toBeUndefined();
	});

	it('keeps its resolution when the source says nothing of use', () => {
		for (const dpi of [0, 1, 72000]) expect(prepare(CLEAN, dpi, AUTO).dpi).toBeGreaterThanOrEqual(70);
	});
});

describe('small letters', () => {
	it('are enlarged, with the resolution', () => {
		const prepared = prepare(textPage({ width: 500, height: 700, pen: 1 }), 72, AUTO);
		expect(taken(prepared)).toEqual(['scale']);
		expect(prepared).toMatchObject({ dpi: 144, image: { width: 1000, height: 1400 } });
	});

	it('are what a user means who asks for a larger page', () => {
		expect(prepare(CLEAN, 200, only('scale', 'on'))).toMatchObject({
			dpi: 400,
			steps: [{ step: 'scale', asked: true }],
		});
		expect(taken(prepare(textPage({ width: 500, height: 700, pen: 1 }), 72, only('scale', 'off')))).toEqual([]);
	});

	it('are not looked for on an empty page', () => {
		expect(prepare(sheet(500, 700), 0, AUTO)).toMatchObject({ steps: [], nothing: true, image: { width: 500 } });
	});

	it('of a long strip are never enlarged beyond what tesseract takes', () => {
		const strip = textPage({ width: 120, height: 20_000, pen: 1 });
		expect(prepare(strip, 0, AUTO).image.height).toBeLessThan(32_768);
	});
});

describe('large letters', () => {
	/** Only letters that the coarse type has. */
	const text = 'the ladle on the table has a bend and so then a parrot sets the hot plate on the other stand ';
	const large = textPage({ width: 1600, height: 2200, pen: 5, text });

	it('of clean prose are made smaller, with the resolution', () => {
		const { steps, dpi, image, xHeight } = prepare(large, 300, AUTO);
		expect(steps.map(({ step }) => step)).toEqual(['scale']);
		const factor = steps[0]!.values.factor!;
		expect(factor).toBeLessThan(0.8);
		expect(dpi).toBe(Math.round(300 * factor));
		expect(image.width).toBe(Math.floor(1600 * factor));
		expect(xHeight).toBeCloseTo(14, 0);
	});

	it('stay as they are in columns, and where the user wants no other size', () => {
		const columns = sheet(1600, 2200);
		for (const left of [100, 850])
			write(columns, { left, top: 100, right: left + 650, bottom: 2100 }, { pen: 5, text });
		expect(taken(prepare(columns, 300, AUTO))).toEqual([]);
		expect(taken(prepare(large, 300, only('scale', 'off')))).toEqual([]);
	});
});

describe('a spread', () => {
	it('shows where its gutter is', () => {
		const page = sheet(1800, 1200);
		write(page, { left: 100, top: 100, right: 800, bottom: 1100 });
		write(page, { left: 1000, top: 100, right: 1700, bottom: 1100 });
		expect(Math.abs(prepare(page, 200, AUTO).spread![0]! - 900)).toBeLessThan(20);
		fill(page, { x0: 897, y0: 0, x1: 903, y1: 1200 }, 60);
		expect(Math.abs(prepare(page, 200, AUTO).spread![0]! - 900)).toBeLessThan(20);
	});

	it('is no card, which is as wide as two squares and has little on it', () => {
		const card = sheet(1600, 800);
		for (const top of [100, 300, 500])
			for (const left of [100, 900]) write(card, { left, top, right: left + 600, bottom: top + 80 });
		expect(prepare(card, 200, AUTO).spread).toBeUndefined();
	});

	it('is no table with wide white between its columns, whatever stands above it', () => {
		const page = sheet(1800, 1200);
		for (const left of [100, 1000])
			write(page, { left, top: 100, right: left + 300, bottom: 250 }, { text: 'a line of a letter head ' });
		for (let top = 400; top < 1100; top += 50)
			for (const left of [100, 300, 600, 1000, 1250, 1500])
				write(page, { left, top, right: left + 150, bottom: top + 40 }, { text: 'cell' });
		expect(prepare(page, 200, AUTO).spread).toBeUndefined();
	});

	it('is no statement either, whose entries are longer than its sums', () => {
		const page = sheet(1800, 1200);
		for (let top = 200; top < 1100; top += 50) {
			write(page, { left: 100, top, right: 320, bottom: top + 40 });
			for (const left of [1000, 1250, 1500])
				write(page, { left, top, right: left + 120, bottom: top + 40 }, { text: 'sum ' });
		}
		expect(prepare(page, 200, AUTO).spread).toBeUndefined();
	});

	it('is no page whose letters ran together in its middle', () => {
		const page = sheet(1800, 1200);
		write(page, { left: 100, top: 100, right: 800, bottom: 1100 });
		write(page, { left: 1000, top: 100, right: 1700, bottom: 1100 });
		for (let y = 110; y < 1080; y += 12) fill(page, { x0: 810, y0: y, x1: 990, y1: y + 5 }, 0);
		fill(page, { x0: 810, y0: 110, x1: 816, y1: 1080 }, 0);
		expect(prepare(page, 200, AUTO).spread).toBeUndefined();
	});
});
