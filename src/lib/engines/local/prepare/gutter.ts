import type { Survey } from './survey.ts';

/** Each page of a spread has at least this share of its letters. */
const FAIR = 0.2;

/**
 * The x of the gutter between the two pages of a spread (reduced pixels, in the upright picture), or undefined. A spread is
 * wider than high, has letters on both sides, and none, from top to bottom, in a band near its middle.
 */
export function gutter({ small, parts, letter, letters, height }: Survey): number | undefined {
	const { width } = small;
	if (width < 1.15 * small.height || letters < 100) return undefined;
	const taken = new Uint8Array(width);
	for (let i = 0; i < parts.count; i++) if (letter[i]) taken.fill(1, parts.x0[i]!, parts.x1[i]!);
	let best: { from: number; to: number } | undefined;
	for (let x = Math.floor(width * 0.38); x < width * 0.62; x++) {
		const from = x;
		while (x < width * 0.62 && !taken[x]) x++;
		if (x - from > Math.max(2.5 * height, best ? best.to - best.from : 0)) best = { from, to: x };
	}
	if (!best) return undefined;
	const middle = (best.from + best.to) / 2;
	let left = 0;
	for (let i = 0; i < parts.count; i++) if (letter[i] && parts.x1[i]! <= middle) left++;
	return left > FAIR * letters && left < (1 - FAIR) * letters ? middle : undefined;
}
