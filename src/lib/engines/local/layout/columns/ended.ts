import { boxOf, rowsOf, type Measure, type Piece } from './pieces.ts';
import type { Sides } from './sides.ts';

/** What is below both sides is parted from the one above it by so many of its steps from line to line, and is of so few rows. */
const STEP = 1.4;
const ROWS = 3;

/**
 * Sides without what stands under all of them and only happens to begin below one: what a letter is about, what remains to be paid. It is read
 * after them. (Below the last side it is read there anyway.)
 */
export function ended(sides: Sides, measure: Measure): Sides {
	if (sides.flowing || sides.parts.length < 2) return sides;
	const others = (part: Piece[]) => Math.max(...sides.parts.filter((one) => one !== part).map((one) => boxOf(one).y1));
	const parts = sides.parts.map((part, at) => {
		if (at === sides.parts.length - 1) return part;
		const rows = rowsOf(part, measure);
		const from = endOf(rows, others(part));
		return rows.length - from > ROWS ? part : rows.slice(0, from).flat();
	});
	return { ...sides, parts };
}

/** Where rows begin that stand below `bottom`, after a wider step, or are of one piece under rows of several; else how many there are. */
function endOf(rows: Piece[][], bottom: number): number {
	const foot = (row: Piece[]) => row[0]!.foot;
	const steps = rows.slice(1).map((row, at) => foot(row) - foot(rows[at]!));
	const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1]!;
	const several = rows.filter(({ length }) => length > 1).length > rows.length / 2;
	for (let at = 2; at < rows.length; at++) {
		if (Math.min(...rows[at]!.map(({ box }) => box.y0)) < bottom) continue;
		const alone = several && rows.slice(at).every(({ length }) => length === 1);
		if (several ? alone : steps[at - 1]! > STEP * usual) return at;
	}
	return rows.length;
}
