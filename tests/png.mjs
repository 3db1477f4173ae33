// @ts-check
import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';

/**
 * A chunk of a PNG, with its length and its checksum.
 * @param {string} type four letters
 * @param {Buffer} data
 */
export function pngChunk(type, data) {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const frame = Buffer.alloc(8 + body.length);
	frame.writeUInt32BE(data.length, 0);
	body.copy(frame, 4);
	frame.writeUInt32BE(crc32(body), 4 + body.length);
	return frame;
}

/**
 * A grey PNG of these rows, each with its filter byte. They need not be as many as the header says.
 * @param {number} width
 * @param {number} height
 * @param {1 | 8} bits a pixel
 * @param {Buffer} rows
 * @param {number} [level] of packing, 1–9
 */
export function greyPng(width, height, bits, rows, level) {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header[8] = bits;
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		pngChunk('IHDR', header),
		pngChunk('IDAT', deflateSync(rows, level === undefined ? {} : { level })),
		pngChunk('IEND', Buffer.alloc(0)),
	]);
}
