/** A table to draw for tests: its cells as they should be found ('' is empty), and how they are set. */
export interface DrawnTable {
	/** a line end parts the printed lines of one cell */
	cells: string[][];
	/** widths of the columns in pixels */
	widths: number[];
	/** upper left corner */
	x: number;
	y: number;
	/** 'all' lines, only those between 'rows', over and under the table and its 'head', only 'inner' ones, or none */
	ruled: 'all' | 'rows' | 'head' | 'inner' | 'none';
	/** height of the letters' font, pixels; 40 unless told */
	size?: number;
	/** columns that are set at their right edge */
	right?: number[];
	/** cells of the first row that go over several columns: column, and how many */
	joined?: [column: number, columns: number][];
	/** thickness and colour of the lines */
	pen?: number;
	ink?: string;
	/** colour behind the first row */
	shade?: string;
}

/** Draws a table. Needs nothing but its arguments, so that it can be sent to a page. */
export function drawTable(
	context: OffscreenCanvasRenderingContext2D,
	{ cells, widths, x, y, ruled, size = 40, right = [], joined = [], pen = 3, ink = '#000', shade }: DrawnTable,
): void {
	const pitch = size * 1.25;
	const pad = size * 0.45;
	const lefts = widths.map((_, column) => x + widths.slice(0, column).reduce((sum, wide) => sum + wide, 0));
	const end = x + widths.reduce((sum, wide) => sum + wide, 0);
	const heights = cells.map((row) => Math.max(...row.map((text) => text.split('\n').length)) * pitch + pad);
	const tops = heights.map((_, row) => y + heights.slice(0, row).reduce((sum, high) => sum + high, 0));
	const bottom = y + heights.reduce((sum, high) => sum + high, 0);
	const hidden = (row: number, column: number) =>
		row === 0 && joined.some(([from, over]) => column > from && column < from + over);
	if (shade) {
		context.fillStyle = shade;
		context.fillRect(x, y, end - x, heights[0]!);
	}
	context.fillStyle = '#000';
	context.font = `${size}px sans-serif`;
	cells.forEach((row, r) =>
		row.forEach((text, c) => {
			if (hidden(r, c)) return;
			const over = (r === 0 && joined.find(([from]) => from === c)?.[1]) || 1;
			const wide = widths.slice(c, c + over).reduce((sum, value) => sum + value, 0);
			text.split('\n').forEach((line, l) => {
				const long = context.measureText(line).width;
				const at = over > 1 ? (wide - long) / 2 : right.includes(c) ? wide - long - pad : pad;
				context.fillText(line, lefts[c]! + at, tops[r]! + pad * 0.4 + pitch * l + size);
			});
		}),
	);
	context.fillStyle = ink;
	const flat = (at: number) =>
		context.fillRect(x, Math.round(at - pen / 2), end - x + (ruled === 'all' ? pen : 0), pen);
	const inner = tops.slice(1);
	if (ruled !== 'none' && ruled !== 'inner') [y, bottom].forEach(flat);
	if (ruled === 'head') flat(tops[1]!);
	if (ruled === 'all' || ruled === 'rows' || ruled === 'inner') inner.forEach(flat);
	if (ruled !== 'all' && ruled !== 'inner') return;
	const edges = ruled === 'all' ? [...lefts, end] : lefts.slice(1);
	edges.forEach((at, c) => {
		const column = ruled === 'all' ? c : c + 1;
		const from = hidden(0, column) ? tops[1]! : y;
		context.fillRect(Math.round(at - pen / 2), from, pen, bottom - from);
	});
}
