import type { Box } from '#lib/model/geometry.ts';
import type { Grey } from './grey.ts';

/** The usual brightness (at least 1) of a picture at the edge of a box, whose sides are whole pixels inside it. */
export function paperAt({ data, width: wide }: Grey, { x0, y0, x1, y1 }: Box): number {
	const edge: number[] = [];
	for (let x = x0; x < x1; x++) edge.push(data[y0 * wide + x]!, data[(y1 - 1) * wide + x]!);
	for (let y = y0; y < y1; y++) edge.push(data[y * wide + x0]!, data[y * wide + x1 - 1]!);
	return Math.max(1, edge.sort((a, b) => a - b)[edge.length >> 1] ?? 255);
}
