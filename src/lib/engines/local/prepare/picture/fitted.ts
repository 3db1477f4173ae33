import type { Box } from '#lib/model/geometry.ts';

/** Tesseract takes no side of 32,768 pixels or more. */
const MAX_SIDE = 32_000;
/** A4 at 600 dpi has 35 million; above this, a page costs memory and time and gains nothing. */
const MAX_PIXELS = 60_000_000;

/**
 * Which part of a page is read (whole pixels, inside the page; the whole page without a region, or with one that lies
 * outside) and how much smaller it is drawn: 1, or less when tesseract could not take it.
 */
export function fitted(width: number, height: number, region?: Box): { box: Box; scale: number } {
	const whole = { x0: 0, y0: 0, x1: width, y1: height };
	const asked = region && {
		x0: Math.max(0, Math.floor(region.x0)),
		y0: Math.max(0, Math.floor(region.y0)),
		x1: Math.min(width, Math.ceil(region.x1)),
		y1: Math.min(height, Math.ceil(region.y1)),
	};
	const box = asked && asked.x1 > asked.x0 && asked.y1 > asked.y0 ? asked : whole;
	const [w, h] = [box.x1 - box.x0, box.y1 - box.y0];
	return { box, scale: Math.min(1, MAX_SIDE / Math.max(w, h), Math.sqrt(MAX_PIXELS / (w * h))) };
}
