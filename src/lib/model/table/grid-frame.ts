import type { Grid } from './grid.ts';

/** Ways between the page and a grid's own frame, in which its lines run straight across and down. Page pixels on both sides. */
export interface GridFrame {
	into(x: number, y: number): { x: number; y: number };
	back(x: number, y: number): { x: number; y: number };
}

/** The frame of a grid: turned round the grid's middle. */
export function gridFrame({ columns, rows, degrees = 0 }: Grid): GridFrame {
	const [cx, cy] = [(columns[0]! + columns.at(-1)!) / 2, (rows[0]! + rows.at(-1)!) / 2];
	const turned = (angle: number) => {
		const [c, s] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
		return (x: number, y: number) => ({
			x: cx + (x - cx) * c - (y - cy) * s,
			y: cy + (x - cx) * s + (y - cy) * c,
		});
	};
	const same = (x: number, y: number) => ({ x, y });
	return degrees ? { into: turned(-degrees), back: turned(degrees) } : { into: same, back: same };
}
