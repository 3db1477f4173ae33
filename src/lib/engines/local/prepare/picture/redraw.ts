import type { Bend } from './bend.ts';
import type { Grey } from './grey.ts';
import { multiply } from './matrix.ts';
import type { Place } from './place.ts';
import { reduce } from './reduce.ts';
import { turned } from './turned.ts';
import { warp } from './warp.ts';
import { warpBent } from './warp-bent.ts';

/** Draws the page where it should land, in one resampling, with a bend undone. `fill` (0–255) is the paper around it. */
export function redraw(page: Grey, to: Place, fill: number, bend?: Bend): Grey {
	if (bend) return warpBent(page, to.matrix, bend, to.width, to.height, fill);
	if (to.square && to.scale === 1) return turned(page, to.turn);
	if (to.square && to.scale === 0.5) return turned(reduce(page, 2), to.turn);
	if (to.scale <= 0.5) {
		// every second pixel alone would leave half of the strokes out
		const half = reduce(page, 2);
		return warp(half, multiply([0.5, 0, 0, 0, 0.5, 0, 0, 0, 1], to.matrix), to.width, to.height, fill);
	}
	return warp(page, to.matrix, to.width, to.height, fill, to.scale > 1);
}
