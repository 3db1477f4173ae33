import { height, width } from '../geometry.ts';
import type { Line, Reading } from '../reading.ts';

/** Whether a line of a page with such a direction runs down, its letters one under the other; a headline over vertical text does not. */
export function isStanding({ baseline, box, words }: Line, direction: Reading['direction']): boolean {
	if (direction !== 'vertical') return false;
	if (baseline) return Math.abs(baseline.y1 - baseline.y0) >= Math.abs(baseline.x1 - baseline.x0);
	const letters = words.reduce((sum, { text }) => sum + text.length, 0);
	return letters < 2 || height(box) >= width(box);
}
