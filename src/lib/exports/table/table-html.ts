import { escapeXml } from '../escape-xml.ts';
import type { Stretch } from '../flowing/stretches.ts';
import type { CellSide } from './cell-sides.ts';
import type { Table } from './table.ts';

const CLASSES: Record<CellSide, string> = { start: '', center: ' class="middle"', end: ' class="number"' };

/**
 * A table as markup that is HTML and XHTML at once: a head where it has one, cells over several places as one. What stands at a
 * cell's end (`side`), as numbers do, or in its middle has a class.
 */
export function tableHtml(
	{ rows, printed = rows, joined, head, set }: Table,
	text: (cell: string, set?: readonly Stretch[]) => string = (cell) => escapeXml(cell),
	side: (row: number, column: number) => CellSide | undefined = () => undefined,
): string {
	const covered = new Set(
		joined.flatMap((span) =>
			Array.from({ length: span.rows * span.columns }, (_, index) => {
				const [row, column] = [span.row + Math.floor(index / span.columns), span.column + (index % span.columns)];
				return index ? `${row} ${column}` : '';
			}),
		),
	);
	const cells = (row: string[], y: number) =>
		row
			.map((cell, x) => {
				if (covered.has(`${y} ${x}`)) return '';
				const span = joined.find(({ row, column }) => row === y && column === x);
				const over =
					(span && span.columns > 1 ? ` colspan="${span.columns}"` : '') +
					(span && span.rows > 1 ? ` rowspan="${span.rows}"` : '');
				const kind = CLASSES[side(y, x) ?? 'start'];
				const inside = text(cell, set?.[y]?.[x]).replaceAll('\n', '<br/>');
				return y < head && cell
					? `<th scope="${span && span.columns > 1 ? 'colgroup' : 'col'}"${kind}${over}>${inside}</th>`
					: `<td${kind}${over}>${inside}</td>`;
			})
			.join('');
	const lines = printed.map((row, y) => `<tr>${cells(row, y)}</tr>`);
	const body = `<tbody>\n${lines.slice(head).join('\n')}\n</tbody>`;
	return `<table>\n${head ? `<thead>\n${lines.slice(0, head).join('\n')}\n</thead>\n` : ''}${body}\n</table>`;
}
