import { cellsOf } from '#lib/model/table/cells.ts';
import { height, overlap, width, type Box } from '#lib/model/geometry.ts';
import type { Grid } from '#lib/model/table/grid.ts';
import type { Block, Word } from '#lib/model/reading.ts';
import { HANGING } from '../layout/columns/pieces.ts';
import type { LoneSign } from '../prepare/prepare-message.ts';
import type { Sign } from '../prepare/again/strip.ts';

/** A sign to be read; `torn`: the number right before it, of which it may be the end. */
export interface WantedSign extends Sign, LoneSign {
	torn?: Word;
}

/** Where two ends, or middles, differ by less, in words' heights, things stand in one column. */
const EVEN = 0.4;
/** Without a grid so many others show a column. */
const OTHERS = 2;
/** What is of one text stands nearer, in words' heights. */
const APART = 0.8;
/** How far before its end a number's beginning stands at most, in words' heights. */
const TORN = 1.3;
const NUMBER = /^[\p{Sc}+-]?[\d.,]+$/u;
/** An entry of a column that is aligned by its middle or its end is no wider, in its heights. */
const ENTRY = 5;
/** A cell with so few letters, read with less certainty (0–100) or so many times too high, is in doubt. */
const FEW = 2;
/** What ticks are read as. */
const TICKISH = /^[vVyY/47J√✓]{1,2}$/u;
const SURE = 75;
const HIGH = 1.45;

const TALL = /[\p{Lu}\p{Nd}bdfhklß]/u;
const middle = (from: number, to: number) => (from + to) / 2;
const level = ({ y0, y1 }: Box) => middle(y0, y1);

/** Whether a word was read with doubt, or with more than a line's height; `usual`: pixels. */
const isDoubtful = ({ confidence, box }: Word, usual: number) => confidence < SURE || height(box) > HIGH * usual;

/** Whether that is so for one of these, among `words`. */
export const areDoubtful = (some: Word[], words: Word[]) => {
	const usual = usualHeight(words);
	return some.some((word) => isDoubtful(word, usual));
};

/** The words of tables whose whole cell is a sign or two that were read with doubt, or may be ticks. */
export function signsInCells(blocks: Block[]): Word[] {
	return blocks.flatMap((block) => {
		if (!block.grid) return [];
		const usual = usualHeight(block.lines.flatMap(({ words }) => words));
		return cellsOf(block.lines, block.grid)
			.flat()
			.flatMap(({ lines: [line, ...more] }) => {
				if (!line || more.length || line.words.map(({ text }) => text).join('').length > FEW) return [];
				return line.words.some((word) => isDoubtful(word, usual) || TICKISH.test(word.text)) ? line.words : [];
			});
	});
}

/**
 * Those of the lone signs of a picture that are entries of a table: they stand in a cell of their own, or in a row and a column
 * that other things make. In their order by columns.
 */
export function wantedSigns(lone: LoneSign[], blocks: Block[], words: Word[]): WantedSign[] {
	const tall = usualHeight(words);
	if (!tall) return [];
	const grids = blocks.flatMap(({ grid }) => (grid ? [grid] : []));
	const boxes = words.map(({ box }) => box);
	const all = [...boxes, ...lone.map(({ box }) => box)];
	const entries = all.filter((box) => width(box) < ENTRY * tall && !all.some((other) => isNear(other, box, tall)));
	const inCells = (box: Box) =>
		grids.some((grid) => isIn(grid, box) && !boxes.some((other) => isSameCell(grid, other, box)));
	return lone
		.sort((a, b) => a.box.x0 - b.box.x0)
		.flatMap((one) => {
			const { box } = one;
			if (!boxes.some((other) => isBeside(other, box))) return [];
			const line = lineOf(box, words, tall);
			if (inCells(box)) return all.some((other) => isAligned(other, box, tall)) ? [{ ...one, ...line }] : [];
			if (entries.filter((other) => isAligned(other, box, tall)).length < OTHERS) return [];
			const torn = words.find((word) => NUMBER.test(word.text) && isTorn(word.box, box, tall));
			if (torn) return [{ ...one, ...line, torn }];
			return entries.includes(box) ? [{ ...one, ...line }] : [];
		});
}

/** Whether a number stands so near before the sign that a point may be between them. */
const isTorn = (number: Box, sign: Box, tall: number) =>
	isBeside(number, sign) && sign.x0 >= number.x1 && sign.x0 - number.x1 < TORN * tall;

/** Whether one stands so near beside the other that they may be of one text. */
const isNear = (one: Box, other: Box, tall: number) =>
	isBeside(one, other) && Math.max(one.x0 - other.x1, other.x0 - one.x1) < APART * tall;

/** Whether a word is as high as its line: it reaches from the foot to the top of capitals and no lower. */
const isFull = ({ text }: Word) => TALL.test(text) && !HANGING.test(text);

/** The usual height of such words (pixels), 0 where there are none. */
function usualHeight(words: Word[]): number {
	const heights = words.filter(isFull).map(({ box }) => height(box));
	return heights.sort((a, b) => a - b)[heights.length >> 1] ?? 0;
}

const isBeside = (box: Box, sign: Box) =>
	Math.min(box.y1, sign.y1) - Math.max(box.y0, sign.y0) > 0.5 * Math.min(height(box), height(sign)) &&
	overlap(box, sign) === 0;

function isAligned(box: Box, sign: Box, tall: number): boolean {
	if (Math.abs(level(box) - level(sign)) < tall / 2) return false;
	const near = (a: number, b: number) => Math.abs(a - b) < EVEN * tall;
	if (near(box.x0, sign.x0)) return true;
	const isEntry = width(box) < ENTRY * tall;
	return isEntry && (near(box.x1, sign.x1) || near(middle(box.x0, box.x1), middle(sign.x0, sign.x1)));
}

const slot = (lines: number[], at: number) => lines.findIndex((line) => at < line);
const isIn = ({ columns, rows }: Grid, box: Box) =>
	slot(columns, middle(box.x0, box.x1)) > 0 && slot(rows, level(box)) > 0;
const isSameCell = ({ columns, rows }: Grid, a: Box, b: Box) =>
	slot(columns, middle(a.x0, a.x1)) === slot(columns, middle(b.x0, b.x1)) &&
	slot(rows, level(a)) === slot(rows, level(b));

/** Between which heights the line stands to which a sign belongs: those of the nearest word beside it that shows them. */
function lineOf(sign: Box, words: Word[], tall: number): { top: number; bottom: number } {
	let best: Box | undefined;
	const far = (box: Box) => Math.max(box.x0 - sign.x1, sign.x0 - box.x1);
	for (const word of words) {
		const { box } = word;
		if (!isBeside(box, sign) || !isFull(word)) continue;
		if (height(box) < 0.75 * tall || height(box) > 1.3 * tall) continue;
		if (!best || far(box) < far(best)) best = box;
	}
	if (best) return { top: best.y0, bottom: best.y1 };
	const [at, half] = [level(sign), Math.max(tall, height(sign)) / 2];
	return { top: at - half, bottom: at + half };
}
