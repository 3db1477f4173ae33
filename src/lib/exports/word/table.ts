import type { CellSide } from '../table/cell-sides.ts';
import { sideOf } from '../table/side-of.ts';
import type { Stretch } from '../flowing/stretches.ts';
import type { Table } from '../table/table.ts';

/** How a table lies on its page, in twentieths of a point: what is before it, from line to line, how high each row is. */
interface Lying {
	indent?: number;
	pitch?: number;
	heights?: number[];
}

/** A row lower than so many lines has one line of text, in its middle. */
const ONE_LINE = 2.2;

/** Columns are never narrower than this, in twentieths of a point. */
const NARROWEST = 500;

/** Widths of columns as on the page, together `room` at most, in twentieths of a point. */
function widths({ rows, shares }: Table, room: number): number[] {
	const columns = rows[0]!.length;
	const least = Math.min(NARROWEST, Math.floor(room / columns));
	const wanted = Array.from({ length: columns }, (_, at) => Math.max(least, room * (shares?.[at] ?? 1 / columns)));
	const all = wanted.reduce((sum, one) => sum + one, 0);
	return wanted.map((one) => Math.floor((one / Math.max(all, room)) * room));
}

/**
 * A table of WordprocessingML with the columns, the merged cells and the head of the page's; `cell` writes what stands in
 * one (`side`: where it stands, as the table runs); how it lies is measured. Which side is first is the reader's: the grid runs from the right in a
 * table that does.
 */
export function tableXml(
	table: Table,
	room: number,
	rightToLeft: boolean,
	cell: (text: string, head: boolean, side: CellSide | undefined, set?: readonly Stretch[]) => string,
	{ indent = 0, pitch = 0, heights = [] }: Lying = {},
): string {
	const { rows, printed = rows, joined, head, set } = table;
	const wide = widths(table, room);
	const side = sideOf(table);
	const sum = (from: number, count: number) => wide.slice(from, from + count).reduce((all, one) => all + one, 0);
	const place = (text: string, y: number, x: number) => {
		const span = joined.find(
			({ row, column, rows, columns }) => y >= row && y < row + rows && x >= column && x < column + columns,
		);
		if (span && x > span.column) return '';
		const over = span && span.columns > 1 ? `<w:gridSpan w:val="${span.columns}"/>` : '';
		const down = span && span.rows > 1 ? `<w:vMerge${y === span.row ? ' w:val="restart"' : ''}/>` : '';
		const middle = heights[y] && heights[y] < ONE_LINE * pitch ? '<w:vAlign w:val="center"/>' : '';
		const format = `<w:tcW w:w="${sum(x, span?.columns ?? 1)}" w:type="dxa"/>${over}${down}${middle}`;
		return `<w:tc><w:tcPr>${format}</w:tcPr>${cell(text, y < head, side(y, x), set?.[y]?.[x])}</w:tc>`;
	};
	const line = (row: string[], y: number) => {
		const high = heights[y] ? `<w:trHeight w:val="${heights[y]}" w:hRule="atLeast"/>` : '';
		const repeated = y < head ? '<w:tblHeader/>' : '';
		return `<w:tr><w:trPr><w:cantSplit/>${high}${repeated}</w:trPr>${row.map((text, x) => place(text, y, x)).join('')}</w:tr>`;
	};
	const grid = `<w:tblGrid>${wide.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
	const format = `<w:tblPr><w:tblStyle w:val="TableGrid"/>${rightToLeft ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${sum(0, wide.length)}" w:type="dxa"/>${indent ? `<w:tblInd w:w="${indent}" w:type="dxa"/>` : ''}<w:tblLayout w:type="fixed"/></w:tblPr>`;
	return `<w:tbl>${format}${grid}${printed.map(line).join('')}</w:tbl>`;
}
