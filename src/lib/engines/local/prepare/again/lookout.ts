import type { Box } from '#lib/model/geometry.ts';
import type { Grey } from '../picture/grey.ts';
import { bare } from './bare.ts';
import { loneSigns } from './lone-signs.ts';
import { reduce } from '../picture/reduce.ts';
import { reduction, survey, type Survey } from '../survey/survey.ts';
import { unread, type Unread } from './unread.ts';

/** Looks for what was lost in a picture, given the words that were read there; boxes in the picture's pixels. */
export interface Lookout {
	unread(words: Box[]): Unread;
	/** as `loneSigns`, from the top */
	signs(words: Box[]): Box[];
	/** as `bare` */
	bare(boxes: Box[]): number[];
}

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
	const reduced = (words: Box[]) => words.map((box) => scaled(box, 1 / factor));
	return {
		unread(words) {
			const { share, places } = unread(known ?? survey(small!), reduced(words));
			return { share, places: places.map((box) => scaled(box, factor)) };
		},
		signs: (words) => loneSigns(known ?? survey(small!), reduced(words)).map((box) => scaled(box, factor)),
		bare: (boxes) => bare(known ?? survey(small!), reduced(boxes)),
	};
}
