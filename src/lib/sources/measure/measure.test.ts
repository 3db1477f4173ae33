import { describe, expect, it } from 'vitest';
import type { MediaType } from '#lib/model/document.ts';
import { bytesOf, u16, u32 } from '../bytes-for-tests.ts';
import { Bytes } from '../bytes.ts';
import { checkSize } from '../check-size.ts';
import { measure } from './measure.ts';

const of = (mediaType: MediaType, bytes: Uint8Array<ArrayBuffer>) => measure(new Bytes(new Blob([bytes])), mediaType);
const zeros = (count: number) => Array<number>(count).fill(0);

const png = (width: number, height: number, colour = 2, ...chunks: (string | number[])[]) =>
	bytesOf(
		0x89,
		'PNG\r\n\x1a\n',
		u32(13),
		'IHDR',
		u32(width),
		u32(height),
		8,
		colour,
		zeros(7),
		...chunks,
		u32(9),
		'IDAT',
	);

const entry = (tag: number, type: number, count: number, value: number) => [
	...u16(tag, true),
	...u16(type, true),
	...u32(count, true),
	...u32(value, true),
];

describe('reading sizes from headers', () => {
	it('reads a PNG, its resolution, its transparency and its frames', async () => {
		const physical = [...u32(11_811), ...u32(11_811), 1];
		expect(await of('image/png', png(640, 480, 6, u32(9), 'pHYs', physical, zeros(4)))).toMatchObject({
			width: 640,
			height: 480,
			alpha: true,
			dpi: 300,
			frames: 1,
		});
		const moving = png(4, 4, 3, u32(8), 'acTL', [...u32(7), ...u32(0)], zeros(4), u32(1), 'tRNS', [0], zeros(4));
		expect(await of('image/png', moving)).toMatchObject({ frames: 7, alpha: true });
		expect(await of('image/png', png(4, 4))).toMatchObject({ alpha: false, dpi: 0 });
	});

	it('reads a JPEG whose frame lies behind a long block of other data', async () => {
		const jfif = bytesOf('JFIF\0', 1, 1, 1, u16(200), u16(200), 0, 0);
		const long = [0xff, 0xe2, ...u16(60_002), ...zeros(60_000)];
		const frame = [0xff, 0xc2, ...u16(17), 8, ...u16(3_508), ...u16(2_480), 3];
		const bytes = bytesOf(0xff, 0xd8, 0xff, 0xe0, u16(16), [...jfif], long, long, frame);
		expect(await of('image/jpeg', bytes)).toMatchObject({ width: 2_480, height: 3_508, dpi: 200 });
	});

	it('takes the resolution of a JPEG from EXIF where JFIF has none', async () => {
		const tiff = [...bytesOf('II*\0'), ...u32(8, true), ...u16(3, true)];
		tiff.push(...entry(0x11a, 5, 1, 50), ...entry(0x11b, 5, 1, 50), ...entry(0x128, 3, 1, 3), ...u32(0, true));
		const block = [...tiff, ...u32(118, true), ...u32(1, true)];
		const exif = bytesOf('Exif\0\0', block);
		const bytes = bytesOf(
			0xff,
			0xd8,
			0xff,
			0xe1,
			u16(exif.length + 2),
			[...exif],
			0xff,
			0xc0,
			u16(17),
			8,
			u16(9),
			u16(8),
		);
		expect(await of('image/jpeg', bytes)).toMatchObject({ width: 8, height: 9, dpi: 300 });
	});

	it.each<[MediaType, Uint8Array<ArrayBuffer>]>([
		['image/gif', bytesOf('GIF89a', u16(640, true), u16(480, true), zeros(3))],
		['image/bmp', bytesOf('BM', zeros(12), u32(40, true), u32(640, true), u32(-480, true), zeros(28))],
		['image/bmp', bytesOf('BM', zeros(12), u32(12, true), u16(640, true), u16(480, true), zeros(8))],
		['image/webp', bytesOf('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [127, 2, 0], [223, 1, 0])],
		['image/webp', bytesOf('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), u16(640, true), u16(480, true), zeros(9))],
		['image/webp', bytesOf('RIFF', zeros(4), 'WEBPVP8L', zeros(4), 0x2f, u32(639 | (479 << 14), true), zeros(9))],
		[
			'image/avif',
			bytesOf(
				u32(16),
				'ftypavif',
				zeros(4),
				u32(60),
				'meta',
				zeros(8),
				u32(20),
				'ispe',
				zeros(4),
				u32(64),
				u32(64),
				u32(20),
				'ispe',
				zeros(4),
				u32(640),
				u32(480),
				zeros(9),
			),
		],
		[
			'image/jp2',
			bytesOf(
				0xff,
				0x4f,
				0xff,
				0x51,
				u16(47),
				u16(0),
				u32(650),
				u32(485),
				u32(10),
				u32(5),
				zeros(16),
				u16(3),
				7,
				zeros(9),
			),
		],
		[
			'image/jp2',
			bytesOf(
				u32(12),
				'jP  \r\n\x87\n',
				u32(0),
				'jp2c',
				0xff,
				0x4f,
				0xff,
				0x51,
				u16(47),
				u16(0),
				u32(640),
				u32(480),
				u32(0),
				u32(0),
				zeros(16),
				u16(3),
				7,
			),
		],
		['image/x-portable-anymap', bytesOf('P5\n# a note\n640 480\n255\n')],
		['image/x-portable-anymap', bytesOf('P7\nWIDTH 640\nHEIGHT 480\nDEPTH 3\nMAXVAL 255\nENDHDR\n')],
		['image/x-tga', bytesOf(zeros(2), 2, zeros(9), u16(640, true), u16(480, true), 24, 0)],
		['image/svg+xml', bytesOf('<svg viewBox="0 0 4 3" width="640">')],
		['image/svg+xml', bytesOf('<svg height="5in" width="640px" onload="x>y">')],
	])('reads %s', async (mediaType, bytes) => {
		expect(await of(mediaType, bytes)).toMatchObject({ width: 640, height: 480 });
	});

	it('reads the two ways in which JPEG XL tells its size', async () => {
		// 8 × 8 in five bits each, ratio 1:1; then 640 × 480 in thirteen bits and ratio 4:3.
		expect(await of('image/jxl', bytesOf(0xff, 0x0a, 0b01_00000_1, zeros(15)))).toMatchObject({ width: 8, height: 8 });
		const bits = 0 | (1 << 1) | ((480 - 1) << 3) | (3 << 16);
		expect(await of('image/jxl', bytesOf(0xff, 0x0a, u32(bits, true), zeros(15)))).toMatchObject({
			width: 640,
			height: 480,
		});
	});

	it('counts the pictures of a TIFF, without its previews, even when the chain bites its tail', async () => {
		const directory = (width: number, kind: number, next: number) => [
			...u16(3, true),
			...entry(254, 4, 1, kind),
			...entry(256, 3, 1, width),
			...entry(257, 3, 1, 10),
			...u32(next, true),
		];
		const size = directory(1, 0, 0).length;
		const bytes = bytesOf(
			'II*\0',
			u32(8, true),
			directory(20, 0, 8 + size),
			directory(5, 1, 8 + 2 * size),
			directory(30, 2, 8),
		);
		expect(await of('image/tiff', bytes)).toMatchObject({ width: 30, height: 10, frames: 2 });
	});

	it('says nothing of a header that is cut off', async () => {
		for (const mediaType of [
			'image/png',
			'image/jpeg',
			'image/webp',
			'image/gif',
			'image/bmp',
			'image/tiff',
			'image/jp2',
			'image/jxl',
			'image/avif',
			'image/x-tga',
		] as const)
			expect(await of(mediaType, png(4, 4).slice(0, 7)), mediaType).toBeUndefined();
	});
});

describe('refusing bombs', () => {
	it.each([
		[20_000, 20_000],
		[2 ** 31 - 1, 2 ** 31 - 1],
		[16_385, 10],
		[10_001, 10_000],
	])('refuses %i × %i pixels from the header', async (width, height) => {
		const header = await of('image/png', png(width, height));
		expect(() => checkSize(header!)).toThrowError(
			expect.objectContaining({
				fault: expect.objectContaining({ code: 'too-many-pixels', detail: expect.objectContaining({ width, height }) }),
			}),
		);
	});

	it('takes what is just small enough', () => {
		expect(() => checkSize({ width: 10_000, height: 10_000, frames: 1 })).not.toThrow();
		expect(() => checkSize({ width: 16_384, height: 6_000, frames: 1 })).not.toThrow();
	});

	it('calls a picture without a size damaged, and counts the pages of a TIFF', () => {
		expect(() => checkSize({ width: 0, height: 5, frames: 1 })).toThrowError(/0 × 5/);
		expect(() => checkSize({ width: 5, height: 5, frames: 501 }, true)).toThrowError(/501/);
		expect(() => checkSize({ width: 5, height: 5, frames: 501 })).not.toThrow();
	});
});
