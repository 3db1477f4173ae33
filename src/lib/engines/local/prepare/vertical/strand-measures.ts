import { width, type Box } from '#lib/model/geometry.ts';
import { isAcross } from './runs-down.ts';
import type { Strand } from './strands.ts';

const gap = (a0: number, a1: number, b0: number, b1: number) => Math.max(a0 - b1, b0 - a1);

/** The white between two boxes from side to side; negative: how much they share. */
export const inX = (a: Box, b: Box): number => gap(a.x0, a.x1, b.x0, b.x1);

/** The white between two boxes from top to bottom; negative: how much they share. */
export const inY = (a: Box, b: Box): number => gap(a.y0, a.y1, b.y0, b.y1);

/** The size of the letters in most of the text of a page whose lines lie, reduced pixels; 0 where there are none. */
export function usualSize(all: Strand[]): number {
	const lines = all.filter(isAcross).sort((a, b) => a.size - b.size);
	const half = lines.reduce((sum, { box }) => sum + width(box), 0) / 2;
	let sum = 0;
	return lines.find(({ box }) => (sum += width(box)) >= half)?.size ?? 0;
}
