import type { Grey } from '../picture/grey.ts';
import { apply, invert } from '../picture/matrix.ts';
import type { Survey } from '../survey/survey.ts';
import { sheet, type Sheet } from './sheet.ts';

/** What is left beside a sheet is looked at where it is this share of the photo, both ways. */
const ROOM = 0.12;
/** Another sheet is no smaller than this share of the first, and has so many letters. */
const LEAST = 0.2;
const LETTERS = 25;
/** Not more are looked for. */
const MOST = 6;
/** Pixels of the reduced copy: how far in from its edge a sheet looks like itself, and how far out its edge and shadow reach. */
const [RIM, EDGE] = [3, 4];

/** A part of the reduced copy. */
interface Area {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Papers that lie side by side in a photo. */
export interface Sheets {
	count: number;
	/** their share of the photo, 0–1 */
	share: number;
	/** 1 where there is none of them, in pixels of the reduced copy */
	beside: Uint8Array;
	/** brightness of the first one's paper, 0–255 */
	paper: number;
}

/**
 * The papers of a photo, where there are others beside `first`, which is one of them: who cut that out would lose their text. Undefined
 * where it is alone. `seen` shows the photo.
 */
export function moreSheets(seen: Survey, first: Sheet): Sheets | undefined {
	const { small, factor } = seen;
	const found = [isWithin(first, factor)];
	const painted = { ...small, data: new Uint8ClampedArray(small.data) };
	const paintOut = (within: (x: number, y: number) => boolean, { left, top, right, bottom }: Area) => {
		const ground = groundOf(painted, within);
		for (let y = top; y < bottom; y++)
			for (let x = left; x < right; x++) if (near(within, x, y)) painted.data[y * small.width + x] = ground;
	};
	const whole = { left: 0, top: 0, right: small.width, bottom: small.height };
	paintOut(found[0]!, whole);
	const size = sizeOf(found[0]!, whole);
	const open = besides(whole, boxOf(found[0]!, whole), small);
	for (let area = open.shift(); area && found.length < MOST; area = open.shift()) {
		const part = cropped(painted, area);
		const made = sheet(part, factor);
		if (!made) continue;
		const { left, top } = area;
		const inPart = isWithin(made, factor);
		const within = (x: number, y: number) => inPart(x - left, y - top);
		if (sizeOf(within, area) < LEAST * size || lettersIn(seen, within) < LETTERS) continue;
		found.push(within);
		const place = boxOf(within, area);
		paintOut(within, area);
		open.push(...besides(area, place, small));
	}
	if (found.length < 2) return undefined;
	const beside = new Uint8Array(small.width * small.height);
	let count = 0;
	for (let y = 0; y < small.height; y++)
		for (let x = 0; x < small.width; x++) {
			if (found.some((within) => inner(within, x, y))) count++;
			else beside[y * small.width + x] = 1;
		}
	return { count: found.length, share: count / beside.length, beside, paper: paperOf(small, found[0]!) };
}

/** Whether a point of the reduced copy lies on a sheet. */
function isWithin({ matrix, width, height, outline }: Sheet, factor: number): (x: number, y: number) => boolean {
	if (outline) {
		const { mask, paper, by } = outline;
		const at = (value: number, end: number) => Math.min(end - 1, Math.floor((value * factor) / by));
		return (x, y) => x >= 0 && y >= 0 && mask[at(y, paper.height) * paper.width + at(x, paper.width)] === 1;
	}
	const back = invert(matrix);
	return (x, y) => {
		const place = apply(back, (x + 0.5) * factor, (y + 0.5) * factor);
		return place.x >= 0 && place.y >= 0 && place.x < width && place.y < height;
	};
}

const around = (within: (x: number, y: number) => boolean, x: number, y: number, by: number) => [
	within(x - by, y - by),
	within(x + by, y - by),
	within(x - by, y + by),
	within(x + by, y + by),
];
/** Whether it is on a sheet or hardly beside it; and whether it is on it and not on its rim. */
const near = (within: (x: number, y: number) => boolean, x: number, y: number) =>
	within(x, y) || around(within, x, y, EDGE).some(Boolean);
const inner = (within: (x: number, y: number) => boolean, x: number, y: number) =>
	around(within, x, y, RIM).every(Boolean);

function boxOf(within: (x: number, y: number) => boolean, { left, top, right, bottom }: Area): Area {
	const box = { left: right, top: bottom, right: left, bottom: top };
	for (let y = top; y < bottom; y++)
		for (let x = left; x < right; x++) {
			if (!within(x, y)) continue;
			box.left = Math.min(box.left, x);
			box.right = Math.max(box.right, x + 1);
			box.top = Math.min(box.top, y);
			box.bottom = y + 1;
		}
	return box;
}

function sizeOf(within: (x: number, y: number) => boolean, { left, top, right, bottom }: Area): number {
	let size = 0;
	for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (within(x, y)) size++;
	return size;
}

/** What is left of an area to the left, right, above and below of what was found in it. */
const besides = (area: Area, found: Area, { width, height }: Grey): Area[] =>
	[
		{ ...area, right: found.left + EDGE },
		{ ...area, left: found.right - EDGE },
		{ ...area, bottom: found.top + EDGE },
		{ ...area, top: found.bottom - EDGE },
	].filter(({ left, top, right, bottom }) => right - left > ROOM * width && bottom - top > ROOM * height);

function cropped({ width, data }: Grey, { left, top, right, bottom }: Area): Grey {
	const part = new Uint8ClampedArray((right - left) * (bottom - top));
	for (let y = top; y < bottom; y++)
		part.set(data.subarray(y * width + left, y * width + right), (y - top) * (right - left));
	return { width: right - left, height: bottom - top, data: part };
}

function lettersIn({ parts, letter }: Survey, within: (x: number, y: number) => boolean): number {
	let count = 0;
	for (let i = 0; i < parts.count; i++)
		if (letter[i] && within((parts.x0[i]! + parts.x1[i]!) / 2, (parts.y0[i]! + parts.y1[i]!) / 2)) count++;
	return count;
}

/** The usual brightness of what lies just beside a sheet. */
function groundOf({ width, height, data }: Grey, within: (x: number, y: number) => boolean): number {
	const greys: number[] = [];
	for (let y = 0; y < height; y += 2)
		for (let x = 0; x < width; x += 2)
			if (!near(within, x, y) && around(within, x, y, 3 * EDGE).some(Boolean)) greys.push(data[y * width + x]!);
	return greys.sort((a, b) => a - b)[greys.length >> 1] ?? 0;
}

/** Brightness of the lighter half of a sheet. */
function paperOf({ width, height, data }: Grey, within: (x: number, y: number) => boolean): number {
	const greys: number[] = [];
	for (let y = 0; y < height; y += 3)
		for (let x = 0; x < width; x += 3) if (inner(within, x, y)) greys.push(data[y * width + x]!);
	return greys.sort((a, b) => a - b)[Math.floor(0.75 * greys.length)] ?? 255;
}
