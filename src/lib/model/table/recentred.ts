import type { Grid } from './grid.ts';

/**
 * A grid whose lines are told in a frame that is turned round another point than its own middle, as one that is turned
 * round its middle. The cells stay where they are on the page.
 */
export function recentred(grid: Grid, cx: number, cy: number): Grid {
	const { columns, rows, degrees = 0 } = grid;
	if (!degrees) return grid;
	const [mx, my] = [(columns[0]! + columns.at(-1)!) / 2, (rows[0]! + rows.at(-1)!) / 2];
	const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
	const x = cx + (mx - cx) * c - (my - cy) * s;
	const y = cy + (mx - cx) * s + (my - cy) * c;
	return { ...grid, columns: columns.map((at) => at + x - mx), rows: rows.map((at) => at + y - my) };
}
