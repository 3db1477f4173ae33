import { expect, it } from 'vitest';
import { skew, type Points } from './skew.ts';

/** The feet of letters in columns of lines: each column begins so many pixels lower than the one before, all lean by `degrees`; feet are up to `rough` px uneven. */
function feet({ columns = 1, lower = 0, degrees = 0, width = 900, pitch = 24, rough = 0 } = {}): Points {
	const x: number[] = [];
	const y: number[] = [];
	const lean = Math.tan((degrees * Math.PI) / 180);
	const each = width / columns;
	for (let column = 0; column < columns; column++)
		for (let line = 0; line < 40; line++)
			for (let at = 0; at < each * 0.9; at += 7) {
				const across = column * each + at - width / 2;
				x.push(across);
				const foot = rough && (at * 7919 + line * 104_729) % rough;
				y.push(line * pitch + column * lower + foot + across * lean - 480);
			}
	return { x: Float32Array.from(x), y: Float32Array.from(y), count: x.length };
}

it('a leaning page is measured to a tenth of a degree, with one column and with three', () => {
	for (const degrees of [-6, -0.7, 0.5, 3])
		for (const columns of [1, 3])
			expect([degrees, columns, Math.abs(skew(feet({ degrees, columns })).degrees - degrees) < 0.11]).toEqual([
				degrees,
				columns,
				true,
			]);
});

it('columns whose lines do not stand side by side are no lean', () => {
	for (const [pitch, lower, rough] of [
		[24, 8, 5],
		[24, 12, 9],
		[16, 8, 5],
	] as const) {
		const { degrees, gain } = skew(feet({ columns: 2, pitch, lower, rough }));
		expect([pitch, lower, Math.abs(degrees) < 0.2, gain < 1.1]).toEqual([pitch, lower, true, true]);
	}
});

it('columns that lean and do not stand side by side are turned by their lean', () => {
	const { degrees } = skew(feet({ columns: 3, lower: 8, degrees: 4 }));
	expect(Math.abs(degrees - 4)).toBeLessThan(0.3);
});

it('columns of a leaning page do not pretend another lean than they have', () => {
	for (const degrees of [1, 2, -3, 5])
		for (const lower of [6, 8]) {
			const found = skew(feet({ columns: 2, lower, degrees, rough: 5 })).degrees;
			expect([degrees, lower, Math.abs(found - degrees) < 0.2]).toEqual([degrees, lower, true]);
		}
});
