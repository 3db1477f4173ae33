import type { Survey } from '../survey/survey.ts';

/** White inside a row that is wider than so many letters' heights parts cells, or columns; cells are narrower than so many. */
const WIDE = 2.5;
const CELL = 10;
/** Letters whose middles are nearer than so many heights stand in one row. */
const NEAR = 0.6;

/** The share of the rows of letters between two columns of pixels (reduced) that are cells: several short things with wide white between them. 0–1 */
export function cellsIn({ parts, letter, height }: Survey, from: number, to: number): number {
	const middle = (i: number) => (parts.y0[i]! + parts.y1[i]!) / 2;
	const mine: number[] = [];
	for (let i = 0; i < parts.count; i++) if (letter[i] && parts.x0[i]! >= from && parts.x1[i]! <= to) mine.push(i);
	mine.sort((a, b) => middle(a) - middle(b));
	let [rows, celled] = [0, 0];
	for (let at = 0; at < mine.length;) {
		const begin = at;
		const y = middle(mine[begin]!);
		while (at < mine.length && middle(mine[at]!) - y < NEAR * height) at++;
		const row = mine.slice(begin, at).sort((a, b) => parts.x0[a]! - parts.x0[b]!);
		rows++;
		let [runs, inked, start] = [1, 0, parts.x0[row[0]!]!];
		let reach = start;
		for (const i of row) {
			if (parts.x0[i]! - reach > WIDE * height) {
				inked += reach - start;
				runs++;
				start = parts.x0[i]!;
			}
			reach = Math.max(reach, parts.x1[i]!);
		}
		if (runs > 1 && inked + reach - start < CELL * height * runs) celled++;
	}
	return celled / Math.max(1, rows);
}
