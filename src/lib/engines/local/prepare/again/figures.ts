import { area, height, overlap, width, type Box } from '#lib/model/geometry.ts';
import type { Grey } from '../picture/grey.ts';
import { reduce } from '../picture/reduce.ts';
import { background } from '../survey/background.ts';
import { parts } from '../survey/parts.ts';
import { reduction } from '../survey/survey.ts';
import { filledSquares, SQUARE } from './filled-squares.ts';

/** In squares: a picture is so high and wide at least; and how many times as long as wide at most: longer are bars. */
const SMALLEST = 6;
const LONG = 6;
/** A page whose paper varies more is a photograph, with shadows that are no pictures on it. */
const EVEN = 0.45;
/** The share of a picture's box that sure words may cover: where they are more it is a panel with text on it. */
const SAID = 0.06;
/** The share of its box that a picture fills at least; a frame fills less. */
const FULL = 0.5;
/** The share of the page from which on it is the page. */
const WHOLE = 0.7;
/** A picture has greys that are so far apart (0–255), as the middle of how far they are from their mean; a bar of one colour has not. */
const VARIED = 4;

/** How far the greys of a part of the page are from their mean, in the middle. */
function variety({ data, width: across }: Grey, { x0, y0, x1, y1 }: Box): number {
	let [sum, count, off] = [0, 0, 0];
	for (let y = y0; y < y1; y++)
		for (let x = x0; x < x1; x++) {
			sum += data[y * across + x]!;
			count++;
		}
	for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) off += Math.abs(data[y * across + x]! - sum / count);
	return count ? off / count : 0;
}

/** Boxes that touch are one. */
function joined(boxes: Box[]): Box[] {
	const found: Box[] = [];
	for (let box of boxes) {
		for (let at = 0; at < found.length; at++) {
			const other = found[at]!;
			if (!overlap(box, other)) continue;
			box = {
				x0: Math.min(box.x0, other.x0),
				y0: Math.min(box.y0, other.y0),
				x1: Math.max(box.x1, other.x1),
				y1: Math.max(box.y1, other.y1),
			};
			found.splice(at, 1);
			at = -1;
		}
		found.push(box);
	}
	return found;
}

/**
 * The pictures on a page: places without paper in them that are no text, no panel with text on it, no bar of one grey, and not
 * what lies around the page. `words`: the boxes of sure words. All in pixels of `page`.
 */
export function figures(page: Grey, words: readonly Box[]): Box[] {
	const factor = reduction(page);
	const small = reduce(page, factor);
	const paper = background(small);
	// Nothing says then what is page and what is picture.
	if (paper.unevenness > EVEN && !words.length) return [];
	const { filled, solid, columns, rows } = filledSquares(small, paper);
	const found = parts(solid, columns, rows);
	const boxes: Box[] = [];
	for (let i = 0; i < found.count; i++) {
		// Opening took a square off each side.
		const [x0, y0] = [found.x0[i]! - 1, found.y0[i]! - 1];
		boxes.push({ x0, y0, x1: found.x1[i]! + 1, y1: found.y1[i]! + 1 });
	}
	const toPage = SQUARE * factor;
	const placed = (box: Box): Box => ({
		x0: Math.max(0, box.x0 * toPage),
		y0: Math.max(0, box.y0 * toPage),
		x1: Math.min(page.width, box.x1 * toPage),
		y1: Math.min(page.height, box.y1 * toPage),
	});
	const isPicture = (box: Box): boolean => {
		const [less, more] = [width(box), height(box)].sort((a, b) => a - b) as [number, number];
		if (less < SMALLEST || more > LONG * less) return false;
		// What reaches over the edge is the ground that the page lies on, or the shadow of its edge.
		if (box.x0 <= 1 || box.y0 <= 1 || box.x1 >= columns - 1 || box.y1 >= rows - 1) return false;
		if (area(box) > WHOLE * columns * rows) return false;
		let full = 0;
		for (let y = box.y0; y < box.y1; y++) for (let x = box.x0; x < box.x1; x++) full += filled[y * columns + x]!;
		if (full < FULL * area(box)) return false;
		const inSmall = { x0: box.x0 * SQUARE, y0: box.y0 * SQUARE, x1: box.x1 * SQUARE, y1: box.y1 * SQUARE };
		const inside = { ...inSmall, x1: Math.min(small.width, inSmall.x1), y1: Math.min(small.height, inSmall.y1) };
		if (variety(small, inside) < VARIED) return false;
		const whole = placed(box);
		return words.reduce((sum, word) => sum + overlap(word, whole), 0) < SAID * area(whole);
	};
	return joined(boxes).filter(isPicture).map(placed);
}
