import type { EditedWord } from '#lib/model/edit/edited.ts';

/** The word under a point of the page (page pixels): of several the smallest. */
export function wordAt(words: EditedWord[], x: number, y: number): EditedWord | undefined {
	let best: EditedWord | undefined;
	let least = Infinity;
	for (const word of words) {
		const { x0, y0, x1, y1 } = word.box;
		if (x < x0 || x >= x1 || y < y0 || y >= y1) continue;
		const size = (x1 - x0) * (y1 - y0);
		if (size < least) [best, least] = [word, size];
	}
	return best;
}
