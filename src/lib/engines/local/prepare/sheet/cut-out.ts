import type { Grey } from '../picture/grey.ts';
import type { Sheet } from './sheet.ts';

/**
 * The part of a photo that holds a sheet which was found by its outline, with everything beside the sheet painted as the
 * paper goes on there.
 */
export function cutOut(page: Grey, { matrix, width, height, outline }: Sheet): Grey {
	if (!outline) return page;
	const { mask, paper, by } = outline;
	const [left, top] = [matrix[2], matrix[5]];
	const data = new Uint8ClampedArray(width * height);
	for (let y = 0; y < height; y++) {
		const from = (y + top) * page.width + left;
		data.set(page.data.subarray(from, from + width), y * width);
		const row = Math.min(paper.height - 1, Math.floor((y + top) / by));
		for (let x = 0; x < width; x++) {
			const at = row * paper.width + Math.min(paper.width - 1, Math.floor((x + left) / by));
			if (!mask[at]) data[y * width + x] = paper.data[at]!;
		}
	}
	return { width, height, data };
}
