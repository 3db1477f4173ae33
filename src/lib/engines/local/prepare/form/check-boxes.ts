import type { Box } from '#lib/model/geometry.ts';
import type { Grey } from '../picture/grey.ts';
import type { Survey } from '../survey/survey.ts';

/** A check box of a form, and what is in it. */
export interface CheckBox {
	/** reduced pixels, with what sticks out of it */
	box: Box;
	/** its frame alone */
	frame: Box;
	state: 'empty' | 'crossed' | 'ticked';
	/** a ring, of which one is chosen */
	round?: true;
}

/** In inches: a side of a check box; with its tick it is no larger than so many sides. */
const [SMALL, LARGE] = [0.065, 0.27];
const STICKS_OUT = 2.1;
/** So many times higher than a small letter; an o is as high. */
const LARGER = 1.15;
/** Reduced pixels: in fewer no letter can be told from a box. */
const LEAST = 8;
/** So much of each side is ink; the sides of D and O curve away. */
const SIDE = 0.86;
const SQUARE = 0.8;
/** Of what is inside: less ink is none; more is a filled square, as bullets are. */
const EMPTY = 0.045;
const FULL = 0.62;

/** What stands nearer than this, in sides of the box, before it or behind it is the rest of a word. */
const [BEFORE, BEHIND] = [0.3, 0.14];
/** How far inside the box its sides may lie where the picture is sharp; and so much of each is ink there. */
const DEEP = 0.07;
const STRAIGHT = 0.94;
/** Each corner has ink so near its point, in sides; a round letter's is 0.15 away. */
const CORNER = 0.1;

/**
 * Finds the check boxes of a page that stands upright; `dpi` is that of the reduced copy, `xHeight` the
 * height of its small letters. `isSharp` looks at the sides of
 * a candidate in the picture itself.
 */
export function checkBoxes(seen: Survey, xHeight: number, dpi: number, isSharp: (frame: Box) => boolean): CheckBox[] {
	const { parts, small } = seen;
	const found: CheckBox[] = [];
	const least = Math.max(LEAST, SMALL * dpi, LARGER * xHeight);
	const most = Math.max(LEAST, LARGE * dpi);
	for (let i = 0; i < parts.count; i++) {
		const box = { x0: parts.x0[i]!, y0: parts.y0[i]!, x1: parts.x1[i]!, y1: parts.y1[i]! };
		const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
		if (Math.min(wide, high) < least || Math.max(wide, high) > STICKS_OUT * most) continue;
		const isInk = (x: number, y: number) => parts.label[y * small.width + x] === i + 1;
		const frame = frameIn(box, isInk);
		if (!frame) continue;
		const side = Math.max(frame.x1 - frame.x0, frame.y1 - frame.y0);
		if (side < least || side > most || Math.max(wide, high) > STICKS_OUT * side) continue;
		const state = stateOf(frame, (x, y) => parts.label[y * small.width + x]! > 0);
		if (state && isSharp(frame)) found.push({ box, frame, state });
	}
	return found.filter(({ frame }) => isAlone(frame, seen, found));
}

/** No letter stands close to a frame (reduced pixels); another of `boxes` may. */
export function isAlone(frame: Box, { parts, small, letter }: Survey, boxes: CheckBox[]): boolean {
	const [wide, high] = [frame.x1 - frame.x0, frame.y1 - frame.y0];
	const from = Math.max(0, Math.floor(frame.x0 - BEFORE * wide));
	const to = Math.min(small.width, Math.ceil(frame.x1 + BEHIND * wide));
	const isBox = (part: number) => boxes.some(({ box }) => box.x0 === parts.x0[part] && box.y0 === parts.y0[part]);
	for (let y = Math.round(frame.y0 + 0.15 * high); y < frame.y1 - 0.15 * high; y++)
		for (let x = from; x < to; x++) {
			if (x >= frame.x0 && x < frame.x1) continue;
			const part = parts.label[y * small.width + x]! - 1;
			if (part < 0 || !letter[part] || isBox(part)) continue;
			if (parts.x0[part]! < frame.x0 !== x < frame.x0) continue;
			return false;
		}
	return true;
}

