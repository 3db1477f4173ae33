import { height, width, type Box } from '#lib/model/geometry.ts';
import type { Grey } from '../picture/grey.ts';

/** Ink is darker than this share of the way from the darkest to the paper. */
const DARK = 0.55;
/** A stroke is no thicker than this share of the sign's height; lost columns are no more than this share of its width. */
const THICK = 0.62;
const HOLES = 0.1;
/** In shares of the sign: how high the short arm begins and the long one ends, from the top; where they meet, from the left. */
const [BEGIN_HIGH, BEGIN_LOW] = [0.3, 0.9];
const END = 0.3;
const [MEET_LEFT, MEET_RIGHT] = [0.12, 0.6];
const LOW = 0.72;
/** How far the short arm goes down, and a stroke may waver. */
const DOWN = 0.06;
const WAVER = 0.12;
/** Smaller signs (pixels) show no shape. */
const SMALL = 8;

/**
 * Whether a sign of a picture is a tick: one stroke, a short arm down and a long one up. No v, whose arms are alike, no slash,
 * which has one, no figure.
 */
export function isTick({ width: wide, height: high, data }: Grey, sign: Box): boolean {
	const [x0, y0] = [Math.max(0, Math.floor(sign.x0)), Math.max(0, Math.floor(sign.y0))];
	const [x1, y1] = [Math.min(wide, Math.ceil(sign.x1)), Math.min(high, Math.ceil(sign.y1))];
	let [dark, light] = [255, 0];
	for (let y = y0; y < y1; y++)
		for (let x = x0; x < x1; x++) {
			dark = Math.min(dark, data[y * wide + x]!);
			light = Math.max(light, data[y * wide + x]!);
		}
	const isInk = (x: number, y: number) => data[y * wide + x]! < dark + DARK * (light - dark);
	const columns: { top: number; bottom: number }[] = [];
	let holes = 0;
	for (let x = x0; x < x1; x++) {
		const runs: { top: number; bottom: number }[] = [];
		for (let y = y0; y < y1; y++) {
			if (!isInk(x, y)) continue;
			if (runs.at(-1)?.bottom === y) runs.at(-1)!.bottom = y + 1;
			else runs.push({ top: y, bottom: y + 1 });
		}
		const [run, ...more] = runs.sort((a, b) => b.bottom - b.top - (a.bottom - a.top));
		if (run) columns.push(run);
		if (more.length) holes++;
	}
	const box = {
		x0: 0,
		y0: Math.min(...columns.map(({ top }) => top)),
		x1: columns.length,
		y1: Math.max(...columns.map(({ bottom }) => bottom)),
	};
	const [w, h] = [width(box), height(box)];
	if (w < SMALL || h < SMALL || w > 2 * h || h > 2 * w || holes > HOLES * w + 1) return false;
	if (columns.some(({ top, bottom }) => bottom - top > THICK * h)) return false;
	const path = columns.map(({ top, bottom }) => ((top + bottom) / 2 - box.y0) / h);
	const meet = path.indexOf(Math.max(...path));
	const at = meet / (w - 1);
	const [begin, end] = [path[1]!, path.at(-2)!];
	return (
		at > MEET_LEFT &&
		at < MEET_RIGHT &&
		path[meet]! > LOW &&
		begin > BEGIN_HIGH &&
		begin < BEGIN_LOW &&
		end < END &&
		path[meet]! - begin > DOWN &&
		path.every((y, i) => !i || (i <= meet ? y > path[i - 1]! - WAVER : y < path[i - 1]! + WAVER))
	);
}
