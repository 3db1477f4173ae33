import type { Grey } from '../picture/grey.ts';
import type { Survey } from '../survey/survey.ts';

const WINDOW = 48;
const ACROSS = 9;
const DOWN = 11;

/**
 * How noisy a page is: the share of its pixels (0–1) that are lone specks of the other colour, black on paper or white in
 * ink, in a calm one of 99 small windows (a quarter are calmer). Noise is everywhere, also in the margins: a screened picture
 * or the dots of small letters are not noise of the page. Clean pages have 0.
 */
export function noise(page: Grey, seen: Survey): number {
	const { width, height, data } = page;
	const across = Math.min(WINDOW, width - 2);
	const down = Math.min(WINDOW, height - 2);
	if (across < 8 || down < 8) return 0;
	const found: number[] = [];
	const dark = new Uint8Array((across + 2) * (down + 2));
	const stride = across + 2;
	for (let j = 0; j < DOWN; j++)
		for (let i = 0; i < ACROSS; i++) {
			const left = Math.round(((width - stride) * (i + 0.5)) / ACROSS);
			const top = Math.round(((height - down - 2) * (j + 0.5)) / DOWN);
			const cut = seen.cut * paperAt(seen, left + stride / 2, top + down / 2);
			for (let y = 0; y < down + 2; y++)
				for (let x = 0, at = (top + y) * width + left; x < stride; x++, at++)
					dark[y * stride + x] = data[at]! < cut ? 1 : 0;
			let specks = 0;
			for (let y = 1; y <= down; y++)
				for (let x = 1, at = y * stride + 1; x <= across; x++, at++) {
					const around =
						dark[at - 1]! +
						dark[at + 1]! +
						dark[at - stride - 1]! +
						dark[at - stride]! +
						dark[at - stride + 1]! +
						dark[at + stride - 1]! +
						dark[at + stride]! +
						dark[at + stride + 1]!;
					if (dark[at] ? around === 0 : around === 8) specks++;
				}
			found.push(specks / (across * down));
		}
	found.sort((a, b) => a - b);
	return found[Math.floor(found.length / 4)]!;
}

function paperAt({ paper, factor }: Survey, x: number, y: number): number {
	const column = Math.min(paper.columns - 1, Math.floor(x / factor / paper.tile));
	const row = Math.min(paper.rows - 1, Math.floor(y / factor / paper.tile));
	return paper.levels[row * paper.columns + column]!;
}
