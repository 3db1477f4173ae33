import { isConvex, quadArea, type Point, type Quad } from '#lib/model/quad.ts';
import { edges, type Edges, type Frame } from './edges.ts';
import { refinedLine } from './refined-line.ts';
import { sideLines, type SideLine } from './side-lines.ts';

type Sides = [top: SideLine, right: SideLine, bottom: SideLine, left: SideLine];

const SMALLEST = 0.12;
/** share of a side along which an edge must be seen, for one side and for all four */
const LEAST_SIDE = 0.3;
const LEAST_ALL = 0.55;
const SAMPLES = 40;

/**
 * The corners of the sheet of paper in a small grey picture (about 320 px wide), in its pixels; undefined when there is
 * none that stands out. Every quadrilateral of four strong straight edges is weighed by how much of its outline is
 * really seen, and by its size: lines of text have edges too, but shorter ones. It fills `least` of the picture, 0–1.
 */
export function findPaper(frame: Frame, least = SMALLEST): Quad | undefined {
	const found = edges(frame);
	const [bright, dark] = [best(found, 1, least), best(found, -1, least)];
	return dark.score > bright.score ? dark.quad : bright.quad;
}

function best(found: Edges, inside: 1 | -1, least: number): { quad: Quad | undefined; score: number } {
	const { top, right, bottom, left } = sideLines(found, inside);
	const whole = found.width * found.height;
	let [winner, lines, most]: [Quad | undefined, Sides | undefined, number] = [undefined, undefined, 0];
	for (const t of top)
		for (const b of bottom)
			for (const l of left)
				for (const r of right) {
					const quad = cornersOf(found, [t, r, b, l]);
					if (!quad || !isPlausible(quad, found)) continue;
					const area = quadArea(quad) / whole;
					if (area < least) continue;
					const shares = [t, r, b, l].map((line, side) =>
						support(found, line, quad[side]!, quad[(side + 1) % 4]!, inside),
					);
					const all = shares.reduce((sum, share) => sum + share, 0) / 4;
					if (Math.min(...shares) < LEAST_SIDE || all < LEAST_ALL) continue;
					const score = all * all * Math.sqrt(area);
					if (score > most) [winner, lines, most] = [quad, [t, r, b, l], score];
				}
	if (!winner || !lines) return { quad: undefined, score: 0 };
	const corners = winner;
	const measured = lines.map((line, side) =>
		refinedLine(found, line, corners[side]!, corners[(side + 1) % 4]!, inside),
	) as Sides;
	return { quad: cornersOf(found, measured) ?? winner, score: most };
}

function cornersOf(found: Edges, [t, r, b, l]: Sides): Quad | undefined {
	const corners = [crossing(t, l), crossing(t, r), crossing(b, r), crossing(b, l)];
	const [, topRight, bottomRight, bottomLeft] = corners;
	if (!corners[0] || !topRight || !bottomRight || !bottomLeft) return undefined;
	// The edges of a dark sheet look like those of a bright one turned inside out.
	const faces = (line: SideLine, { x, y }: Point) => x * line.nx + y * line.ny > line.distance;
	if (!faces(t, bottomLeft) || !faces(b, topRight) || !faces(l, topRight) || !faces(r, bottomLeft)) return undefined;
	return corners.map((corner) => ({ x: corner!.x + found.width / 2, y: corner!.y + found.height / 2 })) as Quad;
}

function crossing(a: SideLine, b: SideLine): Point | undefined {
	const across = a.nx * b.ny - a.ny * b.nx;
	if (Math.abs(across) < 0.5) return undefined;
	return {
		x: (a.distance * b.ny - b.distance * a.ny) / across,
		y: (a.nx * b.distance - b.nx * a.distance) / across,
	};
}

/** A sheet seen by a camera that is held over it: inside the picture, and no corner very sharp. */
function isPlausible(quad: Quad, { width, height }: Edges): boolean {
	const [mx, my] = [width * 0.04, height * 0.04];
	if (quad.some(({ x, y }) => x < -mx || y < -my || x > width + mx || y > height + my)) return false;
	if (!isConvex(quad)) return false;
	return quad.every((corner, at) => {
		const [before, after] = [quad[(at + 3) % 4]!, quad[(at + 1) % 4]!];
		const [ax, ay, bx, by] = [before.x - corner.x, before.y - corner.y, after.x - corner.x, after.y - corner.y];
		return Math.abs(ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by)) < 0.64;
	});
}

/** Along how much of a side an edge is really seen that gets brighter (or darker) into the paper. */
function support(found: Edges, line: SideLine, from: Point, to: Point, inside: 1 | -1): number {
	const { width, height } = found;
	let count = 0;
	for (let sample = 0; sample < SAMPLES; sample++) {
		const share = (sample + 0.5) / SAMPLES;
		const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
		for (let off = -2; off <= 2; off++) {
			const [px, py] = [Math.round(x + line.nx * off), Math.round(y + line.ny * off)];
			if (px < 0 || py < 0 || px >= width || py >= height) continue;
			const at = py * width + px;
			if (!found.strength[at]) continue;
			if ((found.x[at]! * line.nx + found.y[at]! * line.ny) * inside > 0.85) {
				count++;
				break;
			}
		}
	}
	return count / SAMPLES;
}
