import { around, height, width } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import { columnsFrom, type Column } from './columns.ts';
import { type Lie, lieOf } from './lay.ts';
import type { Manner } from './survey.ts';

/** Blocks of a page that stand side by side, each cell with those that stand below each other, in the order they are read. */
export interface Beside {
	cells: {
		blocks: Block[];
		/** all that is its own, in page pixels */
		column: Column;
		place: 'first' | 'inner' | 'last';
	}[];
}

/** Cells in one row are no more than this; more is a table that was not found, or chance. */
const MOST = 5;
/** The room between two cells is at least so many heights of a line. */
const APART = 1;

const boxOf = (blocks: Block[]) => around(blocks.map(({ box }) => box));
const letterOf = ({ lines, box }: Block) =>
	lines.length ? Math.min(...lines.map((line) => height(line.box))) : height(box);

/** The last column without what stands under all others, far below what is above it. */
function trimmed(groups: Block[][]): Block[][] {
	const foot = boxOf(groups.slice(0, -1).flat()).y1;
	const last = groups.at(-1)!;
	const end = last.findIndex(
		({ box }, at) => at > 0 && box.y0 > foot && box.y0 - last[at - 1]!.box.y1 > 2 * letterOf(last[at - 1]!),
	);
	return end < 0 ? groups : [...groups.slice(0, -1), last.slice(0, end)];
}

/** Whether these columns, each of which begins above where the one before ends, are one row of the page. */
function isRow(groups: Block[][]): boolean {
	if (groups.length < 2 || groups.length > MOST) return false;
	const boxes = groups.map(boxOf);
	const letter = Math.min(...groups.flat().map(letterOf));
	// What begins high above all others only stands before them.
	const top = Math.min(...boxes.slice(1).map(({ y0 }) => y0));
	if (groups[0]![0]!.box.y1 <= top) return false;
	if (groups.some((group) => group.every(({ kind }) => kind === 'picture'))) return false;
	const order = [...boxes].sort((a, b) => a.x0 - b.x0);
	return order.every((box, at) => !at || box.x0 - order[at - 1]!.x1 > APART * letter);
}

/** The rows of blocks side by side in a column of the page, by their first blocks. `leftward`: the first cell is at the right. */
export function besideIn(blocks: Block[], page: Column, leftward = false): [Block, Beside][] {
	const rows: [Block, Beside][] = [];
	for (let at = 0; at < blocks.length;) {
		const groups = width(blocks[at]!.box) > 0 ? columnsFrom(blocks, at, leftward) : [];
		const row = groups.length > 1 ? trimmed(groups) : [];
		if (isRow(row)) {
			rows.push([blocks[at]!, { cells: cellsOf(row, page, leftward) }]);
			at += row.flat().length;
		} else at++;
	}
	return rows;
}

/** Letters of Word's font may be wider than those printed: where there is room, a cell is so much wider than its text. */
const WIDER = 1.1;
/** What stays free between flowing lines and the next cell, in heights of a line. */
const GUTTER = 0.75;

/** From where to where each cell reaches: to the beginning of the next; the last one to the edge of the text. */
function cellsOf(groups: Block[][], page: Column, leftward: boolean): Beside['cells'] {
	const boxes = groups.map(boxOf);
	const starts = boxes.map((box) => (leftward ? -box.x1 : box.x0));
	const ends = boxes.map((box) => (leftward ? -box.x0 : box.x1));
	const [first, last] = leftward ? [-page.x1, -page.x0] : [page.x0, page.x1];
	const begins = starts.map((start, at) => {
		if (!at) return Math.min(first, start);
		const wanted = (at + 1 < starts.length ? starts[at + 1]! : last) - WIDER * (ends[at]! - start);
		// The cell before keeps the room that its own text may need.
		return Math.min(start, Math.max(wanted, starts[at - 1]! + WIDER * (ends[at - 1]! - starts[at - 1]!)));
	});
	return groups.map((blocks, at) => {
		const [begin, end] = [begins[at]!, at + 1 < begins.length ? begins[at + 1]! : Math.max(last, ends[at]!)];
		const place = !at ? 'first' : at + 1 < groups.length ? 'inner' : 'last';
		return { blocks, place, column: leftward ? { x0: -end, x1: -begin } : { x0: begin, x1: end } };
	});
}

/** What the text of a cell fills, in page pixels. */
export function tightOf({ blocks }: Beside['cells'][number]): Column {
	const { x0, x1 } = boxOf(blocks);
	return { x0, x1 };
}

const spread = (values: number[]) => Math.max(...values) - Math.min(...values);

/** How a block of text lies in its cell. `broken`: its lines end where they do for a reason. */
export function lieIn(
	block: Block,
	cell: Beside['cells'][number],
	{ perInch, rightToLeft }: { perInch: number; rightToLeft: boolean },
	manner: Manner,
	broken: boolean,
): Lie {
	const { column, blocks, place } = cell;
	const tight = tightOf(cell);
	const boxes = blocks.flatMap(({ lines }) => lines.map(({ box }) => box));
	const letter = letterOf(block);
	const [left, right] = [tight.x0 - column.x0, column.x1 - tight.x1];
	const [start, end] = rightToLeft ? [right, left] : [left, right];
	const edge = (at: 'x0' | 'x1') => spread(boxes.map((box) => box[at]));
	const [starts, ends] = rightToLeft ? [edge('x1'), edge('x0')] : [edge('x0'), edge('x1')];
	const isAtEnd =
		boxes.length > 1 ? ends < 0.6 * letter && starts > 1.5 * letter : place === 'last' && end < 0.6 * letter;
	const twips = (pixels: number) => Math.round(((pixels / perInch) * 1440) / 20) * 20;
	const lie: Lie = isAtEnd ? { side: 'end' } : lieOf(block, tight, perInch, manner, broken);
	const indent = { ...lie.indent };
	delete indent.end;
	// The room at the sides of its text is the cell's: what is in the middle or at the end must not go there.
	if (lie.side === 'end' || lie.side === 'center') indent.end = twips(end);
	// Lines that Word breaks anew, or spreads, would run up to the next cell.
	else if (place !== 'last' && block.lines.length > 1) indent.end = twips(Math.min(Math.max(0, end), GUTTER * letter));
	if (place === 'first' || lie.side === 'center') indent.start = (indent.start ?? 0) + twips(start);
	for (const name of ['start', 'end'] as const) if (!indent[name]) delete indent[name];
	delete lie.indent;
	return { ...lie, ...(Object.keys(indent).length && { indent }) };
}

/** The XML of a table of one row without lines and without a head; `cells`: how wide each is, in twentieths of a point, and its text; `whole`: it is never parted by the end of a page. */
export function rowXml(cells: { room: number; xml: string }[], rightToLeft: boolean, whole: boolean): string {
	const all = cells.reduce((sum, { room }) => sum + room, 0);
	const none = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('');
	const look =
		'<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
	const format = `<w:tblPr>${rightToLeft ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${all}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>${none}</w:tblCellMar>${look}</w:tblPr>`;
	const grid = cells.map(({ room }) => `<w:gridCol w:w="${room}"/>`).join('');
	const set = cells.map(({ room, xml }) => `<w:tc><w:tcPr><w:tcW w:w="${room}" w:type="dxa"/></w:tcPr>${xml}</w:tc>`);
	return `<w:tbl>${format}<w:tblGrid>${grid}</w:tblGrid><w:tr>${whole ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}${set.join('')}</w:tr></w:tbl>`;
}
