import { describe, expect, it } from 'vitest';
import type { Settings, StepName } from '#lib/model/settings.ts';
import { fill, sheet, textPage, write } from '../testing/drawn-text.ts';
import type { Grey } from './picture/grey.ts';
import { apply, invert, isIdentity, multiply, type Matrix } from './picture/matrix.ts';
import { place } from './picture/place.ts';
import { prepare } from './prepare.ts';
import type { Prepared } from './prepared.ts';
import { redraw } from './picture/redraw.ts';
import { turned } from './picture/turned.ts';

const AUTO: Settings = { languages: ['eng'] };
const only = (step: StepName, how: 'on' | 'off'): Settings => ({ languages: ['eng'], steps: { [step]: how } });
const taken = (prepared: Prepared) => prepared.steps.map(({ step }) => step);
const leaning = (page: Grey, degrees: number) => redraw(page, place(page, 0, -degrees, 1), 255);

/** Numbers 0–1 that are the same in every run. */
function dice() {
	let state = 7;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function mapped(page: Grey, change: (level: number, x: number, y: number) => number): Grey {
	const data = new Uint8ClampedArray(page.data.length);
	for (let y = 0, at = 0; y < page.height; y++)
		for (let x = 0; x < page.width; x++, at++) data[at] = change(page.data[at]!, x, y);
	return { width: page.width, height: page.height, data };
}

const CLEAN = textPage();

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

describe('orientation', () => {
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

describe('a spread', () => {
	it('shows where its gutter is', () => {
		const page = sheet(1800, 1200);
		write(page, { left: 100, top: 100, right: 800, bottom: 1100 });
		write(page, { left: 1000, top: 100, right: 1700, bottom: 1100 });
		expect(Math.abs(prepare(page, 200, AUTO).spread! - 900)).toBeLessThan(20);
		fill(page, { x0: 897, y0: 0, x1: 903, y1: 1200 }, 60);
		expect(Math.abs(prepare(page, 200, AUTO).spread! - 900)).toBeLessThan(20);
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
