import { area, type Box } from '#lib/model/geometry.ts';
import type { Survey } from '../survey/survey.ts';

/** Text-like ink that no word covers. */
export interface Unread {
	/** its part of all text-like ink of the picture, 0–1 */
	share: number;
	/** where it lies, the most ink first, at most 20; pixels of the picture that was given */
	places: Box[];
}

interface Group {
	members: number[];
	ink: number;
	box: Box;
}

/** Fewer letters than this in a place are a speck, a tick or a logo. */
const FEWEST = 4;
const MOST_PLACES = 20;
/** What is so many letters high has several lines. */
const COLUMN = 2.5;

/**
 * Notices lost text: the letters' ink of a picture that lies in none of the words' boxes (in pixels of that picture).
 * Rules, frames, specks and pictures do not count: a place must hold several pieces of one height, side by side.
 * Mean confidence cannot show this, because lost lines are absent, not doubtful.
 */
export function unread(seen: Survey, wordBoxes: Box[]): Unread {
	if (!seen.letters) return { share: 0, places: [] };
	const known = covered(seen, wordBoxes);
	let read = 0;
	const loose: number[] = [];
	const { parts, letter, height, small } = seen;
	for (let i = 0; i < parts.count; i++) {
		if (!letter[i]) continue;
		const x = (parts.x0[i]! + parts.x1[i]!) >> 1;
		const y = (parts.y0[i]! + parts.y1[i]!) >> 1;
		const tall = parts.y1[i]! - parts.y0[i]!;
		if (known[y * small.width + x]) read += parts.area[i]!;
		else if (tall >= 0.45 * height && tall <= 3 * height) loose.push(i);
	}
	const lost = group(seen, loose).filter((found) => isText(seen, found));
	lost.sort((a, b) => b.ink - a.ink);
	const ink = lost.reduce((sum, found) => sum + found.ink, 0);
	const f = seen.factor;
	return {
		share: ink ? ink / (ink + read) : 0,
		places: lost
			.slice(0, MOST_PLACES)
			.map(({ box }) => ({ x0: box.x0 * f, y0: box.y0 * f, x1: box.x1 * f, y1: box.y1 * f })),
	};
}

/** 1 where one of the boxes is, with the dots and tails that stick out of it, else 0; `small` pixels. */
export function covered({ small, factor }: Survey, boxes: Box[]): Uint8Array {
	const within = new Uint8Array(small.width * small.height);
	for (const box of boxes) {
		const more = Math.max(factor, (box.y1 - box.y0) * 0.3);
		const x0 = Math.max(0, Math.floor((box.x0 - more) / factor));
		const x1 = Math.min(small.width, Math.ceil((box.x1 + more) / factor));
		const y1 = Math.min(small.height, Math.ceil((box.y1 + more) / factor));
		for (let y = Math.max(0, Math.floor((box.y0 - more) / factor)); y < y1; y++)
			within.fill(1, y * small.width + x0, y * small.width + Math.max(x0, x1));
	}
	return within;
}

/** Pieces that stand near each other, by a grid of squares of two letters' height. */
function group({ parts, height, small }: Survey, loose: number[]): Group[] {
	const side = Math.max(6, height * 2);
	const columns = Math.ceil(small.width / side);
	const squares = new Map<number, number[]>();
	for (const i of loose) {
		const y = Math.floor((parts.y0[i]! + parts.y1[i]!) / 2 / side);
		// a long piece of joined letters stands in all the squares it crosses
		for (let x = Math.floor(parts.x0[i]! / side); x <= Math.floor((parts.x1[i]! - 1) / side); x++) {
			const at = y * columns + x;
			const there = squares.get(at);
			if (there) there.push(i);
			else squares.set(at, [i]);
		}
	}
	const groups: Group[] = [];
	for (const start of [...squares.keys()]) {
		if (!squares.has(start)) continue;
		const members = new Set<number>();
		const next = [start];
		while (next.length) {
			const at = next.pop()!;
			const there = squares.get(at);
			if (!there) continue;
			squares.delete(at);
			for (const i of there) members.add(i);
			const x = at % columns;
			for (const dy of [-1, 0, 1])
				for (const dx of [-1, 0, 1]) if (x + dx >= 0 && x + dx < columns) next.push(at + dy * columns + dx);
		}
		let ink = 0;
		const box = { x0: small.width, y0: small.height, x1: 0, y1: 0 };
		for (const i of members) {
			ink += parts.area[i]!;
			box.x0 = Math.min(box.x0, parts.x0[i]!);
			box.y0 = Math.min(box.y0, parts.y0[i]!);
			box.x1 = Math.max(box.x1, parts.x1[i]!);
			box.y1 = Math.max(box.y1, parts.y1[i]!);
		}
		groups.push({ members: [...members], ink, box });
	}
	return groups;
}

function isText({ parts, height }: Survey, { members, ink, box }: Group): boolean {
	// letters may have run together into one wide piece
	const letters = members.reduce((sum, i) => sum + Math.max(1, (parts.x1[i]! - parts.x0[i]!) / (1.5 * height)), 0);
	if (letters < FEWEST) return false;
	// pennies one above the other, whose pounds were read, are narrow
	if (box.x1 - box.x0 < (box.y1 - box.y0 > COLUMN * height ? 1.1 : 2) * height) return false;
	const heights = members.map((i) => parts.y1[i]! - parts.y0[i]!).sort((a, b) => a - b);
	const usual = heights[heights.length >> 1]!;
	const alike = heights.filter((h) => h >= 0.6 * usual && h <= 1.7 * usual).length;
	const dense = ink / area(box);
	return alike >= 0.65 * heights.length && dense > 0.04 && dense < 0.6;
}
