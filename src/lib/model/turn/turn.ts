/** Degrees clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** The turn that two of them make together; negative ones count backwards. */
export const turnOf = (...degrees: number[]): Turn =>
	(((degrees.reduce((sum, one) => sum + one, 0) % 360) + 360) % 360) as Turn;
