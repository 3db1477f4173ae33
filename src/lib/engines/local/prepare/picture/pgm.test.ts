import { expect, it } from 'vitest';
import { pgm } from './pgm.ts';

it('writes a P5 file with one byte for each pixel', () => {
	const file = pgm({ width: 3, height: 2, data: new Uint8ClampedArray([0, 1, 2, 253, 254, 255]) });
	expect(new TextDecoder().decode(file.subarray(0, 11))).toBe('P5\n3 2\n255\n');
	expect([...file.subarray(11)]).toEqual([0, 1, 2, 253, 254, 255]);
});
