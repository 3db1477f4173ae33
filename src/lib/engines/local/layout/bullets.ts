import { height, width } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import { HANGING, TAIL } from './columns/pieces.ts';

/** What blots before the items of a list are read as: a sign or two, no figure, no sign that lists have. */
const BLOT = /^[^\d•●○▪◦■☐☑☒✓–—>-]{1,2}$/u;
const LETTER = /^\p{L}$/u;
/** In heights of the line: how large a blot is, how far the item is from it, how far blots and items may be out of line. */
const [SMALL, LARGE] = [0.2, 0.75];
const GAP = 0.7;
/** A blot that is smaller than any letter may be nearer: a space from the item. */
const [NEAR, TINY] = [0.3, 0.58];
const EVEN = 0.3;
const QUOTE = /[«»]/u;
/** A blot is about as wide as high. */
const SQUARE = 1.45;
/** In shares of the line's height, from its top: where the middle of a blot is. An asterisk stands higher, a comma lower. */
const [HIGH, LOW] = [0.36, 0.8];
/** So many of one list tell. They are told by where they stand, as surely (0–100) as this. */
const FEWEST = 2;
const TOLD = 85;

const TALL = /[\p{Lu}\p{Nd}bdfhklß]/u;

interface Item {
	blot: Word;
	text: Word;
	tall: number;
}

/** Makes bullets of what was read at the head of the items of a list ("«", "e", "*"), where blots of one size and the items behind them are in line. */
export function bullets(blocks: Block[]): Block[] {
	const lines = blocks.flatMap(({ grid, lines }) => (grid ? [] : lines));
	// Whoever opens a quotation closes it.
	const isQuoted = lines.some(({ words }) => words.slice(1).some(({ text }) => QUOTE.test(text)));
	const open = lines.flatMap((line) => itemOf(line, isQuoted) ?? []);
	const told = new Set<Word>();
	for (const item of open) {
		const list = open.filter((other) => isAlike(item, other));
		if (list.length >= FEWEST && !isCounting(list)) told.add(item.blot);
	}
	if (!told.size) return blocks;
	const inLine = (line: Line): Line => {
		const [first, ...rest] = line.words;
		if (!first || !told.has(first)) return line;
		return { ...line, words: [{ text: '•', box: first.box, confidence: TOLD, alternatives: [first.text] }, ...rest] };
	};
	return blocks.map((block) => ({ ...block, lines: block.lines.map(inLine) }));
}

function itemOf({ words: [blot, text, ...more] }: Line, isQuoted: boolean): Item | undefined {
	if (!blot || !text || !BLOT.test(blot.text)) return undefined;
	const full = [text, ...more].find((word) => TALL.test(word.text) && !HANGING.test(word.text));
	if (!full && !TALL.test(text.text)) return undefined;
	const tall = full ? height(full.box) : (1 - TAIL) * height(text.box);
	const [high, wide] = [height(blot.box), width(blot.box)];
	const middle = ((blot.box.y0 + blot.box.y1) / 2 - (full ?? text).box.y0) / tall;
	const isBlot =
		high >= SMALL * tall &&
		high <= LARGE * tall &&
		wide <= SQUARE * high &&
		high <= SQUARE * wide &&
		middle > HIGH &&
		middle < LOW &&
		text.box.x0 - blot.box.x1 >= (high <= TINY * tall && !(isQuoted && QUOTE.test(blot.text)) ? NEAR : GAP) * tall;
	return isBlot ? { blot, text, tall } : undefined;
}

function isAlike(a: Item, b: Item): boolean {
	const near = (one: number, other: number) => Math.abs(one - other) < EVEN * a.tall;
	return (
		near(a.blot.box.x0, b.blot.box.x0) &&
		near(a.text.box.x0, b.text.box.x0) &&
		Math.abs(height(a.blot.box) - height(b.blot.box)) <= Math.max(2, EVEN * height(a.blot.box))
	);
}

/** Whether the items are lettered: a, c, e. */
function isCounting(list: Item[]): boolean {
	const texts = list.map(({ blot }) => blot.text);
	return texts.every((text, at) => LETTER.test(text) && (!at || text > texts[at - 1]!));
}
