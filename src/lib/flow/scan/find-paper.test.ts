import { expect, it } from 'vitest';
import { findPaper } from '#lib/engines/local/prepare/sheet/find-paper.ts';
import { toQuad } from '#lib/engines/local/prepare/sheet/to-quad.ts';
import type { Quad } from '#lib/model/quad.ts';
import { flattened } from './flattened.ts';

const [WIDTH, HEIGHT] = [320, 240];

/** A sheet with lines of text on a table, with grain, as a camera sees it. */
function photo(quad: Quad, { paper = 215, table = 90, grain = 12 } = {}) {
	const data = new Uint8ClampedArray(WIDTH * HEIGHT);
	let seed = 7;
	const noise = () => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff - 0.5) * grain;
	const inside = (x: number, y: number) =>
		quad.every((a, at) => {
			const b = quad[(at + 1) % 4]!;
			return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= 0;
		});
	for (let y = 0; y < HEIGHT; y++)
		for (let x = 0; x < WIDTH; x++) data[y * WIDTH + x] = (inside(x, y) ? paper - x / 8 : table + y / 10) + noise();
	const m = toQuad(quad, 100, 140);
	for (let v = 14; v < 126; v += 6)
		for (let u = 10; u < 90; u += 0.3) {
			if (u % 12 < 2) continue;
			const w = m[6]! * u + m[7]! * v + 1;
			const x = Math.round((m[0]! * u + m[1]! * v + m[2]!) / w);
			const y = Math.round((m[3]! * u + m[4]! * v + m[5]!) / w);
			data[y * WIDTH + x] = 60;
		}
	return { width: WIDTH, height: HEIGHT, data };
}

const farthest = (found: Quad, truth: Quad) =>
	Math.max(...truth.map(({ x, y }, at) => Math.hypot(x - found[at]!.x, y - found[at]!.y)));

const SHEETS: Record<string, Quad> = {
	straight: [
		{ x: 90, y: 20 },
		{ x: 240, y: 20 },
		{ x: 240, y: 220 },
		{ x: 90, y: 220 },
	],
	leaning: [
		{ x: 110, y: 18 },
		{ x: 250, y: 40 },
		{ x: 220, y: 225 },
		{ x: 75, y: 200 },
	],
	'seen from below': [
		{ x: 115, y: 30 },
		{ x: 215, y: 34 },
		{ x: 265, y: 220 },
		{ x: 60, y: 214 },
	],
	lying: [
		{ x: 30, y: 50 },
		{ x: 290, y: 40 },
		{ x: 295, y: 200 },
		{ x: 25, y: 205 },
	],
};

for (const [name, quad] of Object.entries(SHEETS)) {
	it(`finds a sheet of paper that is ${name}, to two pixels of 320`, () => {
		const found = findPaper(photo(quad));
		expect(found).toBeDefined();
		expect(farthest(found!, quad)).toBeLessThan(2);
	});
}

it('finds dark paper on a light table, and faint edges', () => {
	for (const look of [
		{ paper: 120, table: 220 },
		{ paper: 170, table: 100, grain: 6 },
	]) {
		const found = findPaper(photo(SHEETS.leaning!, look));
		expect(found && farthest(found, SHEETS.leaning!)).toBeLessThan(2);
	}
});

it('finds no paper on an empty table, and none in noise', () => {
	const empty = new Uint8ClampedArray(WIDTH * HEIGHT).fill(120);
	expect(findPaper({ width: WIDTH, height: HEIGHT, data: empty })).toBeUndefined();
	let seed = 3;
	const noise = empty.map(() => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 22);
	expect(findPaper({ width: WIDTH, height: HEIGHT, data: noise })).toBeUndefined();
});

it('flattens a sheet so that its corners are the corners of the page, and its paper is white', () => {
	const { width, height, data } = photo(SHEETS.leaning!);
	const rgba = new Uint8ClampedArray(width * height * 4);
	data.forEach((value, at) => rgba.set([value, value, value, 255], at * 4));
	const page = flattened({ width, height, data: rgba }, SHEETS.leaning!);
	expect(page.width).toBeGreaterThan(140);
	expect(page.height / page.width).toBeGreaterThan(1.1);
	const at = (x: number, y: number) => page.data[(Math.round(y) * page.width + Math.round(x)) * 4]!;
	for (const [x, y] of [
		[4, 4],
		[page.width - 5, 4],
		[page.width - 5, page.height - 5],
		[4, page.height - 5],
	] as const)
		expect(at(x, y)).toBeGreaterThan(220);
});
