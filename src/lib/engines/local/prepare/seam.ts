import type { Rules } from '#lib/model/table/rules.ts';
import type { Survey } from './survey/survey.ts';

/** Each half has at least so many lines; a shorter page is read as fast in one. */
const LINES = 7;
/** How far from the middle the cut may lie, as a share of the lines. */
const OFF = 0.15;
/** A gap inside a line that is so many letters wide parts columns, or the cells of a table. */
const WIDE = 3;
/** So few of the lines may have one: a date at the right, a heading with its number. */
const FEW = 0.1;
/** A white lane that is so many letters wide and goes through so many lines is the gutter between two columns. */
const LANE = 1.2;
const LONG = 8;
/** What is so many times higher than the usual line is a picture, or lines of several columns that ran together. */
const TALL = 5;

/**
 * The y (pixels of the picture that is `seen`, which stands straight) between two lines where a page may be cut in two that are read at once;
 * undefined unless the page is provably one column of prose: no picture beside the text, no ruling line down through it, no
 * gutter, no cells. Cutting anything else would tear what belongs together.
 */
export function seam(seen: Survey, { across, down }: Rules): number | undefined {
	// A table, or a form.
	if (across.length > 3) return undefined;
	const { small, factor, height } = seen;
	if (!height || seen.letters < 100) return undefined;
	const lines = linesOf(seen);
	if (lines.length < 2 * LINES) return undefined;
	const [left, right] = sidesOf(seen);
	if (down.some(({ at }) => at > left * factor && at < right * factor)) return undefined;
	const usual = median(lines.map(({ top, bottom }) => bottom - top));
	if (lines.some(({ top, bottom }) => bottom - top > TALL * usual)) return undefined;
	if (!oneColumn(lines, seen, small.width)) return undefined;
	const middle = lines.length / 2;
	let best: { gap: number; at: number; off: number } | undefined;
	for (let i = LINES; i <= lines.length - LINES; i++) {
		const off = Math.abs(i - middle);
		if (off > Math.max(1, OFF * lines.length)) continue;
		const [from, to] = [lines[i - 1]!.bottom, lines[i]!.top];
		// Between paragraphs before all; else as near to the middle as can be.
		const gap = Math.round((2 * (to - from)) / usual);
		if (to - from >= 2 && (!best || gap > best.gap || (gap === best.gap && off < best.off)))
			best = { gap, off, at: Math.round(((from + to) / 2) * factor) };
	}
	return best?.at;
}

interface LineOfInk {
	top: number;
	/** just under it */
	bottom: number;
}

/** Rows with ink, together; only letters make lines, but nothing else may lie in between either. */
function linesOf({ parts, small }: Survey): LineOfInk[] {
	const inked = new Uint8Array(small.height);
	for (let i = 0; i < parts.count; i++) if (parts.area[i]! >= 5) inked.fill(1, parts.y0[i]!, parts.y1[i]!);
	const lines: LineOfInk[] = [];
	for (let y = 0; y < small.height; y++) {
		if (!inked[y]) continue;
		const top = y;
		while (y < small.height && inked[y]) y++;
		lines.push({ top, bottom: y });
	}
	return lines;
}

/** Where the letters begin and end, but for one in a hundred: the edge of the paper may look like a rule. */
function sidesOf({ parts, letter }: Survey): [number, number] {
	const middles: number[] = [];
	for (let i = 0; i < parts.count; i++) if (letter[i]) middles.push((parts.x0[i]! + parts.x1[i]!) / 2);
	middles.sort((a, b) => a - b);
	return [middles[Math.floor(middles.length / 100)]!, middles[Math.ceil((middles.length * 99) / 100) - 1]!];
}

function oneColumn(lines: LineOfInk[], { ink, height }: Survey, width: number): boolean {
	const blank = new Uint8Array(width);
	/** how many lines in a row have a white lane that begins at this x */
	const lane = new Uint16Array(width);
	let wide = 0;
	let before: { from: number; to: number }[] = [];
	for (const { top, bottom } of lines) {
		blank.fill(1);
		for (let y = top; y < bottom; y++) for (let x = 0, at = y * width; x < width; x++, at++) if (ink[at]) blank[x] = 0;
		const [from, to] = [blank.indexOf(0), blank.lastIndexOf(0)];
		const gaps: typeof before = [];
		let run = 0;
		const through = new Uint8Array(width);
		for (let x = from; x <= to; x++) {
			if (blank[x]) {
				run++;
				continue;
			}
			if (run > WIDE * height) gaps.push({ from: x - run, to: x });
			if (run >= LANE * height) through.fill(1, x - run, x - Math.floor(LANE * height) + 1);
			run = 0;
		}
		for (let x = 0; x < width; x++) {
			// A short line says nothing about what is beside it, but it does not close a gutter either.
			if (through[x]) lane[x]!++;
			else if (!blank[x] || (x >= from && x <= to)) lane[x] = 0;
			if (lane[x]! >= LONG) return false;
		}
		if (gaps.some((gap) => before.some(({ from, to }) => Math.min(gap.to, to) - Math.max(gap.from, from) > height)))
			return false;
		before = gaps;
		if (gaps.length) wide++;
	}
	return wide <= Math.max(1, FEW * lines.length);
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;
