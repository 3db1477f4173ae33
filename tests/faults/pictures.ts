import { createHash } from 'node:crypto';
import { greyPng } from '../png.mjs';

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
	return greyPng(width, height, 8, Buffer.concat(rows));
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A file to be given to the page. */
export const file = (name: string, buffer = picture(name)) => ({ name, mimeType: 'image/png', buffer });
