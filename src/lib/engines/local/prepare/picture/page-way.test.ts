import { expect, it } from 'vitest';
import { pageWay } from './page-way.ts';
import { wayBack } from '#lib/engines/local/blocks/way-back.ts';

it('leads from the prepared picture of a part, drawn smaller, to its place on the page', () => {
	const toPart = [2, 0, 10, 0, 2, 20, 0, 0, 1];
	const way = pageWay(toPart, { x0: 300, y0: 400, x1: 600, y1: 800 }, 0.5);
	// (5, 6) → (20, 32) in what preparation was given → (40, 64) at full size → (340, 464) on the page
	expect(wayBack(way, 1000, 1000).segment({ x0: 5, y0: 6, x1: 5, y1: 6 })).toEqual({
		x0: 340,
		y0: 464,
		x1: 340,
		y1: 464,
	});
});

it('leads through a projection too', () => {
	const toPart = [1, 0, 0, 0, 1, 0, 0.001, 0, 1];
	const way = pageWay(toPart, { x0: 50, y0: 70, x1: 90, y1: 90 }, 1);
	// (1000, 100) → (500, 50) → (550, 120)
	expect(wayBack(way, 1000, 1000).segment({ x0: 1000, y0: 100, x1: 1000, y1: 100 })).toMatchObject({
		x0: 550,
		y0: 120,
	});
});
