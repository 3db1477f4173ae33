import type { Grey } from '../picture/grey.ts';
import { parts } from '../survey/parts.ts';
import type { Survey } from '../survey/survey.ts';

const WINDOW = 360;
const WINDOWS = 4;
/** Fewer letters in all windows say nothing. */
const FEWEST = 25;

/**
 * How many pieces a letter consists of (1 where strokes hold together): print of needles, and letters on a bad copy, fall
 * into dots that touch only in a smaller copy. Looked at in windows where letters are. `dark`: only what is darker than this share of the
 * brightness at which ink begins, as the middles of dots that touch.
 */
export function piecesPerLetter(page: Grey, seen: Survey, dark = 1): number {
	const { factor, small, letter } = seen;
	if (factor < 2 || seen.letters < FEWEST) return 1;
	const side = Math.round(WINDOW / factor);
	const columns = Math.ceil(small.width / side);
	const counts = new Map<number, number>();
	for (let i = 0; i < seen.parts.count; i++) {
		if (!letter[i]) continue;
		const column = Math.floor((seen.parts.x0[i]! + seen.parts.x1[i]!) / 2 / side);
		const at = Math.floor((seen.parts.y0[i]! + seen.parts.y1[i]!) / 2 / side) * columns + column;
		counts.set(at, (counts.get(at) ?? 0) + 1);
	}
	const fullest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, WINDOWS);
	const letters = fullest.reduce((sum, [, count]) => sum + count, 0);
	if (letters < FEWEST) return 1;
	let pieces = 0;
	for (const [at] of fullest) {
		const [left, top] = [(at % columns) * side, Math.floor(at / columns) * side];
		pieces += piecesIn(page, { ...seen, cut: dark * seen.cut }, left, top, side);
	}
	return pieces / letters;
}

/** Pieces of some size in a window (pixels of the reduced copy), counted in the page itself. */
function piecesIn(page: Grey, { factor, paper, cut }: Survey, left: number, top: number, side: number): number {
	const width = Math.min(side * factor, page.width - left * factor);
	const height = Math.min(side * factor, page.height - top * factor);
	if (width < 1 || height < 1) return 0;
	const column = Math.min(paper.columns - 1, Math.floor((left + side / 2) / paper.tile));
	const row = Math.min(paper.rows - 1, Math.floor((top + side / 2) / paper.tile));
	const darkest = cut * paper.levels[row * paper.columns + column]!;
	const ink = new Uint8Array(width * height);
	for (let y = 0; y < height; y++)
		for (let x = 0, from = (top * factor + y) * page.width + left * factor; x < width; x++, from++)
			ink[y * width + x] = page.data[from]! < darkest ? 1 : 0;
	const found = parts(ink, width, height);
	let count = 0;
	for (let i = 0; i < found.count; i++) if (found.area[i]! >= 4) count++;
	return count;
}

/** Each pixel the mean of a square of 2 · `radius` + 1, twice: gaps of that width are bridged by grey. */
export function melted(page: Grey, radius: number): Grey {
	const across = means(page.data, page.width, page.height, 1, page.width, radius);
	const once = means(across, page.height, page.width, page.width, 1, radius);
	return { width: page.width, height: page.height, data: once };
}

/** Means along lines: `length` pixels `step` apart, in `lines` lines that begin `next` apart. */
function means(
	from: Uint8ClampedArray,
	length: number,
	lines: number,
	step: number,
	next: number,
	radius: number,
): Uint8ClampedArray<ArrayBuffer> {
	const data = new Uint8ClampedArray(from.length);
	const wide = 2 * radius + 1;
	for (let line = 0; line < lines; line++) {
		const start = line * next;
		const pixel = (i: number) => from[start + Math.min(length - 1, Math.max(0, i)) * step]!;
		let sum = 0;
		for (let i = -radius; i <= radius; i++) sum += pixel(i);
		for (let i = 0; i < length; i++) {
			data[start + i * step] = sum / wide;
			sum += pixel(i + radius + 1) - pixel(i - radius);
		}
	}
	return data;
}
