import { describe, expect, it } from 'vitest';
import { fill, sheet, textPage, write } from '#lib/engines/local/testing/drawn-text.ts';
import type { Grey } from '../picture/grey.ts';
import { place } from '../picture/place.ts';
import { redraw } from '../picture/redraw.ts';
import { lightOnDark } from './light-on-dark.ts';
import { prepare } from '../prepare.ts';

const SETTINGS = { languages: ['eng'] };
const steps = (page: Grey) => prepare(page, 200, SETTINGS).steps.map(({ step }) => step);

/** A block of a dark colour with round ends, and light text on it. */
function pill(page: Grey, { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }, ground = 40) {
	const radius = (y1 - y0) / 2;
	for (let y = y0; y < y1; y++) {
		const inset = Math.round(radius - Math.sqrt(Math.max(0, radius ** 2 - (y + 0.5 - y0 - radius) ** 2)));
		fill(page, { x0: x0 + inset, y0: y, x1: x1 - inset, y1: y + 1 }, ground);
	}
	write(page, { left: x0 + radius, top: y0 + 14, right: x1 - radius, bottom: y1 }, { ink: 255 });
}

describe('light letters', () => {
	it('on a button with round ends leave nothing dark at its corners', () => {
		const page = textPage();
		const box = { x0: 200, y0: 40, x1: 620, y1: 108 };
		pill(page, box);
		const { image } = prepare(page, 200, SETTINGS);
		for (const x of [box.x0 + 2, box.x0 + 8, box.x1 - 9, box.x1 - 3])
			for (const y of [box.y0 + 2, box.y1 - 3]) expect([x, y, image.data[y * 1000 + x]! > 200]).toEqual([x, y, true]);
	});

	it('on a block that leans leave no line of its edges', () => {
		const page = textPage();
		const box = { x0: 100, y0: 30, x1: 900, y1: 90 };
		fill(page, box, 40);
		write(page, { left: 120, top: 44, right: 880, bottom: 90 }, { ink: 255 });
		const { image, steps } = prepare(redraw(page, place(page, 0, 0.8, 1), 255), 200, SETTINGS);
		expect(steps.map(({ step }) => step)).toEqual(['invert', 'deskew']);
		let dark = 0;
		for (let y = 0; y < 100; y++)
			if (y < 40 || y > 86) for (let x = 60; x < 940; x++) if (image.data[y * image.width + x]! < 160) dark++;
		expect(dark).toBe(0);
	});

	it('on a ground that is neither light nor dark are found', () => {
		const page = textPage();
		fill(page, { x0: 0, y0: 0, x1: 1000, y1: 110 }, 146);
		write(page, { left: 100, top: 40, right: 900, bottom: 100 }, { ink: 255 });
		expect(steps(page)).toContain('invert');
		expect(lightOnDark(page).map(({ box }) => box)).toEqual([{ x0: 0, y0: 0, x1: 1000, y1: 110 }]);
	});

	it('on panels of several greys on a dark page are found', () => {
		const page = sheet(1000, 1300, 20);
		fill(page, { x0: 60, y0: 40, x1: 700, y1: 500 }, 48);
		fill(page, { x0: 300, y0: 560, x1: 940, y1: 1240 }, 78);
		write(page, { left: 100, top: 80, right: 660, bottom: 480 }, { ink: 235 });
		write(page, { left: 340, top: 600, right: 900, bottom: 1200 }, { ink: 235 });
		expect(lightOnDark(page).map(({ box }) => box)).toEqual([{ x0: 0, y0: 0, x1: 1000, y1: 1300 }]);
	});

	it('are not what is lit on a sheet in the shadow: its letters are darker than it', () => {
		const page = sheet(1000, 1300, 105);
		write(page, { left: 100, top: 200, right: 900, bottom: 800 }, { ink: 25 });
		for (let y = 30; y < 190; y += 40)
			for (let x = 40; x < 960; x += 40) fill(page, { x0: x, y0: y, x1: x + 14, y1: y + 20 }, 230);
		expect(lightOnDark(page)).toEqual([]);
	});

	it('in the head of a frame are found, and the frame stays', () => {
		const page = textPage();
		for (const box of [
			{ x0: 40, y0: 40, x1: 960, y1: 110 },
			{ x0: 40, y0: 40, x1: 48, y1: 1260 },
			{ x0: 952, y0: 40, x1: 960, y1: 1260 },
			{ x0: 40, y0: 1252, x1: 960, y1: 1260 },
		])
			fill(page, box, 30);
		write(page, { left: 100, top: 60, right: 900, bottom: 110 }, { ink: 255 });
		expect(lightOnDark(page).map(({ box }) => [box.y0, box.y1])).toEqual([[40, 110]]);
	});

	it('in a band along the edge are no reason to take it for the lid of a scanner', () => {
		const page = textPage();
		for (let y = 0; y < 110; y++) fill(page, { x0: 0, y0: y, x1: 1000, y1: y + 1 }, 20 + y / 2);
		write(page, { left: 100, top: 40, right: 900, bottom: 100 }, { ink: 255 });
		expect(steps(page)).not.toContain('borders');
	});
});

it('a light panel on a drawn page is no sheet on a table: what stands beside it is read too', () => {
	const page = sheet(1000, 1300, 150);
	write(page, { left: 100, top: 20, right: 900, bottom: 90 });
	fill(page, { x0: 120, y0: 130, x1: 880, y1: 1180 }, 255);
	write(page, { left: 180, top: 200, right: 820, bottom: 1100 });
	expect(steps(page)).not.toContain('sheet');
});
