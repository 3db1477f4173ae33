import type { Box } from '#lib/model/geometry.ts';
import type { Grey } from './grey.ts';
import { reduce } from './reduce.ts';
import { reduction, survey, type Survey } from './survey.ts';
import { unread, type Unread } from './unread.ts';

/** Looks for lost text in a picture, given the words that were read there; boxes in the picture's pixels. */
export type Lookout = (words: Box[]) => Unread;

/**
 * Keeps a small copy of a picture, so that lost text can be looked for when the picture itself is gone; what `seen` shows of
 * it, where that is known.
 */
export function lookout(image: Grey, seen?: Survey): Lookout {
	const factor = reduction(image);
	// The pieces of ink are enough: their pixels are not kept.
	const known = seen && { ...seen, factor: 1, parts: { ...seen.parts, label: new Int32Array() } };
	const small = known ? undefined : reduce(image, factor);
	const scaled = ({ x0, y0, x1, y1 }: Box, by: number) => ({ x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by });
	return (words) => {
		const { share, places } = unread(
			known ?? survey(small!),
			words.map((box) => scaled(box, 1 / factor)),
		);
		return { share, places: places.map((box) => scaled(box, factor)) };
	};
}
