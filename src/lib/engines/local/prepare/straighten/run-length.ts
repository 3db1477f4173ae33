import type { Survey } from '../survey/survey.ts';

/** White inside a row that is wider than so many letters' heights parts cells, or columns. */
const WIDE = 2.5;

/**
 * How long what stands together in a row is on average, in heights of a letter, between two columns of pixels (reduced): a line of
 * prose is long, a cell of a table short. Looks at neighbours only, so that lines may bend.
 */
export function runLength({ parts, letter, height, small }: Survey, from: number, to: number): number {
	const mine: number[] = [];
	for (let i = 0; i < parts.count; i++) if (letter[i] && parts.x0[i]! >= from && parts.x1[i]! <= to) mine.push(i);
	mine.sort((a, b) => parts.x0[a]! - parts.x0[b]!);
	/** how far to the right there are letters, for each row of pixels */
	const reach = new Int32Array(small.height).fill(-small.width);
	let [runs, length] = [0, 0];
	for (const i of mine) {
		const [x0, x1] = [parts.x0[i]!, parts.x1[i]!];
		let left = -small.width;
		for (let y = parts.y0[i]!; y < parts.y1[i]!; y++) left = Math.max(left, reach[y]!);
		const isFirst = x0 - left > WIDE * height;
		if (isFirst) runs++;
		// what overlaps counts once, spaces count as well
		length += Math.max(0, isFirst ? x1 - x0 : x1 - Math.max(x0 - WIDE * height, left));
		for (let y = parts.y0[i]!; y < parts.y1[i]!; y++) reach[y] = Math.max(reach[y]!, x1);
	}
	return length / Math.max(1, runs) / Math.max(1, height);
}
