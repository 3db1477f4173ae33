import type { Box } from '#lib/model/geometry.ts';

/** CSS that puts an absolutely placed element over a box of a page; boxes beyond the page end at its edge. */
export function boxStyle(box: Box, page: { width: number; height: number }): string {
	const [w, h] = [page.width || 1, page.height || 1];
	const x0 = Math.min(Math.max(0, box.x0), w);
	const y0 = Math.min(Math.max(0, box.y0), h);
	const x1 = Math.max(x0, Math.min(box.x1, w));
	const y1 = Math.max(y0, Math.min(box.y1, h));
	const percent = (value: number, of: number) => `${((value / of) * 100).toFixed(3)}%`;
	return `left:${percent(x0, w)};top:${percent(y0, h)};width:${percent(x1 - x0, w)};height:${percent(y1 - y0, h)}`;
}
