import { apply, invert, multiply, type Matrix } from './matrix.ts';
import type { Turn } from './turned.ts';

/** Where a page lands: the way from the new picture back to the page, and the new picture's size in pixels. */
export interface Place {
	matrix: Matrix;
	width: number;
	height: number;
	/** how much larger the new picture is drawn */
	scale: number;
	turn: Turn;
	/** nothing but turns by quarters and a change of size: no resampling between pixels is needed */
	square: boolean;
}

/**
 * Composes the geometric steps: the turn in quarters, then `straighten` (a skew in degrees, clockwise positive, that is
 * taken back; or a map about the middle of the turned page, in page pixels), then the scale. The canvas grows so that no
 * corner is cut.
 */
export function place(
	page: { width: number; height: number },
	turn: Turn,
	straighten: number | Matrix,
	scale: number,
): Place {
	const { width: w, height: h } = page;
	const quarter: Record<Turn, Matrix> = {
		0: [1, 0, 0, 0, 1, 0, 0, 0, 1],
		90: [0, -1, h, 1, 0, 0, 0, 0, 1],
		180: [-1, 0, w, 0, -1, h, 0, 0, 1],
		270: [0, 1, 0, -1, 0, w, 0, 0, 1],
	};
	const [x, y] = turn === 90 || turn === 270 ? [h / 2, w / 2] : [w / 2, h / 2];
	const square = straighten === 0;
	let forth = quarter[turn];
	if (!square) {
		const straight = typeof straighten === 'number' ? rotation(-straighten) : straighten;
		forth = multiply(multiply(straight, [1, 0, -x, 0, 1, -y, 0, 0, 1]), forth);
	}
	forth = multiply([scale, 0, 0, 0, scale, 0, 0, 0, 1], forth);
	const corners = [apply(forth, 0, 0), apply(forth, w, 0), apply(forth, 0, h), apply(forth, w, h)];
	const left = Math.min(...corners.map(({ x }) => x));
	const top = Math.min(...corners.map(({ y }) => y));
	const right = Math.max(...corners.map(({ x }) => x));
	const bottom = Math.max(...corners.map(({ y }) => y));
	forth = multiply([1, 0, -left, 0, 1, -top, 0, 0, 1], forth);
	const size = (length: number) => Math.max(1, square ? Math.floor(length + 1e-6) : Math.ceil(length - 1e-6));
	return { matrix: invert(forth), width: size(right - left), height: size(bottom - top), scale, turn, square };
}

function rotation(degrees: number): Matrix {
	const radians = (degrees * Math.PI) / 180;
	const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
	return [cos, -sin, 0, sin, cos, 0, 0, 0, 1];
}