/** Whether the four sides of a square are straight in a picture; in its pixels, each to `slack` of them. */
export function isStraight({ data, width, height }: Grey, { x0, y0, x1, y1 }: Box, slack: number): boolean {
	const more = 2 * slack + 2;
	if (x0 < more || y0 < more || x1 > width - more || y1 > height - more) return false;
	let [dark, light] = [255, 0];
	for (let y = y0 - slack; y < y1 + slack; y++)
		for (let x = x0 - slack; x < x1 + slack; x++) {
			const value = data[y * width + x]!;
			dark = Math.min(dark, value);
			light = Math.max(light, value);
		}
	const level = dark + 0.6 * (light - dark);
	const isInk = (x: number, y: number) => data[y * width + x]! < level;
	// where each side truly begins: from outside to the first ink, at three places
	const begins = (isDark: (share: number, depth: number) => boolean) =>
		[0.3, 0.5, 0.7]
			.map((share) => {
				let depth = -slack;
				while (depth < 2 * slack && !isDark(share, depth)) depth++;
				return depth;
			})
			.sort((a, b) => a - b)[1]!;
	const across = (share: number) => Math.round(x0 + share * (x1 - x0));
	const down = (share: number) => Math.round(y0 + share * (y1 - y0));
	const box = {
		x0: x0 + begins((share, depth) => isInk(x0 + depth, down(share))),
		x1: x1 - begins((share, depth) => isInk(x1 - 1 - depth, down(share))),
		y0: y0 + begins((share, depth) => isInk(across(share), y0 + depth)),
		y1: y1 - begins((share, depth) => isInk(across(share), y1 - 1 - depth)),
	};
	const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
	if (Math.min(wide, high) < SQUARE * Math.max(wide, high)) return false;
	const deep = Math.max(2, Math.round(DEEP * wide));
	const corner = Math.max(2, Math.round(CORNER * wide));
	const inCorner = (left: number, top: number) => {
		for (let y = top; y < top + corner; y++) for (let x = left; x < left + corner; x++) if (isInk(x, y)) return true;
		return false;
	};
	const side = (from: number, to: number, isDark: (along: number, depth: number) => boolean) => {
		let ink = 0;
		for (let along = from + 1; along < to - 1; along++)
			for (let depth = -1; depth < deep; depth++)
				if (isDark(along, depth)) {
					ink++;
					break;
				}
		return ink >= STRAIGHT * (to - from - 2);
	};
	return (
		inCorner(box.x0, box.y0) &&
		inCorner(box.x1 - corner, box.y0) &&
		inCorner(box.x0, box.y1 - corner) &&
		inCorner(box.x1 - corner, box.y1 - corner) &&
		side(box.x0, box.x1, (x, depth) => isInk(x, box.y0 + depth)) &&
		side(box.x0, box.x1, (x, depth) => isInk(x, box.y1 - 1 - depth)) &&
		side(box.y0, box.y1, (y, depth) => isInk(box.x0 + depth, y)) &&
		side(box.y0, box.y1, (y, depth) => isInk(box.x1 - 1 - depth, y))
	);
}

type IsInk = (x: number, y: number) => boolean;

