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
		if (spans) withoutRim({ width: page.width, height: page.height, data }, box, spans, factor);
	}
	return { width: page.width, height: page.height, data };
}

/** Whitens the soft edge round a block: where it leans a little, its rows show the edge as long thin lines. */
function withoutRim({ width, height, data }: Grey, box: LightOnDark['box'], spans: Int32Array, factor: number): void {
	const rows = box.y1 - box.y0;
	const white = (x0: number, y: number, x1: number) =>
		data.fill(255, y * width + Math.max(0, x0), y * width + Math.min(width, x1));
	const isIn = (x: number, row: number) => x >= spans[2 * row]! && x < spans[2 * row + 1]!;
	for (let x = box.x0; x < box.x1; x++) {
		let [top, bottom] = [0, rows - 1];
		while (top < bottom && !isIn(x, top)) top++;
		while (bottom > top && !isIn(x, bottom)) bottom--;
		for (const edge of [box.y0 + top, box.y0 + bottom + 1])
			for (let y = Math.max(0, (edge - 1) * factor - 1); y <= Math.min(height - 1, (edge + 1) * factor); y++)
				white(x * factor, y, (x + 1) * factor);
	}
	for (let y = box.y0 * factor; y < Math.min(height, box.y1 * factor); y++) {
		const row = Math.floor(y / factor) - box.y0;
		if (spans[2 * row]! < spans[2 * row + 1]!)
			for (const edge of [spans[2 * row]!, spans[2 * row + 1]!]) white((edge - 1) * factor - 1, y, (edge + 1) * factor);
	}
}
