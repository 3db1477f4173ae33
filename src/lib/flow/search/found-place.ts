import type { EditedLine, EditedWord } from '#lib/model/edit/edited.ts';
import { around, type Box } from '#lib/model/geometry.ts';
import { isText } from '#lib/model/text/is-text.ts';
import { turnedBox } from '#lib/model/turn/turned-box.ts';
import type { Turn } from '#lib/model/turn/turn.ts';
import { visible } from '#lib/model/text/visible.ts';
import { spaceBetween } from '#lib/exports/flowing/join-words.ts';
import { currentReading } from '../text/current-reading.ts';
import { touched } from '../find/rewritings.ts';
import type { Span } from './answer.ts';
import { pageTokens } from './page-tokens.ts';

/** A found place as it is shown: its line of text, and where it is on the page. */
export interface FoundPlace {
	/** the line in pieces, the found words marked */
	line: { text: string; marked: boolean }[];
	/** clockwise, after which the text stands upright; what follows is so of the page that was turned */
	turn?: Turn;
	/** of the found words in that line, page pixels */
	boxes: Box[];
	/** of the line they stand in */
	lineBox: Box;
	/** of the page, pixels */
	width: number;
	height: number;
	direction?: 'ltr' | 'rtl' | 'vertical';
	/** ids of all found words on the page, those of this place first */
	words: string[];
	/** changes with the text, so that a picture of the place is not kept too long */
	readAt: number;
}

const BEFORE = 10;
const AFTER = 18;

/** Shows where something was found on a page. Undefined when the page no longer has a text there. */
export async function foundPlace(documentId: string, page: number, spans: Span[]): Promise<FoundPlace | undefined> {
	const reading = await currentReading(documentId, page);
	if (!reading) return undefined;
	const { text, tokens } = pageTokens(reading);
	const wordsOf = ({ first, count }: Span): EditedWord[] => {
		const [start, end] = [tokens[first]?.start, tokens[first + count - 1]?.end];
		return start === undefined || end === undefined ? [] : touched(text, { start, end }).map(({ word }) => word);
	};
	const found = spans.map(wordsOf).filter(({ length }) => length > 0);
	const best = found[0];
	if (!best) return undefined;
	const marked = new Set(found.flat());
	const mine = new Set(best);
	const lines = reading.blocks.filter(isText).flatMap(({ lines }) => lines);
	const shown = lines.filter(({ words }) => words.some((word) => mine.has(word)));
	const first = shown[0]!;
	const { direction, turn = 0 } = reading;
	const upright = (box: Box) => turnedBox(box, turn, reading);
	const [width, height] = turn % 180 ? [reading.height, reading.width] : [reading.width, reading.height];
	return {
		line: shown.flatMap((line, index) => [
			...(index > 0 ? [{ text: ' ', marked: false }] : []),
			...piecesOf(line, marked, mine),
		]),
		boxes: first.words.filter((word) => marked.has(word)).map(({ box }) => upright(box)),
		lineBox: upright(around(first.words.map(({ box }) => box))),
		width,
		height,
		...(turn ? { turn } : {}),
		...(direction ? { direction } : {}),
		words: [...marked].map(({ id }) => id),
		readAt: reading.readAt,
	};
}

/** The line round its found word: a line of a wide table would fill the window. */
function piecesOf(line: EditedLine, marked: Set<EditedWord>, mine: Set<EditedWord>) {
	const at = line.words.findIndex((word) => mine.has(word));
	const from = Math.max(0, at - BEFORE);
	const to = Math.min(line.words.length, at + AFTER);
	const pieces: { text: string; marked: boolean }[] = [];
	const put = (text: string, isMarked: boolean) => {
		const last = pieces.at(-1);
		if (last?.marked === isMarked) last.text += text;
		else pieces.push({ text, marked: isMarked });
	};
	if (from > 0) put('… ', false);
	line.words.slice(from, to).forEach((word, index, words) => {
		put(visible(word.text), marked.has(word));
		const next = words[index + 1];
		if (next && spaceBetween(word, next)) put(' ', marked.has(word) && marked.has(next));
	});
	if (to < line.words.length) put(' …', false);
	return pieces;
}
