import { describe, expect, it } from 'vitest';
import { fill, sheet, textPage, write } from '#lib/engines/local/testing/drawn-text.ts';
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
});
