import { gap, textOfPiece, type Piece } from './pieces.ts';

/** What stands before the items of a list, as it may have been read before it is made a bullet, and the numbers of steps. */
const MARK = /^([^\p{L}\p{N}\s]{1,2}|[eo]|\d{1,2}[.)]) /u;
/** So many lines of a list have one, and so large a share. */
const FEWEST = 3;
const SHARE = 0.4;

/**
 * Lists side by side whose items show where they begin, as what a dish needs and what is done with it: each is read down, though
 * their lines may be level. Undefined unless all columns are such, at least `gutter` pixels apart.
 */
export function markedLists(columns: Piece[][], gutter: number): Piece[][] | undefined {
	const areApart = columns.every((column, at) => !at || gap(columns[at - 1]!, column) >= gutter);
	return columns.length > 1 && areApart && columns.every(isList) ? columns : undefined;
}

function isList(column: Piece[]): boolean {
	const marks = column.filter((piece) => MARK.test(textOfPiece(piece))).length;
	return marks >= FEWEST && marks >= SHARE * column.length;
}
