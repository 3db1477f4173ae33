import { describe, expect, it } from 'vitest';
import type { Grey } from './grey.ts';
import type { Matrix } from './matrix.ts';
import { warp } from './warp.ts';

function noise(width: number, height: number): Grey {
	let seed = 7;
	const data = Uint8ClampedArray.from(
		{ length: width * height },
		() => (seed = (seed * 1103515245 + 12345) >>> 0) >>> 24,
	);
	return { width, height, data };
}

const FILL = 99;

/** What stands at a place between four pixels, by the definition. */
function between({ width, height, data }: Grey, x: number, y: number): number {
	const pixel = (px: number, py: number) =>
		px >= 0 && py >= 0 && px < width && py < height ? data[py * width + px]! : FILL;
	const [xi, yi] = [Math.floor(x), Math.floor(y)];
	const [fx, fy] = [x - xi, y - yi];
	const upper = pixel(xi, yi) * (1 - fx) + pixel(xi + 1, yi) * fx;
	const lower = pixel(xi, yi + 1) * (1 - fx) + pixel(xi + 1, yi + 1) * fx;
	return upper * (1 - fy) + lower * fy;
}

function furthest(source: Grey, [a, b, c, d, e, f]: number[], width: number, height: number): number {
	const drawn = warp(source, [a, b, c, d, e, f, 0, 0, 1] as Matrix, width, height, FILL);
	let most = 0;
	for (let v = 0; v < height; v++)
		for (let u = 0; u < width; u++) {
			const x = a! * (u + 0.5) + b! * (v + 0.5) + c! - 0.5;
			const y = d! * (u + 0.5) + e! * (v + 0.5) + f! - 0.5;
			most = Math.max(most, Math.abs(drawn.data[v * width + u]! - between(source, x, y)));
		}
	return most;
}

const turned = (degrees: number, size: number, right: number, down: number) => {
	const [cos, sin] = [Math.cos((degrees * Math.PI) / 180) * size, Math.sin((degrees * Math.PI) / 180) * size];
	return [cos, sin, right, -sin, cos, down];
};

describe('a picture drawn anew', () => {
	it.each([0, 0.3, -1.7, 12, 45, 90, 134, -179])(
		'turned by %s degrees has what lies between its four neighbours, at its edges too',
		(degrees) => {
			const source = noise(150, 90);
			for (const [right, down] of [
				[0, 0],
				[40.3, -20.8],
				[-33.5, 61.2],
				[149.5, 89.5],
				[400, 0],
			] as const)
				// eight bits for the place between two pixels, and both directions round
				expect(furthest(source, turned(degrees, 0.8, right, down), 170, 130)).toBeLessThan(2.2);
		},
	);

	it('loses no place over a long row', () => {
		expect(furthest(noise(9_000, 4), turned(0.01, 1, 0, 0), 9_000, 4)).toBeLessThan(16);
		expect(furthest(noise(12_000, 3), turned(0, 2 / 3, 5, 0), 12_000, 3)).toBeLessThan(16);
	});

	it('is as true where its source is longer than 32,767 pixels', () => {
		const source = noise(40_000, 3);
		expect(furthest(source, [1, 0, 39_000, 0, 1, 0], 900, 3)).toBeLessThan(2.2);
		expect(furthest(source, [4, 0, 0, 0, 1, 0], 10_000, 3)).toBeLessThan(2.2);
	});
});
