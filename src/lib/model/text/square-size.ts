import type { Line } from '../reading.ts';

const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\u30fc]/gu;
/** A line of fewer square letters, or with more of others than that, says little of their size. */
const FEWEST = 4;
/** Figures and Latin letters take so much of the room of a square. */
const OTHER = 0.55;

/**
 * The size of the square letters of Chinese and Japanese lines, in pixels: each takes as much of its line as it is large, while the
 * boxes of single letters are anything. 0 where lines are not of such letters.
 */
export function squareSize(lines: readonly Pick<Line, 'words' | 'box'>[]): number {
	const sizes = lines.flatMap(({ words, box }) => {
		const text = words.map((word) => word.text).join('');
		const count = text.match(SQUARE)?.length ?? 0;
		const others = text.length - count;
		return count >= FEWEST && others <= count ? [(box.x1 - box.x0) / (count + OTHER * others)] : [];
	});
	return sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
}
