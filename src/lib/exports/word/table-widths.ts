import { width } from '#lib/model/geometry.ts';
import type { Grid } from '#lib/model/table/grid.ts';
import type { Block } from '#lib/model/reading.ts';

/** The room that Word leaves at both sides of a cell's text, and what its letters may be wider than those printed. */
const PADDING = 230;
const WIDER = 1.05;

/** How wide the text of each column is, at most, in page pixels; what reaches over a line between columns does not count. */
function textWidths({ lines }: Block, { columns, rows }: Grid): number[] {
	const within = (at: number, edges: number[]) => edges.findLastIndex((edge) => edge <= at);
	const extents = new Map<string, { x0: number; x1: number }>();
	for (const { box } of lines.flatMap(({ words }) => words)) {
		const column = within((box.x0 + box.x1) / 2, columns);
		if (box.x0 < (columns[column] ?? Infinity) - width(box) / 4) continue;
		const key = `${column} ${within((box.y0 + box.y1) / 2, rows)}`;
		const known = extents.get(key) ?? box;
		extents.set(key, { x0: Math.min(known.x0, box.x0), x1: Math.max(known.x1, box.x1) });
	}
	const widest = columns.slice(1).map(() => 0);
	for (const [key, { x0, x1 }] of extents) {
		const column = Number(key.split(' ')[0]);
		const room = (columns[column + 1] ?? 0) - columns[column]!;
		if (column < widest.length) widest[column] = Math.min(room, Math.max(widest[column]!, x1 - x0));
	}
	return widest;
}

/**
 * How wide the columns of a table are in Word, in twentieths of a point, `room` together at most: as wide as printed, but so that
 * lines of text have room that had it; where lines are drawn close round the words Word has less. `perInch`: page pixels.
 */
export function tableWidths(block: Block, grid: Grid, perInch: number, room: number): number[] {
	const twips = (pixels: number) => (pixels / perInch) * 1440;
	const printed = grid.columns.slice(1).map((line, at) => twips(line - grid.columns[at]!));
	const needed = textWidths(block, grid).map((text) => (text ? WIDER * twips(text) + PADDING : 0));
	const wide = printed.map((own, at) => Math.max(own, needed[at]!));
	const sum = (values: number[]) => values.reduce((all, one) => all + one, 0);
	const over = sum(wide) - Math.max(room, 0);
	if (over <= 0) return wide;
	const spare = wide.map((own, at) => own - Math.max(needed[at]!, Math.min(own, PADDING)));
	const share = Math.min(1, over / Math.max(1, sum(spare)));
	const less = wide.map((own, at) => own - spare[at]! * share);
	const rest = Math.min(1, room / sum(less));
	return less.map((own) => own * rest);
}