/** The square whose four sides are drawn, undefined where there is none. */
function frameIn(box: Box, isInk: IsInk): Box | undefined {
	const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
	const long = 0.45 * Math.min(wide, high);
	const rows = along(box.y0, box.y1, (y) => longestRun(box.x0, box.x1, (x) => isInk(x, y)) >= long);
	const columns = along(box.x0, box.x1, (x) => longestRun(box.y0, box.y1, (y) => isInk(x, y)) >= long);
	if (!rows || !columns) return undefined;
	const frame = { x0: columns[0], x1: columns[1] + 1, y0: rows[0], y1: rows[1] + 1 };
	const [w, h] = [frame.x1 - frame.x0, frame.y1 - frame.y0];
	if (Math.min(w, h) < SQUARE * Math.max(w, h)) return undefined;
	const deep = Math.max(2, Math.round(0.1 * Math.max(w, h)));
	const side = (from: number, to: number, isDark: (at: number, depth: number) => boolean) => {
		let ink = 0;
		for (let at = from; at < to; at++)
			for (let depth = 0; depth < deep; depth++)
				if (isDark(at, depth)) {
					ink++;
					break;
				}
		return ink >= SIDE * (to - from);
	};
	const isWhole =
		side(frame.x0, frame.x1, (x, depth) => isInk(x, frame.y0 + depth)) &&
		side(frame.x0, frame.x1, (x, depth) => isInk(x, frame.y1 - 1 - depth)) &&
		side(frame.y0, frame.y1, (y, depth) => isInk(frame.x0 + depth, y)) &&
		side(frame.y0, frame.y1, (y, depth) => isInk(frame.x1 - 1 - depth, y));
	return isWhole ? frame : undefined;
}

/** The first and the last place for which it holds. */
function along(from: number, to: number, holds: (at: number) => boolean): [number, number] | undefined {
	let first = from;
	while (first < to && !holds(first)) first++;
	let last = to - 1;
	while (last > first && !holds(last)) last--;
	return last > first ? [first, last] : undefined;
}

function longestRun(from: number, to: number, isDark: (at: number) => boolean): number {
	let [longest, run] = [0, 0];
	for (let at = from; at < to; at++) {
		run = isDark(at) ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}

/** What is inside a frame; undefined where it is no check box. */
function stateOf({ x0, y0, x1, y1 }: Box, isInk: IsInk): CheckBox['state'] | undefined {
	const side = Math.max(x1 - x0, y1 - y0);
	// thickness of the frame, where nothing inside touches it: along its middle and its quarters the thinnest
	let pen = side;
	for (const share of [0.3, 0.5, 0.7]) {
		const y = Math.round(y0 + share * (y1 - y0));
		let thick = 0;
		while (thick < side && isInk(x0 + thick, y)) thick++;
		if (thick) pen = Math.min(pen, thick);
	}
	if (pen > Math.max(3, 0.22 * side)) return undefined;
	const inner = { x0: x0 + pen + 1, y0: y0 + pen + 1, x1: x1 - pen - 1, y1: y1 - pen - 1 };
	const [wide, high] = [inner.x1 - inner.x0, inner.y1 - inner.y0];
	if (Math.min(wide, high) < 3) return undefined;
	const share = inkIn(inner, isInk);
	if (share <= EMPTY) return 'empty';
	if (share > FULL) return undefined;
	// the eye of a square code is a solid block with white round it
	const core = {
		x0: inner.x0 + wide * 0.25,
		y0: inner.y0 + high * 0.25,
		x1: inner.x1 - wide * 0.25,
		y1: inner.y1 - high * 0.25,
	};
	if (inkIn(core, isInk) > 0.93) return undefined;
	const third = (column: number, row: number) =>
		inkIn(
			{
				x0: inner.x0 + (column * wide) / 3,
				x1: inner.x0 + ((column + 1) * wide) / 3,
				y0: inner.y0 + (row * high) / 3,
				y1: inner.y0 + ((row + 1) * high) / 3,
			},
			isInk,
		) > 0.1;
	return third(0, 0) && third(2, 0) && third(0, 2) && third(2, 2) ? 'crossed' : 'ticked';
}

function inkIn({ x0, y0, x1, y1 }: Box, isInk: IsInk): number {
	let [ink, all] = [0, 0];
	for (let y = Math.round(y0); y < Math.round(y1); y++)
		for (let x = Math.round(x0); x < Math.round(x1); x++, all++) if (isInk(x, y)) ink++;
	return ink / Math.max(1, all);
}
