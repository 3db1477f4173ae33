import { expect, it } from 'vitest';
import { fill, sheet, write } from '#lib/engines/local/testing/drawn-text.ts';
import { loneSigns } from './lone-signs.ts';
import { survey } from '../survey/survey.ts';

/** A list whose words were read, so many letters long each, with room for a column at its right. */
function list(rows = 8) {
	const page = sheet(900, 900);
	const words = Array.from({ length: rows }, (_, row) => {
		const top = 100 + row * 90;
		write(page, { left: 100, top, right: 500, bottom: top + 34 });
		return { x0: 98, y0: top - 2, x1: 502, y1: top + 36 };
	});
	const sign = (text: string, left: number, row: number) =>
		write(page, { left, top: 100 + row * 90, right: left + 18 * text.length, bottom: 134 + row * 90 }, { text });
	const found = (covered = words) => loneSigns(survey(page), covered);
	return { page, words, sign, found };
}

it('finds a sign and a short number that no word covers, each with its place', () => {
	const { sign, found, words } = list();
	sign('X', 700, 1);
	sign('HX', 700, 3);
	const [one, two] = found().sort((a, b) => a.y0 - b.y0);
	expect(found()).toHaveLength(2);
	expect(one!.x0).toBeGreaterThan(697);
	expect(one!.x1).toBeLessThan(718);
	expect(one!.y0).toBeGreaterThan(187);
	expect(one!.y1).toBeLessThan(217);
	expect(two!.x1).toBeGreaterThan(728);
	expect(found([...words, { x0: 690, y0: 180, x1: 730, y1: 220 }])).toHaveLength(1);
});

it('keeps a number together at its point', () => {
	const { page, sign, found } = list();
	sign('X', 700, 1);
	sign('X', 728, 1);
	expect(found()).toHaveLength(2);
	fill(page, { x0: 720, y0: 211, x1: 723, y1: 214 }, 0);
	expect(found()).toHaveLength(1);
	expect(found()[0]!.x1 - found()[0]!.x0).toBeGreaterThan(40);
});

it('takes no speck, blot, bullet, rule or frame, and nothing that touches something else, for a sign', () => {
	const { page, found } = list();
	fill(page, { x0: 700, y0: 110, x1: 703, y1: 113 }, 0);
	fill(page, { x0: 700, y0: 190, x1: 724, y1: 214 }, 0);
	for (let y = -6; y <= 6; y++) {
		const half = Math.round(Math.sqrt(42 - y * y));
		fill(page, { x0: 700 - half, y0: 650 + y, x1: 701 + half, y1: 651 + y }, 0);
	}
	fill(page, { x0: 700, y0: 280, x1: 703, y1: 306 }, 0);
	fill(page, { x0: 700, y0: 370, x1: 728, y1: 396 }, 0);
	fill(page, { x0: 702, y0: 372, x1: 726, y1: 394 }, 255);
	write(page, { left: 700, top: 460, right: 720, bottom: 494 }, { text: 'X' });
	fill(page, { x0: 690, y0: 485, x1: 860, y1: 488 }, 0);
	expect(found()).toEqual([]);
});

it('takes no part of a number whose other part is broken', () => {
	const { page, sign, found } = list();
	sign('X', 700, 1);
	fill(page, { x0: 680, y0: 195, x1: 683, y1: 212 }, 0);
	expect(found()).toEqual([]);
});

it('finds none where there are so many that they are grain', () => {
	const page = sheet(1000, 1000);
	for (let y = 20; y < 980; y += 60)
		for (let x = 20; x < 980; x += 60) write(page, { left: x, top: y, right: x + 18, bottom: y + 34 }, { text: 'X' });
	expect(loneSigns(survey(page), [])).toEqual([]);
});
