import { around, type Segment } from '#lib/model/geometry.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import type { WayBack } from './way-back.ts';

/** A grid that leans less (degrees) is straight. */
const STRAIGHT = 0.1;

/**
 * Takes blocks from the pixels of the picture that was read to those of the page. What has no place there is left out.
 */
export function placed(blocks: Block[], back: WayBack): Block[] {
	return blocks.flatMap(({ grid, ...block }) => {
		const lines = block.lines.map((line) => placedLine(line, back)).filter((line) => line !== undefined);
		const box = lines.length ? around(lines.map((line) => line.box)) : back.box(block.box);
		if (!box || (block.lines.length && !lines.length)) return [];
		const ends = grid && placedGrid(grid, back);
		return [{ ...block, box, lines, ...(ends && { grid: ends }) }];
	});
}

function placedLine(line: Line, back: WayBack): Line | undefined {
	const words = line.words.flatMap((word) => {
		const box = back.box(word.box);
		return box ? [{ ...word, box }] : [];
	});
	if (!words.length) return undefined;
	const { baseline: drawn, ...rest } = line;
	const baseline = drawn && back.segment(drawn);
	return {
		...rest,
		box: back.box(line.box) ?? around(words.map(({ box }) => box)),
		words,
		...(baseline && { baseline }),
	};
}

/** The grid is placed by its middle: it is turned there as the picture is, and as large. */
function placedGrid(grid: NonNullable<Block['grid']>, back: WayBack): Block['grid'] {
	const { columns, rows } = grid;
	const [x, y] = [(columns[0]! + columns.at(-1)!) / 2, (rows[0]! + rows.at(-1)!) / 2];
	const across = back.segment({ x0: columns[0]!, y0: y, x1: columns.at(-1)!, y1: y });
	const down = back.segment({ x0: x, y0: rows[0]!, x1: x, y1: rows.at(-1)! });
	if (!across || !down) return undefined;
	const length = ({ x0, y0, x1, y1 }: Segment) => Math.hypot(x1 - x0, y1 - y0);
	const wide = length(across) / (columns.at(-1)! - columns[0]!);
	const high = length(down) / (rows.at(-1)! - rows[0]!);
	if (!wide || !high) return undefined;
	const degrees = (Math.atan2(across.y1 - across.y0, across.x1 - across.x0) * 180) / Math.PI;
	const [cx, cy] = [(across.x0 + across.x1) / 2, (down.y0 + down.y1) / 2];
	const straight = Math.abs(degrees) < STRAIGHT;
	return {
		...grid,
		columns: columns.map((at) => Math.round(cx + (at - x) * wide)),
		rows: rows.map((at) => Math.round(cy + (at - y) * high)),
		...(!straight && { degrees: Math.round(degrees * 100) / 100 }),
	};
}
