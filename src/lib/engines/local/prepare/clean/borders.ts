import { parts, type Parts } from '../survey/parts.ts';
import type { Survey } from '../survey/survey.ts';

/** What does not belong to a page: the scanner's dark lid round the sheet, and the holes of a punch. */
export interface Borders {
	/** 1 where the page should be cleared; reduced pixels */
	mask: Uint8Array;
	bars: number;
	holes: number;
}

/** Darker than this share of the paper is a lid or a hole. */
const DARK = 0.45;
/** Bars run along the edge for at least this share of the side, and stay within this share of it. */
const ALONG = 0.25;
const DEEP = 0.14;
/** A sheet is no smaller than so many reduced pixels; at the edge of a line that was cut out there are letters. */
const SHEET = 100;
/** Diameter of punch holes in inches: 5.5 to 8 mm, as scanned a little less or more. */
const [SMALL_HOLE, LARGE_HOLE] = [0.17, 0.38];

/**
 * Finds dark bars at the edges of a scan and punch holes in its margins. `dpi` is that of the reduced copy. Pictures that
 * bleed off the page and frames inside it stay: a bar touches the edge, keeps to it and is solid.
 */
export function borders({ small, paper }: Survey, dpi: number): Borders {
	const { width, height, data } = small;
	const mask = new Uint8Array(data.length);
	const result = { mask, bars: 0, holes: 0 };
	const cut = paper.paper * DARK;
	if (cut < 30 || Math.min(width, height) < SHEET) return result;
	const dark = new Uint8Array(data.length);
	let count = 0;
	for (let i = 0; i < data.length; i++)
		if (data[i]! < cut) {
			dark[i] = 1;
			count++;
		}
	if (count < data.length * 0.0005) return result;
	const found = parts(dark, width, height);
	for (let i = 0; i < found.count; i++) {
		const w = found.x1[i]! - found.x0[i]!;
		const h = found.y1[i]! - found.y0[i]!;
		const touches = found.x0[i] === 0 || found.y0[i] === 0 || found.x1[i] === width || found.y1[i] === height;
		if (touches) {
			if ((w < width * ALONG && h < height * ALONG) || Math.min(w, h) < 2 || !isBar(found, i, width, height)) continue;
			if (holdsText(found, i, width)) continue;
			paint(mask, found, i, width, height);
			result.bars++;
		} else if (isHole(found, i, dpi, width, height)) {
			paint(mask, found, i, width, height);
			result.holes++;
		}
	}
	return result;
}

/** Nearly all of it lies along the edges, and it is solid there: noise and texture hang together too, but with holes. */
function isBar(found: Parts, i: number, width: number, height: number): boolean {
	const [deepX, deepY] = [width * DEEP, height * DEEP];
	let near = 0;
	let onEdge = 0;
	for (let y = found.y0[i]!; y < found.y1[i]!; y++)
		for (let x = found.x0[i]!; x < found.x1[i]!; x++) {
			if (found.label[y * width + x] !== i + 1) continue;
			if (x < deepX || y < deepY || x >= width - deepX || y >= height - deepY) near++;
			if (x === 0 || y === 0 || x === width - 1 || y === height - 1) onEdge++;
		}
	const along = Math.max(found.x1[i]! - found.x0[i]!, found.y1[i]! - found.y0[i]!);
	return near > 0.95 * found.area[i]! && onEdge > 0.6 * along;
}

/** Letters in a bar are light runs no longer than this (px of the reduced copy), so many in a row, in so many rows one after the other. */
const STROKE = 40;
const RUNS = 6;
const ROWS = 4;
const ALL_RUNS = 40;

/** Whether light letters stand in a bar: then it is a band of the page in a dark colour, with a title, and no lid of a scanner. */
function holdsText({ label, x0, y0, x1, y1 }: Parts, i: number, width: number): boolean {
	let [all, rows, most] = [0, 0, 0];
	for (let y = y0[i]!; y < y1[i]!; y++) {
		let runs = 0;
		for (let x = x0[i]!, last = -1; x < x1[i]!; x++) {
			if (label[y * width + x] !== i + 1) continue;
			if (last >= 0 && x - last > 1 && x - last < STROKE) runs++;
			last = x;
		}
		all += runs;
		rows = runs >= RUNS ? rows + 1 : 0;
		most = Math.max(most, rows);
	}
	return all >= ALL_RUNS && most >= ROWS;
}

function isHole(found: Parts, i: number, dpi: number, width: number, height: number): boolean {
	const w = found.x1[i]! - found.x0[i]!;
	const h = found.y1[i]! - found.y0[i]!;
	if (Math.min(w, h) < SMALL_HOLE * dpi || Math.max(w, h) > LARGE_HOLE * dpi) return false;
	const filled = found.area[i]! / (w * h);
	if (w > 1.25 * h || h > 1.25 * w || filled < 0.68 || filled > 0.9) return false;
	const [x, y] = [(found.x0[i]! + found.x1[i]!) / 2, (found.y0[i]! + found.y1[i]!) / 2];
	const inMargin = Math.min(x, width - x) < width * 0.12 || Math.min(y, height - y) < height * 0.09;
	return inMargin && standsAlone(found, i, w * 0.5, width, height);
}

/**
 * No other ink within half the width of the hole: a bold capital at the left edge of a receipt is as large, as dark and as
 * full as a hole, but other letters stand beside it.
 */
function standsAlone(found: Parts, i: number, reach: number, width: number, height: number): boolean {
	for (let k = 0; k < found.count; k++) {
		if (k === i || found.area[k]! < found.area[i]! * 0.05) continue;
		// The lid round the sheet is one piece whose box holds everything.
		if (found.x0[k] === 0 || found.y0[k] === 0 || found.x1[k] === width || found.y1[k] === height) continue;
		const apart =
			found.x0[k]! > found.x1[i]! + reach ||
			found.x1[k]! < found.x0[i]! - reach ||
			found.y0[k]! > found.y1[i]! + reach ||
			found.y1[k]! < found.y0[i]! - reach;
		if (!apart) return false;
	}
	return true;
}

/** Marks a piece and the blurred pixels round it. */
function paint(mask: Uint8Array, found: Parts, i: number, width: number, height: number) {
	for (let y = found.y0[i]!; y < found.y1[i]!; y++)
		for (let x = found.x0[i]!; x < found.x1[i]!; x++) {
			if (found.label[y * width + x] !== i + 1) continue;
			for (let v = Math.max(0, y - 2); v <= Math.min(height - 1, y + 2); v++)
				mask.fill(1, v * width + Math.max(0, x - 2), v * width + Math.min(width, x + 3));
		}
}
