import type { Grey } from '../picture/grey.ts';

/** Dark places smaller than twice so many pixels become as bright as what is around them. */
export const withoutLetters = (grey: Grey, radius: number) => shrunk(grown(grey, radius), radius);

const grown = (grey: Grey, radius: number) => window(grey, radius, Math.max);
const shrunk = (grey: Grey, radius: number) => window(grey, radius, Math.min);

function window({ width, height, data }: Grey, radius: number, pick: (a: number, b: number) => number): Grey {
	const across = new Uint8ClampedArray(data.length);
	const result = new Uint8ClampedArray(data.length);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			let value = data[y * width + x]!;
			for (let i = Math.max(0, x - radius); i <= Math.min(width - 1, x + radius); i++)
				value = pick(value, data[y * width + i]!);
			across[y * width + x] = value;
		}
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			let value = across[y * width + x]!;
			for (let j = Math.max(0, y - radius); j <= Math.min(height - 1, y + radius); j++)
				value = pick(value, across[j * width + x]!);
			result[y * width + x] = value;
		}
	return { width, height, data: result };
}

/** Only what is so far from all zeros; the picture's edge is none. */
export function eroded(mask: Uint8Array, width: number, height: number, radius: number): Uint8Array {
	const grey = { width, height, data: Uint8ClampedArray.from(mask) };
	return Uint8Array.from(shrunk(grey, radius).data);
}

/** With all that is so near to it. */
export function dilated(mask: Uint8Array, width: number, height: number, radius: number): Uint8Array {
	const grey = { width, height, data: Uint8ClampedArray.from(mask) };
	return Uint8Array.from(grown(grey, radius).data);
}

/** The largest connected piece; the same array shape, undefined when there is none. */
export function largest(mask: Uint8Array, width: number, height: number): Uint8Array | undefined {
	const seen = new Uint8Array(mask.length);
	let best: number[] | undefined;
	for (let start = 0; start < mask.length; start++) {
		if (!mask[start] || seen[start]) continue;
		const piece = [start];
		seen[start] = 1;
		for (let i = 0; i < piece.length; i++) {
			const at = piece[i]!;
			const x = at % width;
			for (const next of [
				x > 0 ? at - 1 : -1,
				x + 1 < width ? at + 1 : -1,
				at - width,
				at + width < width * height ? at + width : -1,
			])
				if (next >= 0 && mask[next] && !seen[next]) {
					seen[next] = 1;
					piece.push(next);
				}
		}
		if (!best || piece.length > best.length) best = piece;
	}
	if (!best) return undefined;
	const result = new Uint8Array(mask.length);
	for (const at of best) result[at] = 1;
	return result;
}

/** The mask with everything that cannot be reached from the picture's edge. */
export function withoutHoles(mask: Uint8Array, width: number, height: number): Uint8Array {
	const result = new Uint8Array(mask.length).fill(1);
	const open: number[] = [];
	const enter = (at: number) => {
		if (mask[at] || !result[at]) return;
		result[at] = 0;
		open.push(at);
	};
	for (let x = 0; x < width; x++) [x, (height - 1) * width + x].forEach(enter);
	for (let y = 0; y < height; y++) [y * width, y * width + width - 1].forEach(enter);
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		const x = at % width;
		if (x > 0) enter(at - 1);
		if (x + 1 < width) enter(at + 1);
		if (at >= width) enter(at - width);
		if (at + width < mask.length) enter(at + width);
	}
	return result;
}
