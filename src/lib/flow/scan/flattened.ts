import { background } from '#lib/engines/local/prepare/survey/background.ts';
import { toQuad } from '#lib/engines/local/prepare/sheet/to-quad.ts';
import type { Quad } from '#lib/model/quad.ts';

const LONGEST = 4_000;
/** A page that is darker than this all over is no paper in a shadow. */
const DARKEST_PAPER = 70;

interface Pixels {
	width: number;
	height: number;
	/** red, green, blue, opacity */
	data: Uint8ClampedArray<ArrayBuffer>;
}

const length = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

/** The sheet of paper between these corners, seen from straight above; `shade`: shadows are taken off. */
export function flattened(source: Pixels, quad: Quad, shade = true): Pixels {
	const [a, b, c, d] = quad;
	const wide = Math.max(length(a, b), length(d, c), 1);
	const high = Math.max(length(a, d), length(b, c), 1);
	const scale = Math.min(1, LONGEST / Math.max(wide, high));
	const [width, height] = [Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale))];
	const m = toQuad(quad, width, height);
	const data = new Uint8ClampedArray(width * height * 4);
	const [mx, my] = [source.width - 1, source.height - 1];
	for (let v = 0, to = 0; v < height; v++)
		for (let u = 0; u < width; u++, to += 4) {
			const w = m[6]! * (u + 0.5) + m[7]! * (v + 0.5) + 1;
			const x = Math.min(mx, Math.max(0, (m[0]! * (u + 0.5) + m[1]! * (v + 0.5) + m[2]!) / w - 0.5));
			const y = Math.min(my, Math.max(0, (m[3]! * (u + 0.5) + m[4]! * (v + 0.5) + m[5]!) / w - 0.5));
			const [xi, yi] = [x | 0, y | 0];
			const [fx, fy] = [x - xi, y - yi];
			const at = (yi * source.width + xi) * 4;
			const right = xi < mx ? 4 : 0;
			const below = yi < my ? source.width * 4 : 0;
			for (let channel = 0; channel < 3; channel++) {
				const from = at + channel;
				const upper = source.data[from]! * (1 - fx) + source.data[from + right]! * fx;
				const lower = source.data[from + below]! * (1 - fx) + source.data[from + below + right]! * fx;
				data[to + channel] = upper * (1 - fy) + lower * fy;
			}
			data[to + 3] = 255;
		}
	const result = { width, height, data };
	if (shade) unshade(result);
	return result;
}

/** Divides the picture by the brightness of its paper, place by place; colours keep their hue. */
function unshade({ width, height, data }: Pixels): void {
	const factor = Math.max(1, Math.round(Math.max(width, height) / 640));
	const small = {
		width: Math.max(1, Math.floor(width / factor)),
		height: Math.max(1, Math.floor(height / factor)),
		data: new Uint8ClampedArray(),
	};
	small.data = new Uint8ClampedArray(small.width * small.height);
	for (let y = 0; y < small.height; y++)
		for (let x = 0; x < small.width; x++) {
			const at = (y * factor * width + x * factor) * 4;
			small.data[y * small.width + x] = data[at]! * 0.299 + data[at + 1]! * 0.587 + data[at + 2]! * 0.114;
		}
	const paper = background(small);
	if (paper.paper < DARKEST_PAPER) return;
	const step = paper.tile * factor;
	for (let y = 0, at = 0; y < height; y++) {
		const [row, nextRow, downShare] = between(y, step, paper.rows);
		for (let x = 0; x < width; x++, at += 4) {
			const [column, next, share] = between(x, step, paper.columns);
			const upper = mix(paper.levels[row * paper.columns + column]!, paper.levels[row * paper.columns + next]!, share);
			const lower = mix(
				paper.levels[nextRow * paper.columns + column]!,
				paper.levels[nextRow * paper.columns + next]!,
				share,
			);
			const gain = 250 / Math.max(DARKEST_PAPER, mix(upper, lower, downShare));
			for (let channel = 0; channel < 3; channel++) data[at + channel] = data[at + channel]! * gain;
		}
	}
}

const mix = (a: number, b: number, share: number) => a + (b - a) * share;

/** Between which two tiles a pixel lies, and how near to the second. */
function between(pixel: number, step: number, count: number): [number, number, number] {
	const place = Math.min(count - 1, Math.max(0, (pixel + 0.5) / step - 0.5));
	const first = Math.floor(place);
	return [first, Math.min(count - 1, first + 1), place - first];
}
