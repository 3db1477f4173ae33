import type { Box } from '#lib/model/geometry.ts';
import { isAlone, type CheckBox } from './check-boxes.ts';
import { roundOf, type Round } from './round-of.ts';
import type { Grey } from '../picture/grey.ts';
import type { Survey } from '../survey/survey.ts';

/** In inches: how wide a ring for a choice may be; and so many times as high as a small letter at least: an o is as high. */
const LARGE = 0.27;
const LARGER = 1.25;
/** Where nobody knows the resolution, a ring may be so many small letters high. */
const HIGHEST = 3;
/** Reduced pixels: smaller rings look like any letter. */
const LEAST = 7;
const SQUARE = 0.85;
/** So much of the box around a ring is ink at most, and of that around a disc at least. */
const [HOLLOW, SOLID] = [0.62, 0.7];
/** A ring strays less from a circle than an O, which is wider at its shoulders, and is as thick at its sides as above: an O has 1.18 and more. */
const STRAY = 0.026;
const [EVEN, THINNER] = [1.13, 1.25];
const WHOLE = 0.95;
/** What was ticked across its stroke shows less of it. */
const CROSSED = 0.7;
/** In radii. */
const THICK = 0.4;
/** Darkness (0–1): of what is empty, of a dot's middle, and of the white around a dot. */
const [EMPTY, DOT, WHITE] = [0.15, 0.75, 0.5];
/** In sides: letters so far away are still of the line; tops and bottoms that differ less are level; and so much white is on one side. */
const IN_LINE = 9;
const LEVEL = 0.08;
const APART = 0.6;
/** Rings of one size, to this share, belong together, and so many are a choice. */
const ALIKE = 0.12;
const FEWEST = 2;
/** With what sticks out of it, a ring is no larger than so many of itself. */
const STICKS_OUT = 2.1;

interface Ring extends CheckBox {
	radius: number;
}

/**
 * Finds the rings of which one is chosen, where a page has at least two of one size and one of these is empty; so that no sign in a
 * circle (©, ①) and no letter is one. `seen` is the upright reduced copy, of `dpi`, with small letters `xHeight` high and lines that fall by `slope`; `whereIs` takes a box of it to `image`,
 * the picture that will be read.
 */
export function rings(
	seen: Survey,
	{ xHeight, slope, dpi }: { xHeight: number; slope: number; dpi: number },
	image: Grey,
	whereIs: (box: Box) => Box,
): CheckBox[] {
	const { parts } = seen;
	const least = Math.max(LEAST, LARGER * xHeight);
	const most = Math.max(LEAST, LARGE * dpi, HIGHEST * xHeight);
	const hollow: Ring[] = [];
	const discs: Ring[] = [];
	const joined: Box[] = [];
	for (let i = 0; i < parts.count; i++) {
		const box = { x0: parts.x0[i]!, y0: parts.y0[i]!, x1: parts.x1[i]!, y1: parts.y1[i]! };
		const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
		const [short, long] = [Math.min(wide, high), Math.max(wide, high)];
		if (short < least || long > STICKS_OUT * most) continue;
		const share = parts.area[i]! / (wide * high);
		if (short >= SQUARE * long && long <= most && share > SOLID) {
			const round = roundOf(image, whereIs(box));
			if (round && round.whole >= WHOLE && round.stray < STRAY && round.middle > DOT && round.between > DOT)
				discs.push({ box, frame: box, state: 'ticked', round: true, radius: long / 2 });
			continue;
		}
		if (share > HOLLOW) continue;
		const round = short >= SQUARE * long && long <= most ? roundOf(image, whereIs(box)) : undefined;
		const state = round && isRing(round) ? stateOf(round, box, i + 1, seen) : undefined;
		if (state) hollow.push({ box, frame: box, state, round: true, radius: long / 2 });
		else if (!round || round.whole < WHOLE) joined.push(box);
	}
	const sizes = hollow.filter((ring) => ring.state === 'empty' && isAlone(ring.frame, seen, hollow));
	const isLike = (radius: number) =>
		sizes.some((other) => Math.abs(other.radius - radius) < ALIKE * other.radius + 0.5);
	for (const box of joined) {
		const ring = sizes.length ? ringIn(box, sizes[0]!.radius, seen) : undefined;
		const round = ring && roundOf(image, whereIs(ring));
		if (round && isRing(round, CROSSED))
			hollow.push({ box, frame: ring, state: 'crossed', round: true, radius: (ring.x1 - ring.x0) / 2 });
	}
	const found = [...hollow, ...discs];
	const all = found.filter(
		({ radius, frame }) => isLike(radius) && isAlone(frame, seen, found) && !isLetter(frame, slope, seen, found),
	);
	return all.length >= FEWEST ? all.map(({ radius: _, ...box }) => box) : [];
}

