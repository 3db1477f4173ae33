import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPng } from '#lib/exports/pdf/pictures/png.ts';
import { blackAndWhite } from './black-and-white.ts';

/** RGBA of a picture told by '#' and '.', ten pixels wide. */
const picture = (rows: string[]) => ({
	width: rows[0]!.length,
	height: rows.length,
	data: Uint8ClampedArray.from(
		[...rows.join('')].flatMap((sign) => (sign === '#' ? [0, 0, 0, 255] : [255, 255, 255, 255])),
	),
});

const ROWS = ['#.#.#.#.##', '..........', '##########'];

describe('a picture of nothing but black and white', () => {
	it('is a PNG of one bit for each pixel', async () => {
		const bytes = (await blackAndWhite(picture(ROWS), 300))!;
		const png = readPng(bytes)!;
		expect(png).toMatchObject({ width: 10, height: 3, bits: 1, kind: 0, dpi: 300 });
		const { start, end } = png.rows[0]!;
		const rows = [...unzlibSync(bytes.subarray(start, end))];
		// Each row begins with its filter, none.
		expect(rows).toEqual([0, 0b01010101, 0, 0, 0xff, 0b11000000, 0, 0, 0]);
	});

	it('is none with a grey or a clear pixel in it', async () => {
		const grey = picture(ROWS);
		grey.data[4] = 254;
		expect(await blackAndWhite(grey, 0)).toBeUndefined();
		const clear = picture(ROWS);
		clear.data[7] = 0;
		expect(await blackAndWhite(clear, 0)).toBeUndefined();
	});
});
