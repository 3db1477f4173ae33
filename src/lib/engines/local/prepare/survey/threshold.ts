import type { Background } from './background.ts';
import type { Grey } from '../picture/grey.ts';

/** Ink must be darker than this share of its paper, whatever the histogram says: grain and texture are not ink. */
export const FAINTEST = 0.86;

/**
 * Tells ink from paper: each pixel is compared with the paper around it, and the cut is where the two classes part best
 * (Otsu's criterion on the share of the paper's brightness). Returns the mask (1 is ink) and the cut, 0–1.
 */
export function threshold(small: Grey, paper: Background): { ink: Uint8Array; cut: number } {
	const { width, height, data } = small;
	const shares = new Uint8Array(width * height);
	const counts = new Uint32Array(256);
	const line = new Float32Array(width);
	const { tile, columns, rows, levels } = paper;
	for (let y = 0; y < height; y++) {
		const place = Math.min(rows - 1, Math.max(0, (y + 0.5) / tile - 0.5));
		const row = Math.floor(place);
		const next = Math.min(rows - 1, row + 1);
		const down = place - row;
		if (y % 2 === 0)
			for (let x = 0; x < width; x++) {
				const across = Math.min(columns - 1, Math.max(0, (x + 0.5) / tile - 0.5));
				const c = Math.floor(across);
				const right = Math.min(columns - 1, c + 1);
				const upper =
					levels[row * columns + c]! + (levels[row * columns + right]! - levels[row * columns + c]!) * (across - c);
				const lower =
					levels[next * columns + c]! + (levels[next * columns + right]! - levels[next * columns + c]!) * (across - c);
				line[x] = 200 / Math.max(20, upper + (lower - upper) * down);
			}
		for (let x = 0, at = y * width; x < width; x++, at++) {
			const share = data[at]! * line[x]!;
			const value = share > 255 ? 255 : share | 0;
			shares[at] = value;
			counts[value]!++;
		}
	}
	const cut = Math.min(FAINTEST * 200, otsu(counts));
	const ink = new Uint8Array(width * height);
	for (let at = 0; at < ink.length; at++) ink[at] = shares[at]! < cut ? 1 : 0;
	return { ink, cut: cut / 200 };
}

/** The grey that parts 256 counted ones best into two classes (Otsu); in the middle of what parts them equally well. */
export function otsu(counts: Uint32Array): number {
	let total = 0;
	let sum = 0;
	for (let i = 0; i < 256; i++) {
		total += counts[i]!;
		sum += i * counts[i]!;
	}
	let below = 0;
	let sumBelow = 0;
	let best = 0;
	let cut = 128;
	let last = 128;
	for (let i = 0; i < 256; i++) {
		below += counts[i]!;
		sumBelow += i * counts[i]!;
		if (!below || below === total) continue;
		const gap = sumBelow / below - (sum - sumBelow) / (total - below);
		const spread = below * (total - below) * gap * gap;
		if (spread > best) {
			best = spread;
			cut = i + 1;
		}
		if (spread === best) last = i + 1;
	}
	// between two classes with nothing in between every cut is as good: take the middle
	return (cut + last) / 2;
}
