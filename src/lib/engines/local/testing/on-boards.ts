import type { Quad } from '#lib/model/quad.ts';
import type { Grey } from '../prepare/picture/grey.ts';
import { invert } from '../prepare/picture/matrix.ts';
import { warp } from '../prepare/picture/warp.ts';
import { toQuad } from '../prepare/sheet/to-quad.ts';
import { textPage } from './drawn-text.ts';

/** A sheet of text on boards of wood, seen from an angle: a photo of 1300 × 1600 pixels, and where the sheet's corners are in it. */
export function onBoards(corners: Quad): Grey {
	const page = textPage({ level: 225, ink: 40 });
	const seen = warp(page, invert(toQuad(corners, page.width, page.height)), 1300, 1600, 0);
	for (let y = 0; y < seen.height; y++)
		for (let x = 0; x < seen.width; x++) {
			const at = y * seen.width + x;
			if (!seen.data[at]) seen.data[at] = y % 70 < 4 ? 50 : 105 + 14 * Math.sin(y / 5 + Math.sin(x / 90));
		}
	return seen;
}
