import type { Survey } from '../survey/survey.ts';

/** What reaches so far to both sides, as a share of the width, crosses: a ruling line, a table, a picture. */
const ACROSS = 0.12;
/** What begins and ends so near the edges is the edge of the paper, or what the paper lay on. */
const EDGE = 0.03;

/** Whether something that is no letter crosses the white at `x` (reduced pixels) between two pages or sheets: then it is one. */
export function isCrossed({ parts, letter, small: { width } }: Survey, x: number): boolean {
	for (let i = 0; i < parts.count; i++) {
		const isEdge = parts.x0[i]! < EDGE * width && parts.x1[i]! > (1 - EDGE) * width;
		const crosses = parts.x0[i]! < x - ACROSS * width && parts.x1[i]! > x + ACROSS * width;
		if (!letter[i] && crosses && !isEdge) return true;
	}
	return false;
}
