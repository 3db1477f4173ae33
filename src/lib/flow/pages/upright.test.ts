import { describe, expect, it } from 'vitest';
import { isUpright } from './upright.ts';

/** The head of a JPEG whose EXIF has this orientation, in either byte order. */
function jpeg(orientation: number, little: boolean): Blob {
	const view = new DataView(new ArrayBuffer(64));
	view.setUint16(0, 0xffd8);
	view.setUint16(2, 0xffe1);
	view.setUint16(4, 40);
	view.setUint32(6, 0x45786966);
	view.setUint16(12, little ? 0x4949 : 0x4d4d);
	view.setUint16(14, 42, little);
	view.setUint32(16, 8, little);
	view.setUint16(20, 1, little);
	view.setUint16(22, 0x0112, little);
	view.setUint16(24, 3, little);
	view.setUint32(26, 1, little);
	view.setUint16(30, orientation, little);
	return new Blob([view]);
}

describe('a picture that is sent as it is', () => {
	it('is upright when its EXIF says nothing else', async () => {
		for (const little of [true, false]) {
			expect(await isUpright(jpeg(1, little))).toBe(true);
			for (const turned of [2, 3, 6, 8]) expect(await isUpright(jpeg(turned, little))).toBe(false);
		}
	});

	it('is left as it is when nothing can be told', async () => {
		expect(await isUpright(new Blob(['no picture']))).toBe(true);
		expect(await isUpright(jpeg(6, true).slice(0, 24))).toBe(true);
		expect(await isUpright(new Blob([]))).toBe(true);
	});
});
