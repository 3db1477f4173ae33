import type { Grey } from './grey.ts';

/** The picture as a PGM file (P5, one byte a pixel): what tesseract reads with the least work on both sides. */
export function pgm({ width, height, data }: Grey): Uint8Array<ArrayBuffer> {
	const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
	const file = new Uint8Array(header.length + width * height);
	file.set(header);
	file.set(data.subarray(0, width * height), header.length);
	return file;
}
