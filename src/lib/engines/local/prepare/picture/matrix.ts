/**
 * A 3×3 projective matrix, row by row. Points are continuous pixel coordinates: (0, 0) is the outer corner of the first
 * pixel, (0.5, 0.5) its centre.
 */
export type Matrix = [number, number, number, number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** The matrix that first does `b`, then `a`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
	const cell = (row: number, column: number) =>
		a[row * 3]! * b[column]! + a[row * 3 + 1]! * b[column + 3]! + a[row * 3 + 2]! * b[column + 6]!;
	return [cell(0, 0), cell(0, 1), cell(0, 2), cell(1, 0), cell(1, 1), cell(1, 2), cell(2, 0), cell(2, 1), cell(2, 2)];
}

/** The way back. Throws a RangeError for a matrix that flattens the plane. */
export function invert(m: Matrix): Matrix {
	const [a, b, c, d, e, f, g, h, i] = m;
	const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
	if (!determinant) throw new RangeError('a matrix without a way back');
	const k = 1 / determinant;
	return [
		(e * i - f * h) * k,
		(c * h - b * i) * k,
		(b * f - c * e) * k,
		(f * g - d * i) * k,
		(a * i - c * g) * k,
		(c * d - a * f) * k,
		(d * h - e * g) * k,
		(b * g - a * h) * k,
		(a * e - b * d) * k,
	];
}

/** Where a point goes. */
export function apply(m: readonly number[], x: number, y: number): { x: number; y: number } {
	const w = m[6]! * x + m[7]! * y + m[8]!;
	return { x: (m[0]! * x + m[1]! * y + m[2]!) / w, y: (m[3]! * x + m[4]! * y + m[5]!) / w };
}

export const isIdentity = (m: readonly number[]): boolean =>
	m.every((value, place) => Math.abs(value - identity[place]!) < 1e-9);
