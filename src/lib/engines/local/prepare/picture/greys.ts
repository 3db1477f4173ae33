import type { Grey } from './grey.ts';

/** The darkest grey of the page's pixels that one pixel (x, y) of its reduced copy stands for. */
export function darkestAt({ width, data }: Grey, factor: number, x: number, y: number): number {
	let darkest = 255;
	for (let v = y * factor; v < (y + 1) * factor; v++)
		for (let u = x * factor, from = v * width + u; u < (x + 1) * factor; u++, from++)
			if (data[from]! < darkest) darkest = data[from]!;
	return darkest;
}

/** The grey that `share` (0–1) of the counted pixels do not exceed. `counts` has how many there are of each of 256 greys. */
export function greyAt(counts: Uint32Array, total: number, share: number): number {
	let level = 0;
	for (let seen = counts[0]!; seen < total * share && level < 255;) seen += counts[++level]!;
	return level;
}

/** The same only where `mask`, of the copy reduced by `factor`, is 1. */
export function withGreysWhere(page: Grey, mask: Uint8Array, factor: number, greyOf: (grey: number) => number): Grey {
	const other = withGreys(page, greyOf).data;
	const data = new Uint8ClampedArray(page.data);
	const columns = Math.floor(page.width / factor);
	for (let at = 0; at < mask.length; at++) {
		if (!mask[at]) continue;
		const [left, top] = [(at % columns) * factor, Math.floor(at / columns) * factor];
		for (let y = top; y < Math.min(page.height, top + factor); y++) {
			const from = y * page.width + left;
			data.set(other.subarray(from, from + factor), from);
		}
	}
	return { ...page, data };
}

/** The page with each grey made another one; the copy of 0 to 255 is rounded and held in the range. */
export function withGreys({ width, height, data }: Grey, greyOf: (grey: number) => number): Grey {
	const map = new Uint8ClampedArray(256);
	for (let grey = 0; grey < 256; grey++) map[grey] = greyOf(grey);
	return { width, height, data: data.map((grey) => map[grey]!) };
}
