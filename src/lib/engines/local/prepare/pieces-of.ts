import type { Piece } from './prepare-message.ts';
import { pgm } from './picture/pgm.ts';
import type { Grey } from './picture/grey.ts';

/**
 * A picture as the pieces that are read: itself; or what lies between the places of `spread`, from left to right, or above and below `fold` (pixels).
 */
export function piecesOf(
	image: Grey,
	{ spread, fold }: { spread?: number[] | undefined; fold?: number | undefined } = {},
): Piece[] {
	const { width, height, data } = image;
	if (spread) {
		const piece = (from: number, to: number): Piece => {
			const part = new Uint8ClampedArray((to - from) * height);
			for (let y = 0; y < height; y++) part.set(data.subarray(y * width + from, y * width + to), y * (to - from));
			return pieceOf({ width: to - from, height, data: part }, from, 0);
		};
		return [0, ...spread].map((from, at) => piece(from, spread[at] ?? width));
	}
	if (fold !== undefined) {
		const piece = (from: number, to: number) =>
			pieceOf({ width, height: to - from, data: data.subarray(from * width, to * width) }, 0, from);
		return [piece(0, fold), piece(fold, height)];
	}
	return [pieceOf(image, 0, 0)];
}

const pieceOf = (image: Grey, x: number, y: number): Piece => ({
	pgm: pgm(image),
	x,
	y,
	width: image.width,
	height: image.height,
});
