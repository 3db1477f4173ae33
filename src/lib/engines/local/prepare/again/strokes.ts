import type { Box } from '#lib/model/geometry.ts';
import type { Grey } from '../picture/grey.ts';

/** Of a word's height, from its top: between these its upright strokes are cut through. */
const [FROM, TO] = [0.15, 0.85];
/** Fewer cuts say nothing. */
const CUTS = 6;
/** Upright strokes are among the thinner of all that is cut: an e's bar is as wide as the letter. */
const SHARE = 0.4;
/** Ink is so much darker (0–255) than its paper. */
const DARKER = 60;

/**
 * How thick the upright strokes of what stands in each box are, in pixels of the picture and parts of them; 0 where that cannot
 * be told. The grey of their edges counts, so that a soft picture shows the same as a sharp one.
 */
export const strokes = (image: Grey, boxes: Box[]): number[] => boxes.map((box) => strokeIn(image, box));

function strokeIn({ data, width, height }: Grey, box: Box): number {
	const [x0, x1] = [Math.max(1, Math.floor(box.x0)), Math.min(width - 1, Math.ceil(box.x1))];
	const high = box.y1 - box.y0;
	const [y0, y1] = [Math.max(0, Math.round(box.y0 + FROM * high)), Math.min(height, Math.round(box.y0 + TO * high))];
	let [dark, paper] = [255, 0];
	for (let y = y0; y < y1; y++)
		for (let at = y * width + x0, end = y * width + x1; at < end; at++) {
			if (data[at]! < dark) dark = data[at]!;
			if (data[at]! > paper) paper = data[at]!;
		}
	if (paper - dark < DARKER) return 0;
	const level = (dark + paper) / 2;
	const cuts: number[] = [];
	for (let y = y0; y < y1; y++) {
		const end = y * width + x1;
		for (let at = y * width + x0; at < end; at++) {
			if (data[at]! >= level) continue;
			let ink = paper - data[at - 1]!;
			for (; at < end && data[at]! < level; at++) ink += paper - data[at]!;
			cuts.push((ink + (paper - data[at]!)) / (paper - dark));
		}
	}
	return cuts.length < CUTS ? 0 : cuts.sort((a, b) => a - b)[Math.floor(SHARE * cuts.length)]!;
}
