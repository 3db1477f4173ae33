import { expect, it } from 'vitest';
import { pgm } from './picture/pgm.ts';
import { piecesOf } from './pieces-of.ts';

const image = { width: 3, height: 2, data: Uint8ClampedArray.of(1, 2, 3, 4, 5, 6) };
const piece = (x: number, y: number, width: number, height: number, ...data: number[]) => ({
	...{ x, y, width, height },
	pgm: pgm({ width, height, data: Uint8ClampedArray.from(data) }),
});

it('keeps a picture whole', () => {
	expect(piecesOf(image)).toEqual([piece(0, 0, 3, 2, 1, 2, 3, 4, 5, 6)]);
});

it('cuts a spread in two, side by side', () => {
	expect(piecesOf(image, { spread: [1] })).toEqual([piece(0, 0, 1, 2, 1, 4), piece(1, 0, 2, 2, 2, 3, 5, 6)]);
});

it('cuts a column in two, one above the other', () => {
	expect(piecesOf(image, { fold: 1 })).toEqual([piece(0, 0, 3, 1, 1, 2, 3), piece(0, 1, 3, 1, 4, 5, 6)]);
});
