import { background, type Background } from './background.ts';
import type { Grey } from '../picture/grey.ts';
import { parts, type Parts } from './parts.ts';
import { reduce } from '../picture/reduce.ts';
import { threshold } from './threshold.ts';

/** What a first look at a page shows; everything in pixels of the reduced copy `small`. */
export interface Survey {
	/** page pixels per pixel of `small` */
	factor: number;
	small: Grey;
	paper: Background;
	/** 1 where there is ink, 0 on paper; `small` pixels */
	ink: Uint8Array;
	/** ink is darker than this share of its paper, 0–1 */
	cut: number;
	parts: Parts;
	/** for each part: 1 when it has the size of letters or joined letters, 0 for specks, rules and pictures */
	letter: Uint8Array;
	/** how many parts are letters */
	letters: number;
	/** median height of the letters; 0 when there are none */
	height: number;
}

/** The reduced copy has about so many pixels: text of 10 points keeps an x-height of 6 or 7 of them on an A4 page. */
const PIXELS = 1_000_000;
/** Lower pieces of the copy are specks. */
const LOWEST = 3;
/** Nobody can read letters that are lower than this, in pixels of the page itself: what a copier left of them, and its specks, are. */
const LEGIBLE = 5;
/** And letters are so many times as high: where most pieces are specks of all sizes, nothing tells them from letters. */
const CLEARLY = 2;

/** How many times smaller the reduced copy of a picture is. */
export const reduction = ({ width, height }: Grey): number =>
	Math.max(1, Math.round(Math.sqrt((width * height) / PIXELS)));

/** Takes the first look at a page: paper, ink, pieces of ink. */
export function survey(page: Grey): Survey {
	const factor = reduction(page);
	return look(reduce(page, factor), factor);
}

/** The look itself, at a copy that is already reduced by `factor`. */
export function look(small: Grey, factor: number): Survey {
	const paper = background(small);
	const { ink, cut } = threshold(small, paper);
	const found = parts(ink, small.width, small.height);
	const { letter, letters, height } = sort(found, factor);
	return { factor, small, paper, ink, cut, parts: found, letter, letters, height };
}

function sort(found: Parts, factor: number) {
	const letter = new Uint8Array(found.count);
	const [low, high] = [LOWEST, Math.max(LOWEST, Math.ceil(LEGIBLE / factor))].map((least) => usualHeight(found, least));
	const height = high! >= CLEARLY * low! ? high! : low!;
	let letters = 0;
	for (let i = 0; i < found.count; i++) {
		const h = found.y1[i]! - found.y0[i]!;
		const w = found.x1[i]! - found.x0[i]!;
		if (h < Math.max(3, height * 0.4) || h > Math.max(6, height * 4)) continue;
		if (w > 40 * h || h > 10 * w || found.area[i]! < 5) continue;
		// a frame or a long rule is nearly empty inside its box
		if (found.area[i]! < 0.05 * w * h) continue;
		letter[i] = 1;
		letters++;
	}
	return { letter, letters, height };
}

/** The median height of what is as high as letters and not lower than `least`, 0 where there is none. */
function usualHeight(found: Parts, least: number): number {
	const heights = new Uint32Array(256);
	let seen = 0;
	for (let i = 0; i < found.count; i++) {
		const h = found.y1[i]! - found.y0[i]!;
		const w = found.x1[i]! - found.x0[i]!;
		if (h < least || h > 255 || w > 20 * h || h > 8 * w || found.area[i]! < 5) continue;
		// a large piece counts more than a speck, but no piece decides alone
		const weight = Math.min(4, 1 + Math.floor(w / h));
		heights[h]! += weight;
		seen += weight;
	}
	let height = 0;
	for (let sum = 0; height < 255 && sum + heights[height]! <= seen / 2; height++) sum += heights[height]!;
	return seen ? height : 0;
}
