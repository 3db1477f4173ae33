import type { Grid } from '../table/grid.ts';
import { turnedBox } from './turned-box.ts';
import type { Turn } from './turn.ts';

/**
 * The grid of a table on a page of `width` × `height` pixels (before the turn) that was turned: the same lines in a frame
 * that is turned with the page, so that rows stay rows.
 */
export function turnedGrid(grid: Grid, by: Turn, page: { width: number; height: number }): Grid {
	const { columns, rows, degrees = 0, joined } = grid;
	const [x, y] = [(columns[0]! + columns.at(-1)!) / 2, (rows[0]! + rows.at(-1)!) / 2];
	const { x0, y0 } = turnedBox({ x0: x, y0: y, x1: x, y1: y }, by, page);
	const turned = ((((degrees + by + 180) % 360) + 360) % 360) - 180;
	return {
		columns: columns.map((at) => at - x + x0),
		rows: rows.map((at) => at - y + y0),
		...(turned && { degrees: turned === -180 ? 180 : turned }),
		...(joined && { joined }),
	};
}
