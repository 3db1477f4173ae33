import type { Box } from '#lib/model/geometry.ts';
import type { Grey } from '../picture/grey.ts';

/** A place of a picture by itself, with white round it. */
export interface CloseUp {
	image: Grey;
	/** what is added to a point of it to get to the picture it was taken from */
	x: number;
	y: number;
}

/** White on all sides, in pixels: letters at the very edge of a picture are lost. */
const FRAME = 12;

/**
 * Cuts a place out of a picture, a little wider than it is. `soft` melts the dots of a screened ground, among which no
 * letters are found, into an even grey.
 */
export function closeUp(image: Grey, place: Box, soft: boolean): CloseUp {
	const more = Math.round(Math.min(20, Math.max(6, (place.y1 - place.y0) * 0.35)));
	const x0 = Math.max(0, Math.floor(place.x0) - more);
	const y0 = Math.max(0, Math.floor(place.y0) - more);
	const x1 = Math.min(image.width, Math.ceil(place.x1) + more);
	const y1 = Math.min(image.height, Math.ceil(place.y1) + more);
	const [width, height] = [Math.max(1, x1 - x0), Math.max(1, y1 - y0)];
	let cut = new Uint8ClampedArray(width * height);
	for (let y = 0; y < height; y++)
		cut.set(image.data.subarray((y0 + y) * image.width + x0, (y0 + y) * image.width + x0 + width), y * width);
	if (soft) cut = softened(softened(cut, width, height), width, height);
	const framed = { width: width + 2 * FRAME, height: height + 2 * FRAME };
	const data = new Uint8ClampedArray(framed.width * framed.height).fill(255);
	for (let y = 0; y < height; y++)
		data.set(cut.subarray(y * width, (y + 1) * width), (y + FRAME) * framed.width + FRAME);
	return { image: { ...framed, data }, x: x0 - FRAME, y: y0 - FRAME };
}

/** Each pixel the mean of its 3 × 3 square; the outermost stay. */
function softened(from: Uint8ClampedArray<ArrayBuffer>, width: number, height: number) {
	const data = new Uint8ClampedArray(from);
	for (let y = 1; y < height - 1; y++)
		for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
			let sum = 0;
			for (let row = at - width; row <= at + width; row += width) sum += from[row - 1]! + from[row]! + from[row + 1]!;
			data[at] = sum / 9;
		}
	return data;
}
