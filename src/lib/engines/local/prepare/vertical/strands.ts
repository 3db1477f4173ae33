import type { Box } from '#lib/model/geometry.ts';
import type { Survey } from '../survey/survey.ts';

/** Letters that stand close to each other, as a rule a piece of one line. */
export interface Strand {
	/** reduced pixels */
	box: Box;
	/** the larger side of its largest piece of ink: about the size of its letters, reduced pixels */
	size: number;
	/** how many pieces of ink */
	pieces: number;
}

/** Pieces of ink that stand nearer, in sizes of letters, are of one strand. Lines of Chinese or Japanese stand further apart. */
const NEAR = 0.22;
/** The strokes of ruby are so large at least, in sizes of letters. */
const TINY = 0.15;
/** The letters of headlines are so many times larger than the others at most. */
const LARGE = 10;
/** A frame or a long rule is nearly empty inside its box; this share of a letter's box is ink at least. */
const FILLED = 0.1;

/**
 * The strands of a page of square letters, in any order. Along a line square letters leave little room, across the lines
 * more: so a strand shows which way its line runs.
 */
export function strands({ parts, letter, height, small }: Survey): Strand[] {
	const usual = Math.max(4, height);
	const parent = Int32Array.from({ length: parts.count }, (_, i) => i);
	const root = (of: number) => {
		while (parent[of] !== of) of = parent[of] = parent[parent[of]!]!;
		return of;
	};
	const side = (i: number) => Math.max(parts.x1[i]! - parts.x0[i]!, parts.y1[i]! - parts.y0[i]!);
	const fills = (i: number) => parts.area[i]! >= FILLED * (parts.x1[i]! - parts.x0[i]!) * (parts.y1[i]! - parts.y0[i]!);
	const isLetter = (i: number) =>
		letter[i] || (side(i) >= Math.max(3, TINY * usual) && side(i) < LARGE * usual && fills(i));
	// Each piece is entered in all squares that it touches with its surroundings; neighbours share one.
	const square = usual * 3;
	const columns = Math.ceil(small.width / square) + 1;
	const squares = new Map<number, number[]>();
	for (let i = 0; i < parts.count; i++) {
		if (!isLetter(i)) continue;
		const reach = NEAR * side(i);
		for (let row = at(parts.y0[i]! - reach); row <= at(parts.y1[i]! + reach); row++)
			for (let column = at(parts.x0[i]! - reach); column <= at(parts.x1[i]! + reach); column++) {
				const key = row * columns + column;
				const here = squares.get(key) ?? [];
				for (const other of here) if (isNear(i, other)) parent[root(i)] = root(other);
				here.push(i);
				squares.set(key, here);
			}
	}
	const found = new Map<number, Strand>();
	for (let i = 0; i < parts.count; i++) {
		if (!isLetter(i)) continue;
		const box = { x0: parts.x0[i]!, y0: parts.y0[i]!, x1: parts.x1[i]!, y1: parts.y1[i]! };
		const mine = found.get(root(i));
		if (!mine) found.set(root(i), { box, size: side(i), pieces: 1 });
		else {
			mine.box.x0 = Math.min(mine.box.x0, box.x0);
			mine.box.y0 = Math.min(mine.box.y0, box.y0);
			mine.box.x1 = Math.max(mine.box.x1, box.x1);
			mine.box.y1 = Math.max(mine.box.y1, box.y1);
			mine.size = Math.max(mine.size, side(i));
			mine.pieces++;
		}
	}
	return [...found.values()];

	function at(pixel: number) {
		return Math.max(0, Math.floor(pixel / square));
	}

	function isNear(a: number, b: number): boolean {
		const across = Math.max(parts.x0[a]! - parts.x1[b]!, parts.x0[b]! - parts.x1[a]!);
		const down = Math.max(parts.y0[a]! - parts.y1[b]!, parts.y0[b]! - parts.y1[a]!);
		// By the smaller one: ruby stands as near to its line as letters stand to each other.
		return Math.max(across, down) < NEAR * Math.min(side(a), side(b));
	}
}
