import { expect, it } from 'vitest';
import { convergence } from './convergence.ts';
import type { Points } from './skew.ts';
import { steep } from './steep.ts';

/** Feet of letters in lines that lean by alpha + beta · y, `each` in a line. */
function feet(alpha: number, beta: number, each: number, stray = 0): Points {
	let state = 11;
	const dice = () => (state = (state * 48271) % 2147483647) / 2147483647;
	const count = 36 * each;
	const points = { x: new Float32Array(count), y: new Float32Array(count), count };
	for (let i = 0; i < count; i++) {
		const level = -612 + 34 * Math.floor(i / each) + stray * dice();
		points.x[i] = -450 + 900 * dice();
		points.y[i] = level * (1 + beta * points.x[i]!) + alpha * points.x[i]! + dice();
	}
	return points;
}

it('lines that run together are found by trying every lean with every difference', () => {
	const found = steep(feet(0.06, -0.0002, 30))!;
	expect(found.alpha).toBeCloseTo(0.06, 2);
	expect(found.beta).toBeCloseTo(-0.0002, 4);
});

it('points that lie in no lines have no lean', () => {
	expect(steep(feet(0.06, -0.0002, 30, 34))).toBeUndefined();
});

it('a page with too few letters for bands is made level all the same', () => {
	expect(convergence(feet(0.02, 0.0002, 25), 0)?.degrees).toBeGreaterThan(10);
});
