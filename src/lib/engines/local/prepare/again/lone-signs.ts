import { around, height, overlap, width, type Box } from '#lib/model/geometry.ts';
import type { Parts } from '../survey/parts.ts';
import type { Survey } from '../survey/survey.ts';
import { covered } from './unread.ts';

/** In heights of the page's letters: how high a sign is, how wide it and what stands beside it at most, and how near that stands. */
const [LOW, HIGH] = [0.5, 2.2];
const WIDE = 4;
const BESIDE = 0.45;
/** White round a sign: what touches more is a drawing, a rule's end or a letter of a longer word. */
const ROOM = 0.2;
/** The share of its box that is ink: a speck is full, a frame empty. A bar is narrower than this, in its heights. */
const [THIN, FULL] = [0.12, 0.86];
const BAR = 0.22;
/** A bullet is no higher than this, in the page's letters, and more of its box is ink than of a letter's. */
const BULLET = 1;
const ROUND = 0.7;
/** A side is drawn where so much of it is ink. */
const SIDE = 0.75;
/** A point is no larger, in the page's letters, and has so much ink. */
const POINT = 0.4;
const DOT = 2;
/** A piece of a letter is so high, and so near what it may be of, in the page's letters. */
const PIECE = 0.25;
const NEAR = 1.5;
/** More of them are noise, or a picture. */
const MOST = 120;

/**
 * Single signs and short numbers that no word covers (in pixels of `seen.small`, as the boxes are): ink of a letter's size with white
 * all round. Whether one is text is for others to tell by where it stands. None where there are so many that they are grain.
 */
export function loneSigns(seen: Survey, words: Box[]): Box[] {
	const { parts, letter, small, height: usual } = seen;
	if (!seen.letters) return [];
	const cover = covered(seen, words);
	const open: number[] = [];
	for (let i = 0; i < parts.count; i++) {
		const [x, y] = [(parts.x0[i]! + parts.x1[i]!) >> 1, (parts.y0[i]! + parts.y1[i]!) >> 1];
		const tall = parts.y1[i]! - parts.y0[i]!;
		if (letter[i] && !cover[y * small.width + x] && tall >= LOW * usual && tall <= HIGH * usual) open.push(i);
	}
	if (open.length > 4 * MOST) return [];
	const pieces = withPoints(seen, open).sort((a, b) => parts.x0[a]! - parts.x0[b]!);
	const groups: { box: Box; ink: number; letters: number }[] = [];
	for (const i of pieces) {
		const box = boxOf(parts, i);
		const near = groups.find(
			(group) =>
				box.x0 - group.box.x1 < BESIDE * usual && Math.min(box.y1, group.box.y1) - Math.max(box.y0, group.box.y0) > 0,
		);
		const own = height(box) > POINT * usual ? 1 : 0;
		if (near)
			Object.assign(near, {
				box: around([near.box, box]),
				ink: near.ink + parts.area[i]!,
				letters: near.letters + own,
			});
		else groups.push({ box, ink: parts.area[i]!, letters: own });
	}
	const signs = groups.filter(({ box, ink, letters }) => {
		if (!letters) return false;
		const dense = ink / (width(box) * height(box));
		if (height(box) < BULLET * usual && dense > ROUND) return false;
		const shaped = width(box) >= BAR * height(box) && dense >= THIN && dense <= FULL;
		return (
			shaped && width(box) <= WIDE * usual && height(box) <= HIGH * usual && isFree(seen, box) && !isFrame(seen, box)
		);
	});
	if (signs.length > MOST) return [];
	const boxes = signs.map(({ box }) => box);
	const torn = remains(seen, cover, boxes);
	return boxes.filter((box) => !torn.some((piece) => isNear(piece, box, usual)));
}

/** Pieces as large as a part of a letter that neither a word nor a sign covers. */
function remains({ parts, small, height: usual }: Survey, cover: Uint8Array, signs: Box[]): Box[] {
	const found: Box[] = [];
	for (let i = 0; i < parts.count; i++) {
		const box = boxOf(parts, i);
		const [x, y] = [(box.x0 + box.x1) >> 1, (box.y0 + box.y1) >> 1];
		if (height(box) < PIECE * usual || height(box) > HIGH * usual || width(box) > WIDE * usual) continue;
		if (!cover[y * small.width + x] && !signs.some((sign) => overlap(sign, box) > 0)) found.push(box);
	}
	return found;
}

/** Whether a piece stands so near beside a sign that it may be of it: as of a number with a broken figure. */
const isNear = (piece: Box, sign: Box, usual: number) =>
	Math.min(piece.y1, sign.y1) - Math.max(piece.y0, sign.y0) > 0 &&
	Math.max(piece.x0 - sign.x1, sign.x0 - piece.x1) < NEAR * usual;

const boxOf = ({ x0, y0, x1, y1 }: Parts, i: number): Box => ({ x0: x0[i]!, y0: y0[i]!, x1: x1[i]!, y1: y1[i]! });

/** Pieces of letters with the points that stand at their feet: the point of a number holds it together. */
function withPoints({ parts, height: usual }: Survey, letters: number[]): number[] {
	const points: number[] = [];
	for (let i = 0; letters.length && i < parts.count; i++) {
		const box = boxOf(parts, i);
		if (height(box) > POINT * usual || width(box) > POINT * usual || parts.area[i]! < DOT) continue;
		const isAtFoot = letters.some((letter) => {
			const beside = Math.max(parts.x0[letter]! - box.x1, box.x0 - parts.x1[letter]!);
			return beside >= 0 && beside < BESIDE * usual && Math.abs(box.y1 - parts.y1[letter]!) < 0.25 * usual;
		});
		if (isAtFoot) points.push(i);
	}
	return [...letters, ...points];
}

/** Whether all four sides of the box are drawn, as an empty check box's are, and no letter's. */
function isFrame({ ink, small }: Survey, { x0, y0, x1, y1 }: Box): boolean {
	const side = (from: number, step: number, count: number) => {
		let dark = 0;
		for (let i = 0; i < count; i++) if (ink[from + i * step]) dark++;
		return dark >= SIDE * count;
	};
	const { width: wide } = small;
	return (
		side(y0 * wide + x0, 1, x1 - x0) &&
		side((y1 - 1) * wide + x0, 1, x1 - x0) &&
		side(y0 * wide + x0, wide, y1 - y0) &&
		side(y0 * wide + x1 - 1, wide, y1 - y0)
	);
}

/** Whether there is only white in a ring round the box. */
function isFree({ ink, small, height: usual }: Survey, { x0, y0, x1, y1 }: Box): boolean {
	const room = Math.max(1, Math.round(ROOM * usual));
	for (let y = Math.max(0, y0 - room); y < Math.min(small.height, y1 + room); y++)
		for (let x = Math.max(0, x0 - room); x < Math.min(small.width, x1 + room); x++)
			if (ink[y * small.width + x] && (x < x0 - 1 || x > x1 || y < y0 - 1 || y > y1)) return false;
	return true;
}
