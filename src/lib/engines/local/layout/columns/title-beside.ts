import { capitalHeight } from '#lib/model/text/capital-height.ts';
import { boxOf, textOfPiece, type Piece } from './pieces.ts';

/** A title's letters are so many times as high as what stands so many words' heights beside it. */
const LARGER = 1.35;
const WIDE = 8;

/**
 * A title at one end of a band's first row and something smaller at the other, as on a statement or a letter, from the left. Undefined
 * where there is none; `tall` is the usual height of words, pixels.
 */
export function titleBeside(band: Piece[], tall: number): Piece[] | undefined {
	const [one, other, next] = [...band].sort((a, b) => a.box.y0 - b.box.y0);
	const row = [one!, other!].sort((a, b) => a.box.x0 - b.box.x0);
	const [left, right] = row as [Piece, Piece];
	const { y0, y1 } = boxOf(row);
	const isRow = other!.box.y0 < (one!.box.y0 + one!.box.y1) / 2 && (!next || next.box.y0 > y1 - (y1 - y0) / 4);
	if (!isRow || right.box.x0 - left.box.x1 < WIDE * tall) return undefined;
	if (!row.every((piece) => /\p{L}{3}/u.test(textOfPiece(piece)))) return undefined;
	const sizes = row.map(({ words }) => capitalHeight(words));
	return Math.max(...sizes) >= LARGER * Math.min(...sizes) ? row : undefined;
}
