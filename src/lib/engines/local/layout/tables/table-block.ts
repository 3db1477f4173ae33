import { around } from '#lib/model/geometry.ts';
import type { Grid } from '#lib/model/table/grid.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import { cellLines } from './cell-lines.ts';
import { tableLines } from '#lib/model/table/table-lines.ts';

/** A table of these lines; where its cells are `drawn`, with its lines in the order of `cellLines`. */
export function tableBlock(lines: Line[], grid: Grid, drawn = false): Block {
	const whole = drawn ? cellLines(tableLines(lines), grid) : tableLines(lines);
	return { kind: 'table', box: around(whole.map(({ box }) => box)), lines: whole, grid };
}
