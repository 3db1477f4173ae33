import type { Box } from '#lib/model/geometry.ts';

/**
 * The way from a prepared picture to the page, when preparation was given only `box` of the page, drawn `scale` times
 * as big: `toPage` leads to what it was given, this leads on. 3×3, row by row.
 */
export function pageWay(toPage: number[], box: Box, scale: number): number[] {
	const bottom = toPage.slice(6);
	const row = (first: number, offset: number) =>
		bottom.map((value, column) => toPage[first + column]! / scale + offset * value);
	return [...row(0, box.x0), ...row(3, box.y0), ...bottom];
}
