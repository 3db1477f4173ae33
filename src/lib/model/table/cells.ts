import type { Grid, Span } from './grid.ts';
import { gridFrame } from './grid-frame.ts';
import type { Word } from '../reading.ts';

/** A cell of a table with what stands in it, printed line by printed line. */
export interface Cell<W extends Word = Word> extends Span {
	lines: { words: W[]; hyphenated?: boolean }[];
}

interface Piece<W extends Word> {
	words: W[];
	hyphenated?: boolean;
	x: number;
	top: number;
	bottom: number;
}

/**
 * The cells of a table, row by row; each row holds the cells that begin in it. A word is in the cell in which its middle
 * lies; what lies beyond the outer lines is in the nearest cell.
 */
export function cellsOf<W extends Word>(
	lines: readonly { words: W[]; hyphenated?: boolean }[],
	grid: Grid,
): Cell<W>[][] {
	const high = Math.max(1, grid.rows.length - 1);
	const wide = Math.max(1, grid.columns.length - 1);
	const places: (Cell<W> | undefined)[][] = Array.from({ length: high }, () => Array<undefined>(wide).fill(undefined));
	const rows: Cell<W>[][] = Array.from({ length: high }, () => []);
	const joined = new Map((grid.joined ?? []).map((span) => [`${span.row} ${span.column}`, span]));
	for (let row = 0; row < high; row++)
		for (let column = 0; column < wide; column++) {
			if (places[row]![column]) continue;
			const span = joined.get(`${row} ${column}`);
			const cell: Cell<W> = { row, column, rows: 1, columns: 1, lines: [] };
			if (span) {
				// What others hold already, and what lies outside, is not taken.
				cell.rows = Math.max(1, Math.min(span.rows, high - row));
				while (cell.columns < Math.min(span.columns, wide - column) && !places[row]![column + cell.columns])
					cell.columns++;
			}
			for (let y = 0; y < cell.rows; y++) for (let x = 0; x < cell.columns; x++) places[row + y]![column + x] ??= cell;
			rows[row]!.push(cell);
		}

	const { into } = gridFrame(grid);
	const pieces = new Map<Cell<W>, Piece<W>[]>();
	for (const line of lines) {
		let before: { cell: Cell<W>; piece: Piece<W> } | undefined;
		for (const word of line.words) {
			const { box } = word;
			const { x, y } = into((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2);
			const cell = places[slot(grid.rows, y)]![slot(grid.columns, x)]!;
			const half = (box.y1 - box.y0) / 2;
			if (before?.cell === cell) {
				const { piece } = before;
				piece.words.push(word);
				piece.top = Math.min(piece.top, y - half);
				piece.bottom = Math.max(piece.bottom, y + half);
			} else {
				const piece: Piece<W> = { words: [word], x, top: y - half, bottom: y + half };
				before = { cell, piece };
				if (!pieces.has(cell)) pieces.set(cell, []);
				pieces.get(cell)!.push(piece);
			}
		}
		if (before && line.hyphenated !== undefined) before.piece.hyphenated = line.hyphenated;
	}
	for (const [cell, found] of pieces) cell.lines = printed(found);
	return rows;
}

/** Between which lines something lies; beyond them it is the first or the last place. */
function slot(lines: number[], at: number): number {
	const inner = lines.slice(1, -1);
	const found = inner.findIndex((line) => at < line);
	return found < 0 ? inner.length : found;
}

/** Pieces of one cell as printed lines, from the top; side by side in the order in which they came. */
function printed<W extends Word>(pieces: Piece<W>[]): Cell<W>['lines'] {
	if (pieces.length > 1) pieces.sort((a, b) => (beside(a, b) ? 0 : a.top + a.bottom - b.top - b.bottom));
	const lines: (Cell<W>['lines'][number] & { piece: Piece<W> })[] = [];
	for (const piece of pieces) {
		const last = lines.at(-1);
		if (last && beside(last.piece, piece)) last.words = [...last.words, ...piece.words];
		else
			lines.push({
				words: piece.words,
				piece,
				...(piece.hyphenated === undefined ? {} : { hyphenated: piece.hyphenated }),
			});
	}
	return lines.map(({ words, hyphenated }) => ({ words, ...(hyphenated === undefined ? {} : { hyphenated }) }));
}

const beside = <W extends Word>(a: Piece<W>, b: Piece<W>) =>
	Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
