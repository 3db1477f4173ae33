import { around, height } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import { joinWords } from '../flowing/join-words.ts';
import { numberIn } from './page-numbers.ts';
import type { Format } from './paragraph.ts';
import { paragraphXml } from './paragraph.ts';
import type { Relations } from './relations.ts';
import { type Letters, runsOf, runXml } from './runs.ts';

/** Running heads stand in this share of the page at its top, feet at its bottom. */
const EDGE = 0.25;

/** Is this block one that Word repeats at the edge of a page? Heads elsewhere, as a user may mark them, stay in the text. */
export const isRunning = ({ kind, box, lines }: Block, pageHeight: number): boolean =>
	lines.length > 0 &&
	pageHeight > 0 &&
	((kind === 'header' && box.y1 < pageHeight * EDGE) || (kind === 'footer' && box.y0 > pageHeight * (1 - EDGE)));

/** The lines of several blocks, those that stand beside each other as one, from the top. */
function rowsOf(blocks: Block[]): Line[][] {
	const rows: Line[][] = [];
	for (const line of blocks.flatMap(({ lines }) => lines)) {
		const row = rows.find((lines) => {
			const { y0, y1 } = around(lines.map(({ box }) => box));
			return Math.min(y1, line.box.y1) - Math.max(y0, line.box.y0) > 0.5 * Math.min(y1 - y0, height(line.box));
		});
		if (row) row.push(line);
		else rows.push([line]);
	}
	return rows;
}

/** Words with gaps wider than this between them, in heights of their line, are set apart. */
const APART = 2.5;

function piecesOf(row: Line[]): Word[][] {
	return row.flatMap(({ words, box }) => {
		const pieces: Word[][] = [];
		for (const [at, word] of words.entries()) {
			const before = words[at - 1]?.box;
			const gap = before && Math.max(word.box.x0 - before.x1, before.x0 - word.box.x1);
			if (gap === undefined || gap > APART * height(box)) pieces.push([]);
			pieces.at(-1)!.push(word);
		}
		return pieces;
	});
}

/** Where on its row a piece stands: 0 at the left edge, 1 in the middle, 2 at the right edge. */
function placeOf(words: Word[], { x0, x1 }: { x0: number; x1: number }): 0 | 1 | 2 {
	const box = around(words.map((word) => word.box));
	const [left, right] = [box.x0 - x0, x1 - box.x1];
	const letter = height(box);
	if (Math.abs(left - right) < 4 * letter && left > 2 * letter) return 1;
	return left <= right ? 0 : 2;
}

/** What a row of a running head is written with. */
export interface Running {
	/** page pixels: from where to where text reaches on this page */
	edges: { x0: number; x1: number };
	/** the same in twentieths of a point */
	room: number;
	/** the page's number, where it is to be counted by Word */
	number?: number;
	letters: Letters;
	relations: Relations;
}

const SIDES = ['start', 'center', 'end'] as const;

function rowXml(row: Line[], style: string, counted: Word | undefined, how: Running): string {
	const { edges, room, number, letters, relations } = how;
	const rightToLeft = letters.rightToLeft;
	const pieces = piecesOf(row).map((words) => ({ words, place: placeOf(words, edges) }));
	// The place where the row begins is the reader's.
	if (rightToLeft) for (const piece of pieces) piece.place = (2 - piece.place) as 0 | 1 | 2;
	pieces.sort((a, b) => a.place - b.place);
	const text = (words: Word[]): string => {
		const at = counted ? words.indexOf(counted) : -1;
		if (at < 0) return runsOf(joinWords(words), letters, relations);
		const { text } = words[at]!;
		const figures = String(number);
		const from = text.search(/\d/);
		const to = from + /^\d+/.exec(text.slice(from))![0].length;
		const before = joinWords(words.slice(0, at)) + (at ? ' ' : '') + text.slice(0, from);
		const after = text.slice(to) + (at + 1 < words.length ? ' ' : '') + joinWords(words.slice(at + 1));
		const field = `<w:fldSimple w:instr=" PAGE ">${runXml(figures, letters)}</w:fldSimple>`;
		return runsOf(before, letters, relations) + field + runsOf(after, letters, relations);
	};
	const format: Format = { style, ...(rightToLeft && { rightToLeft }) };
	const [only] = pieces;
	if (pieces.length === 1) return paragraphXml({ ...format, side: SIDES[only!.place] }, text(only!.words));
	let place = 0;
	const runs = pieces.map((piece, at) => {
		const tabs = '\t'.repeat(piece.place - place);
		const space = at && !tabs ? ' ' : '';
		place = piece.place;
		return (tabs || space ? runXml(tabs + space, letters) : '') + text(piece.words);
	});
	const tabs: Format['tabs'] = [
		{ side: 'center', at: Math.round(room / 2) },
		{ side: 'right', at: room },
	];
	return paragraphXml({ ...format, tabs }, runs.join(''));
}

/** The paragraphs of a running head or foot. Of a number that is there twice, as in "3 of 3", the first is the page's. */
export function runningXml(blocks: Block[], style: 'Header' | 'Footer', how: Running): string {
	const words = blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
	const counted = words.find(({ text }) => how.number !== undefined && numberIn(text) === how.number);
	return rowsOf(blocks)
		.map((row) => rowXml(row, style, counted, how))
		.join('');
}
