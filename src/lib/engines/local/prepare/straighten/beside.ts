import { chains, type Chain } from './chains.ts';
import { feetOf } from './feet-of.ts';
import { isCrossed } from './is-crossed.ts';
import type { Survey } from '../survey/survey.ts';
import { identity } from '../picture/matrix.ts';

/** The white between two sheets is so many letters wide at least; between columns of one page it is narrower. */
const WIDE = 5;
const WIDE_IF_SURE = 1.5;
/** Each sheet has so many letters, and this share of them. */
const FEWEST = 40;
const FAIR = 0.1;
/** So many lines of both stand at the same heights, and of those fewer than this share are level with one of the other: rows of a table and a grid of type are. */
const LINES = 5;
const LEVEL = 0.55;
/** Level are lines that are nearer than this, in small letters. */
const NEAR = 0.35;

/** Where sheets that lie side by side meet (x, upright reduced pixels), from left to right. */
export function besideEachOther(seen: Survey, xHeight: number, areSheets: boolean): number[] {
	const { parts, letter, letters, height, small } = seen;
	const taken = new Uint8Array(small.width);
	for (let i = 0; i < parts.count; i++) if (letter[i]) taken.fill(1, parts.x0[i]!, parts.x1[i]!);
	const first = taken.indexOf(1);
	const last = taken.lastIndexOf(1);
	if (first < 0) return [];
	const gaps: { from: number; to: number }[] = [];
	for (let x = first; x <= last; x++) {
		const from = x;
		while (!taken[x]) x++;
		if (x - from > (areSheets ? WIDE_IF_SURE : WIDE) * height) gaps.push({ from, to: x });
	}
	if (!gaps.length) return [];
	const count = (from: number, to: number) => {
		let found = 0;
		for (let i = 0; i < parts.count; i++) if (letter[i] && parts.x0[i]! >= from && parts.x1[i]! <= to) found++;
		return found;
	};
	const lines = areSheets
		? []
		: chains(
				feetOf(seen, identity).map((foot) => ({ ...foot, seen: foot.y })),
				xHeight,
			);
	const cuts: number[] = [];
	let begin = 0;
	for (const [at, { from, to }] of gaps.entries()) {
		const end = gaps.slice(at + 1).find((gap) => count(to, gap.from) >= Math.max(FEWEST, FAIR * letters))?.from;
		const least = Math.max(FEWEST, FAIR * letters);
		if (count(begin, from) < least || count(to, end ?? small.width) < least) continue;
		const middle = Math.round((from + to) / 2);
		if (isCrossed(seen, middle)) continue;
		if (!areSheets && !areUnlike(lines, { begin, middle, end: end ?? small.width }, xHeight)) continue;
		cuts.push(middle);
		begin = to;
	}
	return cuts;
}

/** Whether the lines left and right of the middle keep no common rows. */
function areUnlike(
	lines: Chain[],
	{ begin, middle, end }: Record<'begin' | 'middle' | 'end', number>,
	xHeight: number,
): boolean {
	const within = (from: number, to: number) =>
		lines.filter(({ feet }) => feet[0]!.x >= from && feet.at(-1)!.x <= to).map((line) => levelAt(line, middle));
	const [left, right] = [within(begin, middle), within(middle, end)];
	const [top, bottom] = [
		Math.max(Math.min(...left), Math.min(...right)),
		Math.min(Math.max(...left), Math.max(...right)),
	];
	const both = [left, right].map((levels) => levels.filter((y) => y >= top - xHeight && y <= bottom + xHeight));
	const [few, many] = both.sort((a, b) => a.length - b.length);
	if (few!.length < LINES) return false;
	const level = few!.filter((y) => many!.some((other) => Math.abs(other - y) < NEAR * xHeight));
	return level.length < LEVEL * few!.length;
}

/** Where a line would be at `x`, if it went on straight. */
function levelAt({ feet }: Chain, x: number): number {
	const n = feet.length;
	const [mx, my] = [feet.reduce((sum, foot) => sum + foot.x, 0) / n, feet.reduce((sum, foot) => sum + foot.y, 0) / n];
	let [up, down] = [0, 0];
	for (const foot of feet) {
		up += (foot.x - mx) * (foot.y - my);
		down += (foot.x - mx) ** 2;
	}
	return my + (down ? up / down : 0) * (x - mx);
}
