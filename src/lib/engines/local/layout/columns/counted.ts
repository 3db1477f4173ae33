import { around } from '#lib/model/geometry.ts';
import { columnsOf, rowsOf, textOfPiece, type Measure, type Piece } from './pieces.ts';

const NUMBERED = /^\(?(\d{1,3})[.)]?(?=\s|$)/u;
const NUMBER = /^\(?\d{1,3}[.)]?$/u;
/** So many numbers tell, and so many more than were read may have been printed, as a share. */
const FEWEST = 3;
const MISSED = 0.25;

/**
 * Columns in which numbered things (questions, verses) go on counting from one to the next: each column is read down, whatever
 * stands beside it. Undefined where nothing counts so. What stands alone above both is not among them.
 */
export function countedColumns(pieces: Piece[], measure: Measure): Piece[][] | undefined {
	const columns = withNumbers(columnsOf(untitled(pieces, measure), measure.gap)).map((column) =>
		unfollowed(column, measure.tall),
	);
	if (columns.length < 2) return undefined;
	const counts = columns.map((column) => numbersOf(column, measure.tall));
	const all = counts.flat();
	if (all.length < FEWEST || counts.some(({ length }) => !length) || counts.every(({ length }) => length < 2))
		return undefined;
	const most = (1 + MISSED) * all.length;
	return all.every((number, at) => !at || number > all[at - 1]!) && all.at(-1)! - all[0]! < most ? columns : undefined;
}

/** Pieces without what stands alone above all the rest. */
export function untitled(pieces: Piece[], measure: Measure): Piece[] {
	const rows = rowsOf(pieces, measure);
	// What begins where things below it do, and not at the left of all, is the first of its column.
	const isFirst = ({ box }: Piece) =>
		pieces.some((other) => other.box.x1 < box.x0) &&
		pieces.filter((other) => Math.abs(other.box.x0 - box.x0) < measure.tall / 2).length > FEWEST;
	const isAbove = ([piece, ...others]: Piece[], at: number) =>
		!others.length &&
		!isFirst(piece!) &&
		!NUMBERED.test(textOfPiece(piece!)) &&
		(rows[at + 1] ?? []).every(({ box }) => box.y0 >= piece!.box.y1);
	return rows.slice(rows.findIndex((row, at) => !isAbove(row, at))).flat();
}

/** Without a title that follows at the edge of a column in which everything else without a number is set in. */
function unfollowed(column: Piece[], tall: number): Piece[] {
	const edge = around(column.map(({ box }) => box)).x0;
	const plain = column.filter((piece) => !NUMBERED.test(textOfPiece(piece)));
	const last = plain.at(-1);
	const isTitle = last === column.at(-1) && plain.filter(({ box }) => box.x0 - edge < tall / 2).length === 1;
	return isTitle && last && last.box.x0 - edge < tall / 2 && plain.length > 1 ? column.slice(0, -1) : column;
}

/** Columns of nothing but numbers with the column at their right. */
function withNumbers(columns: Piece[][]): Piece[][] {
	const result: Piece[][] = [];
	let numbers: Piece[] = [];
	for (const column of columns) {
		if (column !== columns.at(-1) && column.every((piece) => NUMBER.test(textOfPiece(piece)))) numbers.push(...column);
		else {
			result.push([...numbers, ...column].sort((a, b) => a.box.y0 - b.box.y0));
			numbers = [];
		}
	}
	return result;
}

/** The numbers that stand at the left edge of a column, from the top. */
function numbersOf(column: Piece[], tall: number): number[] {
	const edge = around(column.map(({ box }) => box)).x0;
	return column.flatMap((piece) => {
		const number = piece.box.x0 - edge < tall ? NUMBERED.exec(textOfPiece(piece))?.[1] : undefined;
		return number === undefined ? [] : [Number(number)];
	});
}
