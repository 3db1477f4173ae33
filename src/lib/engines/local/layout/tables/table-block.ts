import { around } from '#lib/model/geometry.ts';
import type { Grid } from '#lib/model/table/grid.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import { tableLines } from '#lib/model/table/table-lines.ts';

/** A table of these lines. */
export function tableBlock(lines: Line[], grid: Grid): Block {
	const whole = tableLines(lines);
	return { kind: 'table', box: around(whole.map(({ box }) => box)), lines: whole, grid };
}
