import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

const TABLE = Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
	return c >>> 0;
});

const crc32 = (bytes: Buffer) => {
	let c = 0xffffffff;
	for (const byte of bytes) c = TABLE[(c ^ byte) & 255]! ^ (c >>> 8);
	return (c ^ 0xffffffff) >>> 0;
};

function part(type: string, data: Buffer) {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A grey PNG that no other seed gives: white paper with a row of dots, or all noise, which does not pack (so it is large). */
export function picture(seed: string, { width = 96, height = 48, noise = false } = {}): Buffer {
	let state = createHash('sha256').update(seed).digest();
	const rows: Buffer[] = [];
	for (let y = 0; y < height; y++) {
		const row = Buffer.alloc(width + 1, 255);
		row[0] = 0;
		if (noise || y === 8)
			for (let x = 0; x < width; x += state.length) {
				state = createHash('sha256').update(state).digest();
				state.copy(row, 1 + x, 0, Math.min(state.length, width - x));
			}
		rows.push(row);
	}
	const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		part('IHDR', header),
		part('IDAT', deflateSync(Buffer.concat(rows))),
		part('IEND', Buffer.alloc(0)),
	]);
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A file to be given to the page. */
export const file = (name: string, buffer = picture(name)) => ({ name, mimeType: 'image/png', buffer });
