import type { Grey } from './grey.ts';

/**
 * A smaller copy: each pixel is the mean of `factor` × `factor` pixels. What is left over at the right and at the bottom
 * (less than `factor` pixels) is dropped; a side shorter than `factor` keeps one pixel.
 */
export function reduce(grey: Grey, factor: number): Grey {
	if (factor === 1) return grey;
	const width = Math.max(1, Math.floor(grey.width / factor));
	const height = Math.max(1, Math.floor(grey.height / factor));
	const data = new Uint8ClampedArray(width * height);
	const source = grey.data;
	const across = Math.min(factor, grey.width);
	const down = Math.min(factor, grey.height);
	const sums = new Uint32Array(width);
	const share = 1 / (across * down);
	for (let y = 0; y < height; y++) {
		sums.fill(0);
		for (let j = 0; j < down; j++) {
			let from = (y * factor + j) * grey.width;
			if (across === 2) for (let x = 0; x < width; x++, from += 2) sums[x]! += source[from]! + source[from + 1]!;
			else if (across === 3)
				for (let x = 0; x < width; x++, from += 3) sums[x]! += source[from]! + source[from + 1]! + source[from + 2]!;
			else
				for (let x = 0; x < width; x++) {
					let sum = 0;
					for (let i = 0; i < across; i++) sum += source[from++]!;
					sums[x]! += sum;
				}
		}
		const to = y * width;
		for (let x = 0; x < width; x++) data[to + x] = sums[x]! * share;
	}
	return { width, height, data };
}
