import { rowsOf, textOfPiece, type Measure, type Piece } from './pieces.ts';

/** Twins have so many columns at least; of the heads of one so many are the other's, as a share. */
const COLUMNS = 3;
const SAME = 0.7;
/** What is so many words' heights right of the last head of the first is the second's. */
const BEYOND = 0.3;
/** Rows so many times as far apart as the first two are none of theirs. */
const FAR = 2.2;

/**
 * Two tables side by side under the same heads, as those of two divisions: what is in each, with the title over it. Undefined where
 * no row of heads comes twice.
 */
export function twins(band: Piece[], measure: Measure): Piece[][] | undefined {
	const { tall } = measure;
	const rows = rowsOf(band, measure);
	for (const [at, row] of rows.entries()) {
		const edge = twiceIn(row);
		if (edge === undefined) continue;
		const x = edge + BEYOND * tall;
		const isRight = ({ box }: Piece) => (box.x0 + box.x1) / 2 > x;
		const crosses = ({ box }: Piece) => box.x0 < x - tall && box.x1 > x + tall;
		const step = (of: number) => rows[of]![0]!.foot - rows[of - 1]![0]!.foot;
		let to = at + 1;
		const goesOn = (next: Piece[]) =>
			next.length > 2 && !next.some(crosses) && next.some(isRight) && !next.every(isRight);
		while (rows[to] && goesOn(rows[to]!) && step(to) < FAR * step(at + 1)) to++;
		if (to - at < COLUMNS) continue;
		const above = rows[at - 1];
		const isTitled = above?.length === 2 && !isRight(above[0]!) && isRight(above[1]!) && step(at) < FAR * step(at + 1);
		const theirs = rows.slice(isTitled ? at - 1 : at, to).flat();
		return [theirs.filter((piece) => !isRight(piece)), theirs.filter(isRight)];
	}
	return undefined;
}

/** Where the first of two equal runs of heads ends, in pixels; undefined where the row is none. */
function twiceIn(row: Piece[]): number | undefined {
	const texts = row.map(textOfPiece);
	if (texts.length < 2 * COLUMNS || !texts.some((text) => /\p{L}/u.test(text)) || texts.some((text) => /\d/.test(text)))
		return undefined;
	const second = texts.indexOf(texts[0]!, 1);
	if (second < COLUMNS || texts.length - second < COLUMNS) return undefined;
	const [one, other] = [texts.slice(0, second), texts.slice(second)];
	const same = one.filter((text) => other.includes(text)).length;
	return same >= SAME * Math.max(one.length, other.length) ? row[second - 1]!.box.x1 : undefined;
}
