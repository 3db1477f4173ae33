import { rowsOf, textOfPiece, type Measure, type Piece } from './pieces.ts';

/** What answers and items are counted by: "B)", "(b)", "2.". */
const MARK = /^\(?(?:(\p{L})|(\d{1,2}))[).](?=\s|\p{L}|\p{N}|$)/u;
/** So many rows of them show that they go on across. */
const ROWS = 2;

/**
 * Rows of things that go on counting from left to right, as the answers to a question: "A) B)" over "C) D)" is read across. Each stretch of such
 * rows by itself.
 */
export function markedAcross(band: Piece[], measure: Measure): Piece[][] {
	const found: Piece[][][] = [];
	let run: Piece[][] = [];
	const end = () => {
		if (run.length >= ROWS) found.push(run);
		run = [];
	};
	for (const row of rowsOf(band, measure)) {
		const marks = row.map(markOf);
		const goesOn = marks.every((mark, at) => mark !== undefined && (!at || mark === marks[at - 1]! + 1));
		const last = run.at(-1)?.at(-1);
		if (!goesOn || (last && markOf(last)! + 1 !== marks[0])) end();
		// The last row may be a short one, the first not.
		if (goesOn && (run.length || row.length > 1)) run.push(row);
	}
	end();
	return found.map((rows) => rows.flat());
}

/** A letter's or a number's place in the order; letters and numbers far apart. */
function markOf(piece: Piece): number | undefined {
	const [, letter, number] = MARK.exec(textOfPiece(piece)) ?? [];
	return letter ? 1000 + letter.codePointAt(0)! : number ? Number(number) : undefined;
}
