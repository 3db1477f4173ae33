import { describe, expect, it } from 'vitest';
import { fill, sheet, textPage, write } from '../testing/drawn-text.ts';
import { AUTO, CLEAN, dice, mapped, only, taken } from '../testing/prepared-pages.ts';
import { prepare } from './prepare.ts';

describe('background', () => {
	const shadow = mapped(CLEAN, (level, x) => (30 + level * 0.85) * (0.35 + 0.65 / (1 + Math.exp((x - 500) / 60))));

	it('is evened out under a shadow, so that paper is white on both sides and ink stays dark', () => {
		const { image, ...prepared } = prepare(shadow, 200, AUTO);
		expect(taken({ image, ...prepared })).toEqual(['background']);
		expect(image.data[20 * 1000 + 20]).toBeGreaterThan(235);
		expect(image.data[20 * 1000 + 980]).toBeGreaterThan(235);
		const dark = (from: number, to: number) => {
			let count = 0;
			for (let y = 130; y < 1100; y++) for (let x = from; x < to; x++) if (image.data[y * 1000 + x]! < 128) count++;
			return count;
		};
		expect(dark(600, 890) / dark(110, 400)).toBeCloseTo(1, 0);
	});

	it('stays when the user says so', () => {
		expect(taken(prepare(shadow, 200, only('background', 'off')))).toEqual([]);
		expect(prepare(CLEAN, 200, only('background', 'on')).steps).toMatchObject([{ step: 'background', asked: true }]);
	});
});

describe('noise', () => {
	const roll = dice();
	const noisy = mapped(CLEAN, (level) => {
		const eyes = roll();
		return eyes < 0.02 ? 0 : eyes < 0.04 ? 255 : level;
	});

	it('is taken out where it is measured', () => {
		const prepared = prepare(noisy, 200, only('scale', 'off'));
		expect(taken(prepared)).toEqual(['noise']);
		let specks = 0;
		for (let y = 10; y < 100; y++)
			for (let x = 10; x < 990; x++) if (prepared.image.data[y * 1000 + x]! < 128) specks++;
		expect(specks / (90 * 980)).toBeLessThan(0.002);
	});

	it('on a page whose letters are small is not confused with their dots', () => {
		expect(taken(prepare(textPage({ width: 600, height: 800, pen: 1 }), 0, AUTO))).not.toContain('noise');
	});

	it('alone is nothing to read', () => {
		const grain = dice();
		const prepared = prepare(
			mapped(sheet(1000, 1300), () => grain() * 255),
			0,
			AUTO,
		);
		expect(prepared).toMatchObject({ nothing: true, turn: 0, textual: false });
		expect(taken(prepared)).toEqual(['noise']);
	});

	it('halves a large scan, which then reads faster and better', () => {
		const more = dice();
		const large = mapped(textPage({ width: 1600, height: 2000, pen: 4 }), (level) =>
			more() < 0.03 ? 255 - level : level,
		);
		expect(prepare(large, 300, AUTO)).toMatchObject({ dpi: 150, image: { width: 800, height: 1000 } });
	});
});

describe('light on dark', () => {
	it('becomes dark on light when it is the whole page', () => {
		const prepared = prepare(
			mapped(CLEAN, (level) => 235 - level * 0.8),
			200,
			AUTO,
		);
		expect(taken(prepared)).toEqual(['invert']);
		expect(prepared.image.data[0]).toBeGreaterThan(240);
	});

	it('is not what a bold word is, whose letters touch', () => {
		const page = textPage({ level: 240, ink: 165 });
		write(page, { left: 120, top: 30, right: 700, bottom: 120 }, { pen: 7, text: 'eoHoeo', ink: 165 });
		for (let x = 120; x < 372; x++) for (let y = 51; y < 58; y++) page.data[y * 1000 + x] = 165;
		expect(taken(prepare(page, 200, AUTO))).not.toContain('invert');
	});

	it('becomes dark on light in a band, and the rest stays', () => {
		const page = textPage();
		fill(page, { x0: 50, y0: 100, x1: 950, y1: 300 }, 20);
		write(page, { left: 100, top: 130, right: 900, bottom: 290 }, { ink: 250 });
		const { image, ...prepared } = prepare(page, 200, AUTO);
		expect(taken({ image, ...prepared })).toEqual(['invert']);
		expect(image.data[110 * 1000 + 60]).toBeGreaterThan(240);
		expect(image.data[900 * 1000 + 20]).toBe(255);
	});

	it('is not seen in a dark picture', () => {
		const page = textPage({ height: 1800 });
		for (let y = 300; y < 800; y++)
			for (let x = 200; x < 800; x++) page.data[y * 1000 + x] = 60 + 55 * Math.sin(x / 30) * Math.cos(y / 41);
		expect(taken(prepare(page, 200, AUTO))).not.toContain('invert');
	});
});

describe('borders', () => {
	it('of a scan with the lid open and the holes of a punch are cleared', () => {
		const page = textPage({ width: 1654, height: 2339, pen: 4 });
		fill(page, { x0: 0, y0: 0, x1: 40, y1: 2339 }, 15);
		fill(page, { x0: 0, y0: 0, x1: 1654, y1: 30 }, 15);
		for (let y = -26; y <= 26; y++)
			for (let x = -26; x <= 26; x++) if (x * x + y * y < 26 * 26) page.data[(900 + y) * 1654 + 100 + x] = 30;
		const { image, steps } = prepare(page, 200, AUTO);
		expect(steps).toMatchObject([{ step: 'borders', values: { bars: 1, holes: 1 } }]);
		for (const [x, y] of [
			[10, 1000],
			[800, 10],
			[100, 900],
		] as const)
			expect(image.data[y * 1654 + x]).toBeGreaterThan(240);
	});

	it('drawn inside the page are a frame, and stay', () => {
		const page = textPage();
		for (const box of [
			{ x0: 30, y0: 30, x1: 970, y1: 36 },
			{ x0: 30, y0: 30, x1: 36, y1: 1270 },
		])
			fill(page, box, 0);
		expect(taken(prepare(page, 200, AUTO))).toEqual([]);
	});
});
