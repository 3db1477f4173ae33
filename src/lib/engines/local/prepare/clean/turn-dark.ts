import type { Grey } from '../picture/grey.ts';
import type { LightOnDark } from './light-on-dark.ts';

/** The page with its light-on-dark blocks made dark on white. `factor` is page pixels per pixel of the blocks' boxes. */
export function turnDark(page: Grey, blocks: LightOnDark[], factor: number): Grey {
	const data = new Uint8ClampedArray(page.data);
	const map = new Uint8ClampedArray(256);
	for (const { box, ground, letters, spans } of blocks) {
		const gain = 255 / Math.max(20, letters - ground);
		for (let level = 0; level < 256; level++) map[level] = 255 - (level - ground) * gain;
		// the copy's last pixel may stand for a few more of the page
		const right = Math.min(page.width, box.x1 * factor + (box.x1 >= Math.floor(page.width / factor) ? factor : 0));
		const bottom = Math.min(page.height, box.y1 * factor + (box.y1 >= Math.floor(page.height / factor) ? factor : 0));
		for (let y = box.y0 * factor; y < bottom; y++) {
			const row = Math.min(box.y1 - box.y0 - 1, Math.floor(y / factor) - box.y0);
			let [from, to] = [box.x0 * factor, right];
			if (spans) {
				if (spans[2 * row]! > box.x0) from = spans[2 * row]! * factor + factor;
				if (spans[2 * row + 1]! < box.x1) to = spans[2 * row + 1]! * factor - factor;
			}
			const line = y * page.width;
			for (let at = line + box.x0 * factor, end = line + right; at < end; at++) {
				const x = at - line;
				// outside a round corner the page stays; its soft edge goes
				if (x >= from && x < to) data[at] = map[page.data[at]!]!;
				else if (x >= from - 3 * factor && x < to + 3 * factor) data[at] = 255;
			}
		}
	}
	return { width: page.width, height: page.height, data };
}
