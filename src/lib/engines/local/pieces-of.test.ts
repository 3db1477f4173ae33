import { expect, it } from 'vitest';
import { pgm } from './pgm.ts';
import { piecesOf } from './pieces-of.ts';

const image = { width: 3, height: 2, data: Uint8ClampedArray.of(1, 2, 3, 4, 5, 6) };

it('keeps a picture whole', () => {
	expect(piecesOf(image)).toEqual([{ pgm: pgm(image), x: 0, width: 3 }]);
});

it('cuts a spread in two', () => {
	expect(piecesOf(image, 1)).toEqual([
		{ pgm: pgm({ width: 1, height: 2, data: Uint8ClampedArray.of(1, 4) }), x: 0, width: 1 },
		{ pgm: pgm({ width: 2, height: 2, data: Uint8ClampedArray.of(2, 3, 5, 6) }), x: 1, width: 2 },
	]);
});
