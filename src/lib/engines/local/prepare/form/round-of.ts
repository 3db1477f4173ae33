import type { Box } from '#lib/model/geometry.ts';
import type { Grey } from '../picture/grey.ts';

/** A ring as it is drawn in a picture; lengths in pixels of it. */
export interface Round {
	x: number;
	y: number;
	/** half of its outer width */
	radius: number;
	/** how far its outline strays from a circle, as a share of the radius */
	stray: number;
	/** thickness of its stroke: everywhere, at the sides, and above and below */
	thick: number;
	beside: number;
	level: number;
	/** how much of the way round its stroke is seen, 0–1 */
	whole: number;
	/** darkness (0–1) of what is inside: in its middle, where a dot would end, and just within the stroke */
	middle: number;
	between: number;
	rim: number;
}

/** So many rays are sent from the middle. */
const RAYS = 48;
/** Steps of a ray, in pixels. */
const STEP = 0.25;
/** A stroke is darker than this on its way from the paper to the darkest. */
const EDGE = 0.5;
/** So far out from the middle, in radii of the box, a ray begins. */
const FAR = 1.22;

/** Looks at what may be a ring in a picture; `box` is where, to a few pixels. Undefined where there is no contrast, or it lies at the edge. */
export function roundOf({ data, width, height }: Grey, box: Box): Round | undefined {
	const guess = Math.max(box.x1 - box.x0, box.y1 - box.y0) / 2;
	const reach = Math.ceil(guess * FAR) + 2;
	let [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
	if (x < reach || y < reach || x > width - reach - 1 || y > height - reach - 1) return undefined;
	const greys: number[] = [];
	for (let v = Math.floor(y - reach); v < y + reach; v++)
		for (let u = Math.floor(x - reach); u < x + reach; u++) greys.push(data[v * width + u]!);
	greys.sort((a, b) => a - b);
	const [dark, light] = [greys[Math.floor(0.02 * greys.length)]!, greys[Math.floor(0.75 * greys.length)]!];
	if (light - dark < 40) return undefined;
	const at = (u: number, v: number) => {
		const [left, top] = [Math.floor(u), Math.floor(v)];
		const [a, b] = [u - left, v - top];
		const i = top * width + left;
		const grey =
			(1 - b) * ((1 - a) * data[i]! + a * data[i + 1]!) + b * ((1 - a) * data[i + width]! + a * data[i + width + 1]!);
		return Math.max(0, Math.min(1, (light - grey) / (light - dark)));
	};
	/** from outside to the first ink of each ray, and how much ink there is until it ends */
	const rays = () =>
		Array.from({ length: RAYS }, (_, ray) => {
			const [across, down] = [Math.cos((2 * Math.PI * ray) / RAYS), Math.sin((2 * Math.PI * ray) / RAYS)];
			const ink = (r: number) => at(x + r * across, y + r * down);
			let r = guess * FAR;
			while (r > 0.55 * guess && ink(r) < EDGE) r -= STEP;
			if (r <= 0.55 * guess) return { across, down, outer: 0, thick: 0 };
			const outer = r;
			let thick = 0;
			for (let near = Math.min(outer + 2.5, guess * FAR); near > 0; near -= STEP) {
				const here = ink(near);
				if (near < outer - 1 && here < 0.3) break;
				thick += here * STEP;
			}
			return { across, down, outer, thick };
		});
	let seen = rays();
	for (let turn = 0; turn < 2; turn++) {
		const both = seen.flatMap(({ across, down, outer }, i) => {
			const other = seen[(i + RAYS / 2) % RAYS]!;
			return outer && other.outer ? [{ across, down, off: (outer - other.outer) / 2 }] : [];
		});
		if (both.length < RAYS / 2) return undefined;
		x += (2 * both.reduce((sum, { across, off }) => sum + across * off, 0)) / both.length;
		y += (2 * both.reduce((sum, { down, off }) => sum + down * off, 0)) / both.length;
		seen = rays();
	}
	const met = seen.filter(({ outer }) => outer);
	const radius = median(met.map(({ outer }) => outer));
	const near = met.filter(({ outer }) => Math.abs(outer - radius) < 0.15 * radius + 1);
	const stray = Math.sqrt(near.reduce((sum, { outer }) => sum + (outer - radius) ** 2, 0) / near.length) / radius;
	const inside = (share: number) =>
		seen.reduce((sum, { across, down }) => sum + at(x + share * radius * across, y + share * radius * down), 0) / RAYS;
	const thick = median(near.map((ray) => ray.thick));
	return {
		x,
		y,
		radius,
		stray,
		thick,
		beside: median(near.filter(({ across }) => Math.abs(across) > 0.85).map((ray) => ray.thick)),
		level: median(near.filter(({ down }) => Math.abs(down) > 0.85).map((ray) => ray.thick)),
		whole: near.length / RAYS,
		middle: Math.min(inside(0.1), inside(0.22)),
		between: inside(0.5),
		rim: inside(Math.max(0.4, 1 - (1.35 * thick + 1.5) / radius)),
	};
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
