import { height, width, type Box } from '#lib/model/geometry.ts';
import type { Grey } from '../picture/grey.ts';
import type { Matrix } from '../picture/matrix.ts';
import { paperAt } from '../picture/paper-at.ts';
import { warp } from '../picture/warp.ts';

/** A sign to be read: its ink, and between which heights the line stands to which it belongs; pixels of the picture. */
export interface Sign {
	box: Box;
	top: number;
	bottom: number;
}

/** Signs from many places side by side, in lines, as recognisers like it. */
export interface Strip {
	image: Grey;
	/** where each sign is in it */
	places: Box[];
}

/** How high a line is drawn, pixels. */
const TALL = 40;
/** White between signs, in heights of a line: nearer, they are read as one word; and between lines. */
const GAP = 3;
const LEAD = 1.4;
/** What is cut more than a sign's ink, in pixels: its soft edge. */
const EDGE = 2;

/** Draws signs of a picture (at least one) with white all round, so many in a line, in their order. */
export function strip(picture: Grey, signs: Sign[], inLine: number): Strip {
	const drawn = signs.map((sign) => draw(picture, sign));
	const [gap, lead] = [GAP * TALL, LEAD * TALL];
	const step = Math.max(...drawn.map(({ image }) => image.width)) + gap;
	const image = {
		width: gap + Math.min(inLine, signs.length) * step,
		height: Math.ceil(signs.length / inLine) * (TALL + lead) + lead,
	};
	const data = new Uint8ClampedArray(image.width * image.height).fill(255);
	const places = drawn.map(({ image: { width, height, data: ink }, y: down }, index): Box => {
		const x = gap + (index % inLine) * step;
		const y = lead + Math.floor(index / inLine) * (TALL + lead) + down;
		for (let row = 0; row < height; row++)
			data.set(ink.subarray(row * width, (row + 1) * width), (y + row) * image.width + x);
		return { x0: x, y0: y, x1: x + width, y1: y + height };
	});
	return { image: { ...image, data }, places };
}

/** One sign as large as its line is drawn, and how far (pixels) its upper edge is below the line's. */
function draw(picture: Grey, { box, top, bottom }: Sign): { image: Grey; y: number } {
	const size = TALL / Math.max(1, bottom - top);
	const cut = {
		x0: Math.max(0, Math.floor(box.x0) - EDGE),
		y0: Math.max(0, Math.floor(box.y0) - EDGE),
		x1: Math.min(picture.width, Math.ceil(box.x1) + EDGE),
		y1: Math.min(picture.height, Math.ceil(box.y1) + EDGE),
	};
	const step = 1 / size;
	const way: Matrix = [step, 0, cut.x0, 0, step, cut.y0, 0, 0, 1];
	const image = warp(
		picture,
		way,
		Math.max(1, Math.round(width(cut) * size)),
		Math.max(1, Math.round(height(cut) * size)),
		255,
		size > 1,
	);
	const paper = paperAt(picture, cut);
	for (let i = 0; i < image.data.length; i++) image.data[i] = (image.data[i]! * 255) / paper;
	const room = Math.round(LEAD * TALL);
	// A sign that is not of this line at all stays inside the picture.
	const y = Math.max(-room, Math.min(room - Math.max(0, image.height - TALL), Math.round((cut.y0 - top) * size)));
	return { image, y };
}
