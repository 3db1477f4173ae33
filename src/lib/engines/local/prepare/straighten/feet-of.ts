import { apply } from '../picture/matrix.ts';
import type { Survey } from '../survey/survey.ts';

/** The lowest ink of each piece of a letter's width, in pixels of the picture to which `matrix` takes a point of the reduced copy. */
export function feetOf({ parts, letter, height, small }: Survey, matrix: readonly number[]) {
	const feet: { x: number; y: number }[] = [];
	const step = Math.max(3, Math.round(height));
	for (let i = 0; i < parts.count; i++) {
		const tall = parts.y1[i]! - parts.y0[i]!;
		if (!letter[i] || tall < 0.55 * height || tall > 2.6 * height) continue;
		const wide = parts.x1[i]! - parts.x0[i]!;
		const pieces = Math.max(1, Math.round(wide / step));
		for (let piece = 0; piece < pieces; piece++) {
			const from = parts.x0[i]! + Math.floor((piece * wide) / pieces);
			const to = parts.x0[i]! + Math.floor(((piece + 1) * wide) / pieces);
			let y = parts.y1[i]! - 1;
			for (; y > parts.y0[i]!; y--) {
				let found = false;
				for (let x = from; x < to && !found; x++) found = parts.label[y * small.width + x] === i + 1;
				if (found) break;
			}
			feet.push(apply(matrix, (from + to) / 2, y + 1));
		}
	}
	return feet;
}
