import { overlap, area, height, type Box } from '#lib/model/geometry.ts';
import type { Block, Line, Reading } from '#lib/model/reading.ts';
import { turnedBlocks } from '#lib/model/turn/turned-blocks.ts';
import { letterHeight } from '../layout/letter-height.ts';
import type { HeldPage } from '../prepare/preparer.ts';

/** Words that are so sure (0–100) were printed, wherever they stand. */
const SURE = 70;
const WORD = /\p{L}{3}|\p{N}{3}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
/** A caption has so few lines, and letters that are so much smaller than the text's. */
const FEW = 3;
const SMALL = 0.93;
/** In heights of a line: what follows a picture so near belongs below it. */
const NEAR = 3;

const isSaid = ({ words }: Line) => words.some(({ text, confidence }) => confidence >= SURE && WORD.test(text));
const isIn = (box: Box, figures: readonly Box[]) => figures.some((one) => overlap(box, one) > 0.6 * area(box));

/** Where in the order of reading a picture comes: before what stands below it, or beside nothing at all. Boxes upright. */
function placeOf(figure: Box, blocks: readonly Block[]): number {
	const shares = ({ box }: Block) => Math.min(box.x1, figure.x1) > Math.max(box.x0, figure.x0);
	const below = blocks.findIndex((block) => shares(block) && block.box.y0 >= (figure.y0 + figure.y1) / 2);
	const end = below < 0 ? blocks.length : below;
	const above = blocks.slice(0, end).findLastIndex((block) => shares(block) && block.box.y0 < figure.y0) + 1;
	const next = blocks[below];
	const letter = next?.lines[0] ? height(next.lines[0].box) : 0;
	if (next && next.box.y0 - figure.y1 < NEAR * letter) return end;
	const after = blocks.findIndex(({ box }, at) => at >= above && at < end && box.y0 > figure.y1);
	return after < 0 ? end : after;
}

/** The blocks with what stands in small letters right under a picture as its caption; `upright`: the same as their text stands. */
function withCaptions(blocks: Block[], upright: readonly Block[]): Block[] {
	const usual = letterHeight(blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list'));
	return blocks.map((block, at) => {
		const [above, here] = [upright[at - 1], upright[at]!];
		if (above?.kind !== 'picture' || block.kind !== 'paragraph' || block.lines.length > FEW) return block;
		const letter = height(here.lines[0]!.box);
		const white = here.box.y0 - above.box.y1;
		const isUnder = white > -letter / 2 && white < letter && here.box.x0 < above.box.x1 && here.box.x1 > above.box.x0;
		return isUnder && letterHeight([here]) < SMALL * usual ? { ...block, kind: 'caption' } : block;
	});
}

/**
 * The reading with the pictures of its page as blocks, in their place, and without what was read out of them. Not knowing of any
 * is no reason to lose what was read: then it is as it was.
 */
export async function withFigures(
	reading: Reading,
	held: Pick<HeldPage, 'figures'>,
	signal: AbortSignal,
): Promise<Reading> {
	const words = reading.blocks.flatMap(({ lines }) => lines.filter(isSaid).flatMap((line) => line.words));
	const sure = words.filter(({ confidence }) => confidence >= SURE).map(({ box }) => box);
	const known = reading.blocks.filter(({ kind }) => kind === 'picture').map(({ box }) => box);
	const found = await held.figures(sure).catch(() => undefined);
	signal.throwIfAborted();
	const figures = (found ?? []).filter((box) => !known.some((one) => overlap(one, box) > 0));
	if (!figures.length) return reading;
	const { turn, width, height } = reading;
	const upright = (blocks: Block[]) => (turn ? turnedBlocks(blocks, turn, { width, height }) : blocks);
	const blocks = reading.blocks.flatMap((block): Block[] => {
		if (!block.lines.length || block.grid) return [block];
		const lines = block.lines.filter((line) => isSaid(line) || !isIn(line.box, figures));
		if (lines.length === block.lines.length) return [block];
		return lines.length ? [{ ...block, lines }] : [];
	});
	for (const box of figures) {
		const figure: Block = { kind: 'picture', box, lines: [] };
		const [lying] = upright([figure]);
		blocks.splice(placeOf(lying!.box, upright(blocks)), 0, figure);
	}
	const said = withCaptions(blocks, upright(blocks));
	const { unread, ...rest } = reading;
	const lost = unread?.filter((box) => !isIn(box, figures));
	return { ...rest, blocks: said, ...(lost?.length && { unread: lost }) };
}
