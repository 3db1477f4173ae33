import { expect, it } from 'vitest';
import { sheet } from '#lib/engines/local/testing/drawn-text.ts';
import { isTick } from './tick.ts';

/** Whether a sign of strokes from point to point in a square of 20 is taken for a tick. */
function told(...strokes: [number, number][][]) {
	const page = sheet(40, 40, 220);
	for (const points of strokes)
		points.slice(1).forEach(([x1, y1], i) => {
			const [x0, y0] = points[i]!;
			for (let step = 0; step <= 60; step++) {
				const [x, y] = [10 + x0 + ((x1 - x0) * step) / 60, 10 + y0 + ((y1 - y0) * step) / 60];
				for (let dy = 0; dy < 3; dy++)
					for (let dx = 0; dx < 2; dx++) page.data[Math.round(y + dy) * 40 + Math.round(x + dx)] = 30;
			}
		});
	return isTick(page, { x0: 9, y0: 9, x1: 33, y1: 33 });
}

it('tells a tick by its short arm down and its long arm up', () => {
	expect(
		told([
			[0, 11],
			[6, 17],
			[18, 0],
		]),
	).toBe(true);
	expect(
		told([
			[0, 9],
			[4, 17],
			[14, 0],
		]),
	).toBe(true);
});

it('takes no letter, slash or figure for one', () => {
	const v: [number, number][] = [
		[0, 0],
		[8, 17],
		[16, 0],
	];
	const slash: [number, number][] = [
		[0, 17],
		[16, 0],
	];
	expect(told(v)).toBe(false);
	expect(told(slash)).toBe(false);
	expect(
		told(slash, [
			[0, 0],
			[16, 17],
		]),
	).toBe(false);
	expect(
		told([
			[0, 0],
			[14, 0],
			[5, 17],
		]),
	).toBe(false);
	expect(
		told(
			[
				[11, 0],
				[0, 12],
				[16, 12],
			],
			[
				[11, 0],
				[11, 17],
			],
		),
	).toBe(false);
	expect(
		told([
			[1, 2],
			[8, 0],
			[14, 4],
			[0, 17],
			[15, 17],
		]),
	).toBe(false);
	expect(
		told([
			[0, 12],
			[3, 17],
			[10, 16],
			[11, 0],
		]),
	).toBe(false);
	expect(
		told([
			[0, 0],
			[1, 17],
			[14, 17],
		]),
	).toBe(false);
});

it('says nothing of an empty place', () => {
	expect(told()).toBe(false);
});
