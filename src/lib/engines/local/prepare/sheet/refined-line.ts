import type { Point } from '#lib/model/quad.ts';
import type { Edges } from './edges.ts';
import type { SideLine } from './side-lines.ts';

const FARTHEST = 4;

/**
 * The same side, measured: votes know a line to three degrees and two pixels, the edge pixels near it know it better. The
 * side runs from `from` to `to`, in pixels of the picture; what lies near the corners belongs to the next side too and is
 * left out.
 */
export function refinedLine(found: Edges, line: SideLine, from: Point, to: Point, inside: 1 | -1): SideLine {
	const { width, height } = found;
	const points: Point[] = [];
	const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y));
	for (let step = Math.ceil(steps * 0.06); step < steps * 0.94; step++) {
		const [x, y] = [from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps];
		let [strongest, place]: [number, Point | undefined] = [0, undefined];
		for (let off = -FARTHEST; off <= FARTHEST; off++) {
			const [px, py] = [Math.round(x + line.nx * off), Math.round(y + line.ny * off)];
			if (px < 0 || py < 0 || px >= width || py >= height) continue;
			const at = py * width + px;
			const faces = (found.x[at]! * line.nx + found.y[at]! * line.ny) * inside > 0.85;
			if (faces && found.strength[at]! > strongest) [strongest, place] = [found.strength[at]!, { x: px, y: py }];
		}
		if (place) points.push({ x: place.x + 0.5 - width / 2, y: place.y + 0.5 - height / 2 });
	}
	if (points.length < 8) return line;
	const [mx, my] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
	let [xx, xy, yy] = [0, 0, 0];
	for (const { x, y } of points) {
		xx += (x - mx) ** 2;
		xy += (x - mx) * (y - my);
		yy += (y - my) ** 2;
	}
	// The direction in which the points spread least is the one across the line.
	const along = Math.atan2(2 * xy, xx - yy) / 2;
	let [nx, ny] = [-Math.sin(along), Math.cos(along)];
	if (nx * line.nx + ny * line.ny < 0) [nx, ny] = [-nx, -ny];
	return nx * line.nx + ny * line.ny > 0.97 ? { ...line, nx, ny, distance: mx * nx + my * ny } : line;
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
