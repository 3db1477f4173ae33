import type { Edges } from './edges.ts';

/** A straight edge: the points with x·nx + y·ny = distance, measured from the middle. (nx, ny) points into the paper. */
export interface SideLine {
	nx: number;
	ny: number;
	distance: number;
	votes: number;
}

/** The candidates for each side of a sheet, strongest first. */
export interface SideLines {
	top: SideLine[];
	right: SideLine[];
	bottom: SideLine[];
	left: SideLine[];
}

const DIRECTIONS = 120;
const STEP = 2;
const KEPT = 5;
/** one pixel of a strong edge counts no more than this */
const MOST_VOTE = 40;

/**
 * Finds straight edges by letting every edge pixel vote for the lines through it that run across its own direction. What
 * is brighter lies inside when `inside` is 1, outside when it is -1 (dark paper on a light table).
 */
export function sideLines(found: Edges, inside: 1 | -1): SideLines {
	const { width, height, strength } = found;
	const reach = Math.ceil(Math.hypot(width, height) / 2 / STEP) + 1;
	const slots = reach * 2;
	const votes = new Float32Array(DIRECTIONS * slots);
	const cos = Float32Array.from({ length: DIRECTIONS }, (_, at) => Math.cos((at * 2 * Math.PI) / DIRECTIONS));
	const sin = Float32Array.from({ length: DIRECTIONS }, (_, at) => Math.sin((at * 2 * Math.PI) / DIRECTIONS));
	for (let row = 0, at = 0; row < height; row++)
		for (let column = 0; column < width; column++, at++) {
			if (!strength[at]) continue;
			const angle = Math.atan2(found.y[at]! * inside, found.x[at]! * inside);
			const nearest = Math.round((angle / (2 * Math.PI)) * DIRECTIONS);
			const [x, y] = [column - width / 2, row - height / 2];
			for (let near = -2; near <= 2; near++) {
				const direction = (nearest + near + DIRECTIONS) % DIRECTIONS;
				const slot = Math.round((x * cos[direction]! + y * sin[direction]!) / STEP) + reach;
				votes[direction * slots + slot]! += Math.min(MOST_VOTE, strength[at]!);
			}
		}
	const least = Math.min(width, height) * 0.12 * 10;
	const lines: SideLines = { top: [], right: [], bottom: [], left: [] };
	for (const name of Object.keys(lines) as (keyof SideLines)[])
		lines[name] = strongest(votes, slots, reach, SIDES[name], least).map(({ direction, slot, count }) => ({
			nx: cos[direction]!,
			ny: sin[direction]!,
			distance: (slot - reach) * STEP,
			votes: count,
		}));
	return lines;
}

/** The direction into the paper from each side, in steps of the circle; each covers the quarter around it. */
const SIDES: Record<keyof SideLines, number> = {
	left: 0,
	top: DIRECTIONS / 4,
	right: DIRECTIONS / 2,
	bottom: (DIRECTIONS * 3) / 4,
};

function strongest(votes: Float32Array, slots: number, reach: number, middle: number, least: number) {
	const found: { direction: number; slot: number; count: number }[] = [];
	const quarter = DIRECTIONS / 8;
	while (found.length < KEPT) {
		let best: { direction: number; slot: number; count: number; turn: number } | undefined;
		for (let turn = -quarter; turn < quarter; turn++) {
			const direction = (middle + turn + DIRECTIONS) % DIRECTIONS;
			for (let slot = 0; slot < reach * 2; slot++) {
				const count = votes[direction * slots + slot]!;
				if (count < least || (best && count <= best.count)) continue;
				const taken = found.some((one) => Math.abs(one.slot - slot) < 5 && distance(one.direction, direction) < 5);
				if (!taken) best = { direction, slot, count, turn };
			}
		}
		if (!best) break;
		found.push(best);
	}
	return found;
}

const distance = (a: number, b: number) => Math.min(Math.abs(a - b), DIRECTIONS - Math.abs(a - b));
