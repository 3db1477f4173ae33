import type { Box } from '../geometry.ts';
import type { Turn } from './turn.ts';

/** Where a box lies once its page of `width` × `height` pixels (before the turn) was turned by this much. */
export function turnedBox(
	{ x0, y0, x1, y1 }: Box,
	by: Turn,
	{ width, height }: { width: number; height: number },
): Box {
	if (by === 90) return { x0: height - y1, y0: x0, x1: height - y0, y1: x1 };
	if (by === 180) return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 };
	if (by === 270) return { x0: y0, y0: width - x1, x1: y1, y1: width - x0 };
	return { x0, y0, x1, y1 };
}
