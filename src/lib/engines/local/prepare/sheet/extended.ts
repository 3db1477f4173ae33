import type { Grey } from '../picture/grey.ts';

/** How far inside its outline it is looked, in pixels of the region: at the outline light falls off. */
const INSIDE = 3;

/** The picture with everything beside a mask as bright as the nearest place on it. */
export function extended({ width, height, data }: Grey, mask: Uint8Array): Grey {
	const result = new Uint8ClampedArray(data);
	const known = new Uint8Array(mask.length);
	const isWithin = (x: number, y: number) => {
		for (const [dx, dy] of [
			[-INSIDE, 0],
			[INSIDE, 0],
			[0, -INSIDE],
			[0, INSIDE],
		] as const) {
			const [i, j] = [x + dx, y + dy];
			if (i >= 0 && j >= 0 && i < width && j < height && !mask[j * width + i]) return false;
		}
		return true;
	};
	let edge: number[] = [];
	for (let at = 0; at < mask.length; at++)
		if (mask[at] && isWithin(at % width, Math.floor(at / width))) {
			known[at] = 1;
			edge.push(at);
		}
	while (edge.length) {
		const next: number[] = [];
		for (const at of edge) {
			const x = at % width;
			for (const to of [x > 0 ? at - 1 : -1, x + 1 < width ? at + 1 : -1, at - width, at + width]) {
				if (to < 0 || to >= mask.length || known[to]) continue;
				known[to] = 1;
				result[to] = result[at]!;
				next.push(to);
			}
		}
		edge = next;
	}
	return { width, height, data: result };
}
