import type { Quad } from '#lib/model/quad.ts';
import type { Matrix } from '../picture/matrix.ts';

/**
 * The way from a rectangle of `width` × `height` to a quadrilateral, as a projective matrix (Heckbert 1989, section 2.2.3),
 * row by row.
 */
export function toQuad([a, b, c, d]: Quad, width: number, height: number): Matrix {
	const [sx, sy] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y];
	const [x1, x2, y1, y2] = [b.x - c.x, d.x - c.x, b.y - c.y, d.y - c.y];
	const across = x1 * y2 - x2 * y1;
	const g = (sx * y2 - x2 * sy) / across;
	const h = (x1 * sy - sx * y1) / across;
	return [
		(b.x - a.x + g * b.x) / width,
		(d.x - a.x + h * d.x) / height,
		a.x,
		(b.y - a.y + g * b.y) / width,
		(d.y - a.y + h * d.y) / height,
		a.y,
		g / width,
		h / height,
		1,
	];
}
