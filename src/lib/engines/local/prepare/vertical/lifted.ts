import { width, type Box } from '#lib/model/geometry.ts';
import { closeUp } from '../again/close-up.ts';
import type { Grey } from '../picture/grey.ts';
import { multiply } from '../picture/matrix.ts';
import { paperAt } from '../picture/paper-at.ts';
import { place as placed } from '../picture/place.ts';
import { redraw } from '../picture/redraw.ts';

/** A part of a picture that is read by itself, upright. */
export interface Lifted {
	image: Grey;
	/** 3×3, row by row: takes a point of `image` to the picture it was taken from */
	toPicture: number[];
}

/** A line that is lower (pixels) is drawn twice as large: of the number of a page, the recogniser reads one digit else. */
const SMALL = 50;

/** A place of a picture whose letters lie on their left side, upright. */
export function lifted(picture: Grey, place: Box): Lifted {
	const { image, x, y } = closeUp(picture, place, false);
	const way = placed(image, 90, 0, width(place) < SMALL ? 2 : 1);
	return { image: redraw(image, way, 255), toPicture: multiply([1, 0, x, 0, 1, y, 0, 0, 1], way.matrix) };
}

/** The picture with paper where these places were, and so many pixels round them: the soft edge of ink. */
export function without(picture: Grey, places: Box[], edge = 2): Grey {
	if (!places.length) return picture;
	const data = new Uint8ClampedArray(picture.data);
	for (const place of places) {
		const box = {
			x0: Math.max(0, Math.floor(place.x0) - edge),
			y0: Math.max(0, Math.floor(place.y0) - edge),
			x1: Math.min(picture.width, Math.ceil(place.x1) + edge),
			y1: Math.min(picture.height, Math.ceil(place.y1) + edge),
		};
		if (box.x1 <= box.x0 || box.y1 <= box.y0) continue;
		const paper = paperAt(picture, box);
		for (let y = box.y0; y < box.y1; y++) data.fill(paper, y * picture.width + box.x0, y * picture.width + box.x1);
	}
	return { ...picture, data };
}
