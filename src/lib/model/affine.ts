/** x' = ax + cy + e, y' = bx + dy + f */
export type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

/** First `inner`, then `outer`. */
export const transformed = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [
	a * p + c * q,
	b * p + d * q,
	a * r + c * s,
	b * r + d * s,
	a * t + c * u + e,
	b * t + d * u + f,
];
