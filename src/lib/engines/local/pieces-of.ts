import type { Piece } from './prepare-message.ts';
import { pgm } from './pgm.ts';
import type { Grey } from './prepare/grey.ts';

/** A picture as the pieces that are read one after the other: itself, or what lies left and right of `cut` (pixels). */
export function piecesOf(image: Grey, cut?: number): Piece[] {
	if (cut === undefined) return [{ pgm: pgm(image), x: 0, width: image.width }];
	const piece = (from: number, to: number): Piece => {
		const width = to - from;
		const data = new Uint8ClampedArray(width * image.height);
		for (let y = 0; y < image.height; y++)
			data.set(image.data.subarray(y * image.width + from, y * image.width + to), y * width);
		return { pgm: pgm({ width, height: image.height, data }), x: from, width };
	};
	return [piece(0, cut), piece(cut, image.width)];
}
