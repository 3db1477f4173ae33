import type { Box } from '#lib/model/geometry.ts';
import type { Rule, Rules } from '#lib/model/table/rules.ts';
import type { Measure, Piece } from './pieces.ts';

/** A frame is so many words' heights high at least; its lines meet, and frames stand apart, by so many. */
const HIGH = 4;
const NEAR = 0.7;
const APART = 0.3;
/** So much of a side is drawn. */
const DRAWN = 0.8;
/** Frames of a row share so much of their height. */
const LEVEL = 0.7;
/** A frame holds so many lines at least: what has one is a field of a form. */
const LINES = 2;

/**
 * What stands in frames side by side, as the slides of a handout do: for each row of frames from the top what is in each, from the
 * left. Frames that share a line are the cells of a table, and none of these. Pieces and rules in the same pixels.
 */
export function framed(pieces: Piece[], rules: Rules, { tall }: Measure): Piece[][][] {
	const frames = framesIn(rules, tall);
	const rows: Box[][] = [];
	for (const frame of frames.sort((a, b) => a.y0 - b.y0)) {
		const row = rows.find(([first]) => shared(first!, frame) > LEVEL * Math.max(high(first!), high(frame)));
		if (row) row.push(frame);
		else rows.push([frame]);
	}
	return rows
		.map((row) => row.sort((a, b) => a.x0 - b.x0))
		.filter((row) => row.length > 1 && row.every(({ x0 }, at) => !at || x0 - row[at - 1]!.x1 > APART * tall))
		.map((row) => row.map((frame) => pieces.filter((piece) => isIn(piece.box, frame))))
		.filter((row) => row.every((inside) => linesIn(inside, tall) >= LINES));
}

const high = ({ y0, y1 }: Box) => y1 - y0;
const shared = (a: Box, b: Box) => Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);

function isIn({ x0, y0, x1, y1 }: Box, frame: Box): boolean {
	const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
	return x > frame.x0 && x < frame.x1 && y > frame.y0 && y < frame.y1;
}

const linesIn = (pieces: Piece[], tall: number) =>
	pieces
		.map(({ foot }) => foot)
		.sort((a, b) => a - b)
		.filter((foot, at, all) => !at || foot - all[at - 1]! > tall / 2).length;

/** The rectangles that are drawn with nothing like them inside. */
function framesIn({ across, down }: Rules, tall: number): Box[] {
	const near = NEAR * tall;
	const found: Box[] = [];
	for (const top of across)
		for (const bottom of across) {
			if (bottom.at - top.at < HIGH * tall) continue;
			if (Math.abs(top.from - bottom.from) > near || Math.abs(top.to - bottom.to) > near) continue;
			const isSide = (x: number) => down.some((rule) => Math.abs(rule.at - x) < near && runs(rule, top, bottom));
			if (isSide(top.from) && isSide(top.to)) found.push({ x0: top.from, y0: top.at, x1: top.to, y1: bottom.at });
		}
	return found.filter(
		(frame) => !found.some((other) => other !== frame && isIn(other, frame) && high(other) < high(frame)),
	);
}

/** Whether a line goes down from one line across to another. */
const runs = (rule: Rule, top: Rule, bottom: Rule) =>
	Math.min(rule.to, bottom.at) - Math.max(rule.from, top.at) >= DRAWN * (bottom.at - top.at);
