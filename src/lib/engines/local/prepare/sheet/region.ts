import type { Grey } from '../picture/grey.ts';
import { extended } from './extended.ts';
import { hull } from './hull.ts';
import { dilated, eroded, largest, withoutHoles, withoutLetters } from './masks.ts';

/** A sheet with sides that are not straight: where it is in a small picture. */
export interface Region {
	/** 1 on the sheet, 0 beside it */
	mask: Uint8Array;
	/** its share of the picture, 0–1 */
	share: number;
	/** the brightness of the paper, and beside the sheet of the paper that is nearest */
	paper: Grey;
}

/** Letters are closed over by so many pixels to each side. */
const CLOSED = 3;
/** Neighbours that differ by more than this share of their brightness are not of one sheet. */
const STEP = 0.07;
/** What hangs on the sheet by less than twice so many pixels is no part of it. */
const NECK = 4;
/** Headings and pictures that come closer to its edge than twice so many pixels are on it, too. */
const JOINED = 6;
const [SMALLEST, LARGEST] = [0.15, 0.93];
/** So much of its convex hull a sheet fills, however it is bent. */
const COMPACT = 0.9;
/** A side of the picture that the sheet touches for less than this share lies beside the sheet. */
const FREE = 0.4;
const FREE_SIDES = 3;
/**
 * What its outline leaves out between its corners is ground where it is darker than this share of the paper beside it, or thinner
 * than twice so many pixels; else it is a picture or a coloured field at the sheet's edge.
 */
const GROUND = 0.65;
const THIN = 4;
/** It is so much brighter (0–255) than what is beside it, along so much of its outline. */
const BRIGHTER = 14;
const OUTLINE = 0.85;
const BESIDE = 5;

/**
 * Finds the sheet of paper in a small grey picture (about 320 px) by its evenness: from its middle parts outwards as far as no
 * step in brightness is met. For sheets whose sides are bent; one that lies flat is better found by its sides.
 */
export function region(frame: Grey): Region | undefined {
	const { width, height } = frame;
	const closed = withoutLetters(frame, CLOSED);
	const flat = evenness(closed);
	const core = largest(eroded(flat, width, height, NECK), width, height);
	if (!core) return undefined;
	const joined = dilated(core, width, height, NECK + JOINED);
	const body = eroded(withoutHoles(joined, width, height), width, height, JOINED);
	const mask = hull(body, width, height);
	if (count(body) < COMPACT * count(mask)) return undefined;
	const paper = extended(closed, body);
	const bays = mask.map((is, at) => is & (body[at]! ^ 1));
	const wide = dilated(eroded(bays, width, height, THIN), width, height, THIN + 1);
	for (let at = 0; at < mask.length; at++)
		if (bays[at] && (!wide[at] || closed.data[at]! < GROUND * paper.data[at]!)) mask[at] = 0;
	const share = count(mask) / mask.length;
	if (share < SMALLEST || share > LARGEST) return undefined;
	if (freeSides(mask, width, height) < FREE_SIDES || !isBrighter(closed, mask)) return undefined;
	return { mask, share, paper };
}

/** 1 where the picture is as bright as around. */
function evenness({ width, height, data }: Grey): Uint8Array {
	const even = new Uint8Array(data.length);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const at = y * width + x;
			const own = data[at]!;
			const limit = STEP * own + 2;
			even[at] =
				(x + 1 >= width || Math.abs(data[at + 1]! - own) < limit) &&
				(y + 1 >= height || Math.abs(data[at + width]! - own) < limit) &&
				(x === 0 || Math.abs(data[at - 1]! - own) < limit) &&
				(y === 0 || Math.abs(data[at - width]! - own) < limit)
					? 1
					: 0;
		}
	return even;
}

const count = (mask: Uint8Array) => mask.reduce((sum, is) => sum + is, 0);

/** How many sides of the picture lie beside the sheet for most of their length. */
function freeSides(mask: Uint8Array, width: number, height: number): number {
	const sides = [0, 0, 0, 0];
	for (let x = 0; x < width; x++) {
		sides[0]! += mask[x]! / width;
		sides[1]! += mask[(height - 1) * width + x]! / width;
	}
	for (let y = 0; y < height; y++) {
		sides[2]! += mask[y * width]! / height;
		sides[3]! += mask[y * width + width - 1]! / height;
	}
	return sides.filter((side) => side < FREE).length;
}

/** Whether the sheet is brighter than what lies a little way beside its outline. */
function isBrighter({ width, height, data }: Grey, mask: Uint8Array): boolean {
	let [seen, brighter] = [0, 0];
	for (let y = 1; y + 1 < height; y++)
		for (let x = 1; x + 1 < width; x++) {
			const at = y * width + x;
			if (!mask[at]) continue;
			for (const [dx, dy] of [
				[1, 0],
				[-1, 0],
				[0, 1],
				[0, -1],
			] as const) {
				if (mask[at + dy * width + dx]) continue;
				const [ox, oy] = [x + dx * BESIDE, y + dy * BESIDE];
				const [ix, iy] = [x - dx * BESIDE, y - dy * BESIDE];
				if (ox < 0 || oy < 0 || ox >= width || oy >= height || ix < 0 || iy < 0 || ix >= width || iy >= height)
					continue;
				seen++;
				if (data[iy * width + ix]! - data[oy * width + ox]! > BRIGHTER) brighter++;
			}
		}
	return seen > 0 && brighter >= OUTLINE * seen;
}
