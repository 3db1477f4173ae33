import type { Box } from '#lib/model/geometry.ts';
import type { Survey } from '../survey/survey.ts';

/**
 * Which of these boxes (pixels of the picture that was surveyed) no piece of ink touches, by their places in the list.
 * Specks, rules and pictures are ink too.
 */
export function bare({ parts, factor }: Survey, boxes: Box[]): number[] {
	return boxes.flatMap((box, index) => {
		const [x0, y0, x1, y1] = [box.x0 / factor, box.y0 / factor, box.x1 / factor, box.y1 / factor];
		for (let i = 0; i < parts.count; i++)
			if (parts.x0[i]! < x1 && parts.x1[i]! > x0 && parts.y0[i]! < y1 && parts.y1[i]! > y0) return [];
		return [index];
	});
}
