import type { Reading } from '#lib/model/reading.ts';
import type { Rows } from '../table/table.ts';
import { readingOf } from './reading-of.ts';

/** A reading with one table whose cells hold these texts, each as one word, in a grid 200 × 50 px. */
export function tableOf(rows: Rows, grid = true): Reading {
	const columns = rows[0]!.length;
	const lines = rows.map((row, y) => {
		const words = row.flatMap((text, x) =>
			text
				? [{ text, confidence: 90, box: { x0: x * 200 + 10, y0: y * 50 + 10, x1: x * 200 + 150, y1: y * 50 + 40 } }]
				: [],
		);
		return { box: { x0: 0, y0: y * 50, x1: columns * 200, y1: y * 50 + 50 }, words };
	});
	return readingOf([
		{
			kind: 'table',
			lines,
			...(grid && {
				grid: {
					columns: Array.from({ length: columns + 1 }, (_, x) => x * 200),
					rows: Array.from({ length: rows.length + 1 }, (_, y) => y * 50),
				},
			}),
		},
	]);
}