/** Whether letters as high as a ring stand in line with it, on the same baseline: then it is an o or an O, or it stands close on both sides. */
function isLetter(frame: Box, slope: number, { parts, letter }: Survey, found: Ring[]): boolean {
	const side = frame.y1 - frame.y0;
	const slack = Math.max(1, LEVEL * side);
	let [before, behind] = [Infinity, Infinity];
	for (let i = 0; i < parts.count; i++) {
		if (!letter[i] || parts.y1[i]! <= frame.y0 || parts.y0[i]! >= frame.y1) continue;
		if (parts.x1[i]! < frame.x0 - IN_LINE * side || parts.x0[i]! > frame.x1 + IN_LINE * side) continue;
		if (found.some(({ box }) => box.x0 <= parts.x0[i]! && box.x1 >= parts.x1[i]!)) continue;
		const fall = slope * ((parts.x0[i]! + parts.x1[i]! - frame.x0 - frame.x1) / 2);
		const isLevel = (mine: number, other: number) => Math.abs(other - fall - mine) <= slack;
		if (isLevel(frame.y0, parts.y0[i]!) && isLevel(frame.y1, parts.y1[i]!)) return true;
		if (parts.x1[i]! <= frame.x0) before = Math.min(before, frame.x0 - parts.x1[i]!);
		else if (parts.x0[i]! >= frame.x1) behind = Math.min(behind, parts.x0[i]! - frame.x1);
	}
	return Math.max(before, behind) < APART * side;
}

const isRing = ({ whole, stray, beside, level, thick, radius }: Round, least = WHOLE) =>
	whole >= least && stray < STRAY && beside < EVEN * level && level < THINNER * beside && thick < THICK * radius;

/** What is in a ring, the part `label`; undefined where it is a sign that stands free in it. */
function stateOf({ middle, between, rim }: Round, box: Box, label: number, { parts, small }: Survey) {
	if (middle < EMPTY && between < EMPTY) return 'empty';
	if (middle > DOT && rim < WHITE) return 'ticked';
	const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
	let [mine, others] = [0, 0];
	for (let y = Math.ceil(box.y0 + 0.3 * high); y < box.y1 - 0.3 * high; y++)
		for (let x = Math.ceil(box.x0 + 0.3 * wide); x < box.x1 - 0.3 * wide; x++) {
			const at = parts.label[y * small.width + x]!;
			if (at === label) mine++;
			else if (at) others++;
		}
	return mine > others ? 'crossed' : undefined;
}

/** Where in a piece of ink a ring of this size is, with a tick that hangs together with it. */
function ringIn(box: Box, radius: number, { parts, small }: Survey): Box | undefined {
	const side = 2 * radius;
	const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
	if (Math.min(wide, high) < side - 1 || Math.max(wide, high) > STICKS_OUT * side) return undefined;
	let best: Box | undefined;
	let most = 0.9;
	for (let y0 = box.y0; y0 <= box.y1 - side + 1; y0++)
		for (let x0 = box.x0; x0 <= box.x1 - side + 1; x0++) {
			let ink = 0;
			for (let ray = 0; ray < 24; ray++) {
				const angle = (2 * Math.PI * ray) / 24;
				const x = Math.floor(x0 + radius + (radius - 0.75) * Math.cos(angle));
				const y = Math.floor(y0 + radius + (radius - 0.75) * Math.sin(angle));
				if (parts.label[y * small.width + x]) ink++;
			}
			if (ink <= most * 24) continue;
			most = ink / 24;
			best = { x0, y0, x1: x0 + side, y1: y0 + side };
		}
	return best;
}
