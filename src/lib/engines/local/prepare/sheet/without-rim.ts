import type { Grey } from '../picture/grey.ts';

/**
 * The picture of a sheet with its outermost `reach` pixels as they are further in. At a sheet's edge light falls off, and what lies
 * beside it is blurred into it: a thin dark frame, which is read as words.
 */
export function withoutRim({ width, height, data }: Grey, reach: number): Grey {
	const result = new Uint8ClampedArray(data);
	if (width > 2 * reach && height > 2 * reach) {
		for (let y = 0; y < height; y++) {
			const [start, end] = [y * width, (y + 1) * width];
			result.fill(result[start + reach]!, start, start + reach);
			result.fill(result[end - 1 - reach]!, end - reach, end);
		}
		for (let y = 0; y < reach; y++) {
			result.copyWithin(y * width, reach * width, (reach + 1) * width);
			result.copyWithin((height - 1 - y) * width, (height - 1 - reach) * width, (height - reach) * width);
		}
	}
	return { width, height, data: result };
}
