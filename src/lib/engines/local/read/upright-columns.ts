import { height, width } from '#lib/model/geometry.ts';
import type { Block, Line } from '#lib/model/reading.ts';
import { moved } from '../blocks/moved.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import type { Read } from './read-page.ts';
import { readPlace } from './read-place.ts';

/** A line so many times higher than wide runs down the page, or is a column that was taken for one. */
const TALL = 2;
const LEAST_CHARACTERS = 3;
/** Looked at on one page: a page of nothing else is something else. */
const MOST = 12;

/** So large a share of a block's characters is in such lines: what stands beside a column may have made specks of itself. */
const MOSTLY = 0.8;

const characters = ({ words }: Line) => words.reduce((sum, { text }) => sum + text.length, 0);
const runsDown = (line: Line) => height(line.box) > TALL * width(line.box) && characters(line) >= LEAST_CHARACTERS;

function isColumn({ lines }: Block): boolean {
	const count = (some: Line[]) => some.reduce((sum, line) => sum + characters(line), 0);
	return lines.some(runsDown) && count(lines.filter(runsDown)) >= MOSTLY * count(lines);
}

/** Mean confidence of the characters, 0–100. */
function sureness(lines: Line[]): number {
	const words = lines.flatMap((line) => line.words);
	const weight = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
	return (
		weight /
		Math.max(
			1,
			lines.reduce((sum, line) => sum + characters(line), 0),
		)
	);
}

/**
 * Columns of single digits or letters (quantities, the numbers of lines) are taken for one line that runs down the page,
 * and come out as nonsense. Each such block is read once more by itself, as rows, and kept where it has more lines that are surer; text that
 * truly runs down stays. `blocks` in pixels of a piece that lies `dx` from the left of the prepared page. Rejects as `read` does.
 */
export async function uprightColumns(
	blocks: Block[],
	dx: number,
	dpi: number,
	held: HeldPage,
	read: Read,
): Promise<Block[]> {
	const columns = blocks.filter(isColumn).slice(0, MOST);
	const instead = new Map<Block, Block[]>();
	for (const block of columns) {
		const place = { ...block.box, x0: block.box.x0 + dx, x1: block.box.x1 + dx };
		const picture = (await held.places([place], false))?.[0];
		if (!picture) continue;
		const again = moved(await readPlace(picture, dpi, read), -dx, 0);
		const lines = again.flatMap((one) => one.lines);
		if (lines.length > block.lines.length && sureness(lines) > sureness(block.lines)) instead.set(block, again);
	}
	return blocks.flatMap((block) => instead.get(block) ?? [block]);
}
