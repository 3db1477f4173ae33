import { around, type Box } from '#lib/model/geometry.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import { middle } from './type-size.ts';

/** Lines that are shorter than this share of the page's width do not tell how it leans. */
const LONG = 0.15;
/** Radians: less is level. */
const LEVEL = 0.003;
/** Radians: more is no page that was laid down a little askew. */
const STEEP = 0.35;

/** How the lines of a page lean, in radians, clockwise; 0 where they are level. */
function leanOf(lines: Line[], pageWidth: number): number {
	const slopes = lines.flatMap(({ baseline }) =>
		baseline && baseline.x1 - baseline.x0 > LONG * pageWidth
			? [Math.atan2(baseline.y1 - baseline.y0, baseline.x1 - baseline.x0)]
			: [],
	);
	const lean = slopes.length > 2 ? middle(slopes) : 0;
	return Math.abs(lean) > LEVEL && Math.abs(lean) < STEEP ? lean : 0;
}

/**
 * The blocks of a page as they would lie if it had been laid straight: words have their places on the page as it is, and on one that
 * leans by two degrees a margin wanders by a centimetre. In the same order; the same ones where the page is level. `page`: pixels.
 */
export function levelled(blocks: Block[], page: { width: number; height: number }): Block[] {
	const lean = leanOf(
		blocks.flatMap(({ lines }) => lines),
		page.width,
	);
	if (!lean) return blocks;
	const [cos, sin] = [Math.cos(lean), Math.sin(lean)];
	const [cx, cy] = [page.width / 2, page.height / 2];
	const point = (x: number, y: number) => ({
		x: cx + (x - cx) * cos + (y - cy) * sin,
		y: cy + (y - cy) * cos - (x - cx) * sin,
	});
	// A box round something that leans is taller than the thing by its width times the slope, and wider by its height.
	const box = ({ x0, y0, x1, y1 }: Box): Box => {
		const { x, y } = point((x0 + x1) / 2, (y0 + y1) / 2);
		const [wide, high] = [x1 - x0, y1 - y0];
		const slope = Math.abs(Math.tan(lean));
		const across = Math.max(wide / 2, (wide - high * slope) / (1 - slope * slope));
		const down = Math.max(high / 3, (high - wide * slope) / (1 - slope * slope));
		return { x0: x - across / 2, x1: x + across / 2, y0: y - down / 2, y1: y + down / 2 };
	};
	const line = ({ baseline, ...rest }: Line): Line => {
		const words = rest.words.map((word) => ({ ...word, box: box(word.box) }));
		const made: Line = { ...rest, words, box: words.length ? around(words.map((word) => word.box)) : box(rest.box) };
		if (!baseline) return made;
		const [from, to] = [point(baseline.x0, baseline.y0), point(baseline.x1, baseline.y1)];
		return { ...made, baseline: { x0: from.x, y0: from.y, x1: to.x, y1: to.y } };
	};
	return blocks.map((block) => {
		const lines = block.lines.map(line);
		return { ...block, lines, box: lines.length ? around(lines.map((one) => one.box)) : box(block.box) };
	});
}
