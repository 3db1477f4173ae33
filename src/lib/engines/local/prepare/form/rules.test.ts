import { describe, expect, it } from 'vitest';
import { fill, sheet, textPage, write } from '#lib/engines/local/testing/drawn-text.ts';
import { lies } from '#lib/model/table/rules.ts';
import type { Grey } from '../picture/grey.ts';
import { rules } from './rules.ts';

const DPI = 200;

describe('ruling lines', () => {
	it('are found with their ends, across and down, thin and thick', () => {
		const page = sheet(1000, 800);
		fill(page, { x0: 100, y0: 200, x1: 900, y1: 202 }, 0);
		fill(page, { x0: 100, y0: 600, x1: 900, y1: 606 }, 60);
		fill(page, { x0: 400, y0: 200, x1: 401, y1: 606 }, 90);
		const { across, down } = rules(page, DPI);
		expect(across).toEqual([
			{ at: 201, from: 100, to: 900, pen: 2 },
			{ at: 603, from: 100, to: 900, pen: 6 },
		]);
		expect(down).toHaveLength(1);
		expect(down[0]!.at).toBeCloseTo(400, -1);
		expect(down[0]!.to - down[0]!.from).toBeGreaterThan(380);
	});

	it('are whole where they are worn, or lean a little', () => {
		const page = sheet(1200, 300);
		for (let x = 100; x < 1100; x += 40) {
			const y = 150 + Math.round(x / 300);
			fill(page, { x0: x, y0: y, x1: x + (x % 200 === 100 ? 38 : 40), y1: y + 3 }, 0);
		}
		const { across } = rules(page, DPI);
		expect(across).toHaveLength(1);
		expect(across[0]).toMatchObject({ from: 100, to: 1100 });
	});

	it('are none of the letters, of solid ink, or of the edge of something dark', () => {
		const page = textPage({ pen: 4 });
		write(page, { left: 100, top: 20, right: 900, bottom: 120 }, { pen: 6, text: 'HIXl' });
		// The feet of these stand nearer than a worn line's pieces.
		write(page, { left: 100, top: 1120, right: 900, bottom: 1160 }, { pen: 3, text: 'I' });
		fill(page, { x0: 0, y0: 1180, x1: 1000, y1: 1300 }, 0);
		expect(rules(page, DPI)).toEqual({ across: [], down: [] });
		expect(rules(sheet(40, 40), DPI)).toEqual({ across: [], down: [] });
	});

	/** A line down that begins at `x` and ends `lean` further right. */
	const leaning = (page: Grey, x: number, [top, bottom]: [number, number], lean: number, thick = 4) => {
		for (let y = top; y < bottom; y++) {
			const at = Math.round(x + (lean * (y - top)) / (bottom - top));
			fill(page, { x0: at, y0: y, x1: at + thick, y1: y + 1 }, 0);
		}
	};

	it('are found where they lean, as the sides of a table on a photo do', () => {
		const page = sheet(1000, 1000);
		leaning(page, 100, [150, 850], 40);
		leaning(page, 500, [150, 850], 3);
		leaning(page, 900, [150, 850], -38);
		const { down } = rules(page, DPI);
		expect(down.map(({ at }) => at)).toEqual([122, 504, 883]);
		expect(down.map(({ from, to }) => [from, to])).toEqual(Array(3).fill([150, 850]));
		expect(Math.abs(down[0]!.lean! - 40)).toBeLessThan(3);
		expect(down[1]!.lean).toBeUndefined();
		expect(Math.abs(down[2]!.lean! + 38)).toBeLessThan(3);
		expect([lies(down[0]!, 150), lies(down[0]!, 850)].map((at) => Math.abs(at - 122) > 17)).toEqual([true, true]);
	});

	it('are not what leans more than that, is a short stroke, thick or bent', () => {
		const page = sheet(1000, 1000);
		leaning(page, 100, [150, 850], 90, 8);
		leaning(page, 400, [150, 340], 12);
		leaning(page, 600, [150, 850], 40, 40);
		for (let y = 150; y < 850; y++) {
			const x = 800 + Math.round(30 * Math.sin(((y - 150) / 700) * Math.PI));
			fill(page, { x0: x, y0: y, x1: x + 6, y1: y + 1 }, 0);
		}
		expect(rules(page, DPI).down).toEqual([]);
	});
});
