import type { Box } from '#lib/model/geometry.ts';
import type { Grey } from '../picture/grey.ts';
import type { Matrix } from '../picture/matrix.ts';
import { reduce } from '../picture/reduce.ts';
import type { Survey } from '../survey/survey.ts';
import { warp } from '../picture/warp.ts';

/** The one line of a picture with next to no text, drawn as recognisers like it best. */
export interface Little {
	image: Grey;
	/** 3×3, row by row: takes a point of `image` to the prepared picture */
	toPicture: number[];
	/** pieces of ink that may be letters */
	letters: number;
	/** it was cut so closely that its letters have no room round them */
	tight: boolean;
}

/** More pieces are lines of text, which are found without help; of a line that was cut closely, more than this. */
const FEW = 12;
const LONG = 90;
/** Pieces that are no letters: a page of noise or a picture has more, in number and in ink. */
const OTHERS = 4;
const MORE_INK = 0.25;
/** A frame round the text: so little of its box is ink. */
const HOLLOW = 0.25;
/** One line is no higher than so many of its highest letters. */
const ONE_LINE = 1.45;
/** Dots and commas are smaller than this share of the highest letter. */
const SMALL = 0.35;
/** Room round the letters, in their heights, and how high (pixels) they are drawn. */
const ROOM = 0.5;
const TIGHT = 0.25;
const TALL = 44;
/** What is larger than this share of the picture, both ways, and hangs together is a shape and no letter. */
const SHAPE = 0.9;

/**
 * The only line of a picture that has no other: a digit, a word, a price, a line that was cut out of a page. Undefined where there
 * is more text, or a picture. `seen` shows `image`.
 */
export function little(image: Grey, seen: Survey): Little | undefined {
	const { parts, letter, factor, small } = seen;
	if (!seen.letters || seen.letters > LONG || parts.count > 4 * LONG) return undefined;
	const pieces: number[] = [];
	let [others, otherInk, ink] = [0, 0, 0];
	for (let i = 0; i < parts.count; i++) {
		const [wide, high] = [parts.x1[i]! - parts.x0[i]!, parts.y1[i]! - parts.y0[i]!];
		const isFrame = parts.area[i]! < HOLLOW * wide * high && wide > 0.6 * small.width;
		if (isFrame || parts.area[i]! < 3) continue;
		if (!letter[i] || (wide > SHAPE * small.width && high > SHAPE * small.height && !isTightWord(small))) {
			if (parts.area[i]! >= 6) others++;
			otherInk += parts.area[i]!;
		} else {
			pieces.push(i);
			ink += parts.area[i]!;
		}
	}
	if (!pieces.length || others > OTHERS + pieces.length / 4 || otherInk > MORE_INK * ink) return undefined;
	const box: Box = {
		x0: Math.min(...pieces.map((i) => parts.x0[i]!)),
		y0: Math.min(...pieces.map((i) => parts.y0[i]!)),
		x1: Math.max(...pieces.map((i) => parts.x1[i]!)),
		y1: Math.max(...pieces.map((i) => parts.y1[i]!)),
	};
	const tallest = Math.max(...pieces.map((i) => parts.y1[i]! - parts.y0[i]!));
	if (box.y1 - box.y0 > ONE_LINE * tallest + 2) return undefined;
	const letters = pieces.filter((i) => parts.y1[i]! - parts.y0[i]! >= SMALL * tallest).length;
	const near = TIGHT * tallest;
	const tight =
		box.y0 < near && small.height - box.y1 < near && (box.x0 < near || small.width - box.x1 < near || letters > FEW);
	if (letters > FEW && !tight) return undefined;
	return { ...drawn(image, box, factor, tallest), letters, tight };
}

/** A word that fills its picture from edge to edge is higher than nothing else. */
const isTightWord = ({ width, height }: Grey) => width > 1.2 * height;

/** The line (reduced pixels) on white, with room round it, its letters `TALL` pixels high. */
function drawn(image: Grey, box: Box, factor: number, tallest: number): Pick<Little, 'image' | 'toPicture'> {
	const size = TALL / (tallest * factor);
	const halves = Math.max(0, Math.floor(Math.log2(1 / size)));
	const source = reduce(image, 2 ** halves);
	const step = 1 / size;
	const edge = Math.min(factor, 2);
	const [left, top] = [Math.max(0, box.x0 * factor - edge), Math.max(0, box.y0 * factor - edge)];
	const [right, bottom] = [
		Math.min(image.width, box.x1 * factor + edge),
		Math.min(image.height, box.y1 * factor + edge),
	];
	const [wide, high] = [Math.ceil((right - left) * size), Math.ceil((bottom - top) * size)];
	const room = Math.round(ROOM * TALL);
	const inner = warp(source, scaled([step, 0, left, 0, step, top, 0, 0, 1], 2 ** -halves), wide, high, 255, size > 1);
	const paper = paperOf(inner);
	const data = new Uint8ClampedArray((wide + 2 * room) * (high + 2 * room)).fill(255);
	for (let y = 0; y < high; y++)
		for (let x = 0; x < wide; x++)
			data[(y + room) * (wide + 2 * room) + x + room] = Math.min(255, (inner.data[y * wide + x]! * 255) / paper);
	return {
		image: { width: wide + 2 * room, height: high + 2 * room, data },
		toPicture: [step, 0, left - room * step, 0, step, top - room * step, 0, 0, 1],
	};
}

/** The same map into a picture that is `by` times as large. */
const scaled = ([a, b, c, d, e, f, ...last]: Matrix, by: number): Matrix => [
	...([a * by, b * by, c * by] as const),
	...([d * by, e * by, f * by] as const),
	...last,
];

/** Brightness (at least 1) of the lighter parts of a picture. */
function paperOf({ data }: Grey): number {
	const counts = new Uint32Array(256);
	for (const value of data) counts[value]!++;
	let light = 255;
	for (let sum = 0; light > 1 && (sum += counts[light]!) < 0.2 * data.length; light--);
	return light;
}
