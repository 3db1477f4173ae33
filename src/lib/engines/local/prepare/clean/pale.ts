import type { Grey } from '../picture/grey.ts';
import { darkestAt } from '../picture/greys.ts';
import { parts, type Parts } from '../survey/parts.ts';
import type { Survey } from '../survey/survey.ts';

/** Letters lighter than this share of the paper are not seen by people either. */
const LIGHTEST = 0.9;
/** Between ink and paper every edge of a letter is pale too: so near to ink nothing counts, reduced pixels. */
const NEAR = 2;
/** Fewer are chance. */
const LEAST = 30;
/** A printed grey is even: so much of a letter is within so many greys of its darkest. What shines through from the back is not. */
const EVEN = 0.3;
const EVEN_WITHIN = 10;
/** A letter has others in its line: feet within so many reduced pixels, gaps of so many heights. */
const FEET = 2;
const GAP = 3;

/**
 * Where letters are lighter than what counts as ink (grey notes beside black text): tesseract cuts all of the page at one level
 * and loses them without a word. A mask of the reduced copy, or undefined. `page` has even paper.
 */
export function paleLetters(page: Grey, seen: Survey): Uint8Array | undefined {
	const { small, ink, cut, factor, height } = seen;
	const { paper } = seen.paper;
	if (!height) return undefined;
	const pale = new Uint8Array(ink.length);
	const [from, to] = [cut * paper, LIGHTEST * paper];
	let count = 0;
	for (let at = 0; at < pale.length; at++) {
		const level = small.data[at]!;
		if (level >= from && level < to && !isNear(ink, small, at)) count += pale[at] = 1;
	}
	if (count < LEAST * 5) return undefined;

	const found = parts(pale, small.width, small.height);
	const letters: number[] = [];
	for (let i = 0; i < found.count; i++) {
		const [w, h] = [found.x1[i]! - found.x0[i]!, found.y1[i]! - found.y0[i]!];
		const isLetter = h >= Math.max(3, 0.35 * height) && h <= 3 * height && w <= 12 * h && found.area[i]! >= 5;
		if (isLetter && isEven(page, found, i, small.width, factor)) letters.push(i);
	}
	const lined = inLines(found, letters);
	if (lined.length < LEAST) return undefined;
	const mask = new Uint8Array(ink.length);
	const margin = Math.ceil(height / 2);
	for (const i of lined)
		for (let y = Math.max(0, found.y0[i]! - margin); y < Math.min(small.height, found.y1[i]! + margin); y++) {
			const row = y * small.width;
			mask.fill(1, row + Math.max(0, found.x0[i]! - margin), row + Math.min(small.width, found.x1[i]! + margin));
		}
	// black letters beside them keep their soft edges
	for (let at = 0; at < mask.length; at++) if (mask[at] && isNear(ink, small, at)) mask[at] = 0;
	return mask;
}

/** Whether there is ink within `NEAR` pixels of one. */
function isNear(ink: Uint8Array, { width, height }: Grey, at: number): boolean {
	const [x, y] = [at % width, Math.floor(at / width)];
	const [left, right] = [Math.max(0, x - NEAR), Math.min(width - 1, x + NEAR)];
	for (let v = Math.max(0, y - NEAR); v <= Math.min(height - 1, y + NEAR); v++)
		for (let u = v * width + left, end = v * width + right; u <= end; u++) if (ink[u]) return true;
	return false;
}

function isEven(page: Grey, { label, x0, y0, x1, y1 }: Parts, i: number, width: number, factor: number): boolean {
	const greys: number[] = [];
	for (let y = y0[i]!; y < y1[i]!; y++)
		for (let x = x0[i]!; x < x1[i]!; x++) if (label[y * width + x] === i + 1) greys.push(darkestAt(page, factor, x, y));
	const darkest = greys.reduce((least, grey) => Math.min(least, grey), 255);
	return greys.filter((grey) => grey <= darkest + EVEN_WITHIN).length >= EVEN * greys.length;
}

/** Those that have another one beside them. */
function inLines({ x0, x1, y0, y1 }: Parts, letters: number[]): number[] {
	const byFoot = new Map<number, number[]>();
	for (const i of letters) {
		const known = byFoot.get(y1[i]!);
		if (known) known.push(i);
		else byFoot.set(y1[i]!, [i]);
	}
	return letters.filter((i) => {
		const gap = GAP * (y1[i]! - y0[i]!);
		for (let foot = y1[i]! - FEET; foot <= y1[i]! + FEET; foot++)
			for (const other of byFoot.get(foot) ?? [])
				if (other !== i && x0[other]! - x1[i]! <= gap && x0[i]! - x1[other]! <= gap) return true;
		return false;
	});
}
