import { height } from '#lib/model/geometry.ts';
import { linesRunLeft } from '#lib/model/text/lines-run-left.ts';
import type { Block } from '#lib/model/reading.ts';
import { flowing } from './join-lines.ts';
import { joinWords } from './join-words.ts';
import type { Listed } from './lists.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** One thing of a list: its mark, and its text with what is bold in it or leans. */
export interface ListItem extends Listed {
	text: string;
	set: Stretch[];
	/** where its mark begins, as `start` */
	markStart?: number;
}

const BULLET = /^([•◦▪‣●○■□·∙*–—-])\s+/;
/** Numbers, letters, and boxes that are ticked or not. */
const MARK = /^(\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[☐☑☒])\s+/;
/** Rings, of which one is chosen. */
const CHOICE = /^([○●])\s+/;

/** In heights of a line. */
const OUT = 0.5;

/** Where words begin the way they run, and how high the line is; nothing where places are unknown. */
function placeOf({ words, box }: Block['lines'][number], marked: boolean, leftward: boolean) {
	const [first] = words;
	const text = (marked && words[1]) || first;
	if (!first || !text || !(height(box) > 0)) return {};
	const start = (word: typeof first) => (leftward ? -word.box.x1 : word.box.x0);
	return { start: start(text), markStart: start(first), high: height(box) };
}

/** Whether the bullets of a list are rings to choose from: one of them is empty, and all stand one below the other, not in levels. */
function isChoice(lines: Block['lines'], leftward: boolean): boolean {
	const marked = lines.filter(({ words }) => BULLET.test(joinWords(words)));
	const [first] = marked;
	if (!first || !marked.some(({ words }) => words[0]!.text === '○')) return false;
	const begin = ({ box }: (typeof marked)[number]) => (leftward ? box.x1 : box.x0);
	return marked.every(
		(line) => CHOICE.test(joinWords(line.words)) && Math.abs(begin(line) - begin(first)) <= OUT * height(first.box),
	);
}

/** Whether a line begins with what marks a thing of a list. */
export function isMarked({ words }: Pick<Block['lines'][number], 'words'>): boolean {
	const text = joinWords(words);
	return BULLET.test(text) || MARK.test(text);
}

/** The lines of a list by the things that they belong to. */
export function itemLines(lines: Block['lines']): Block['lines'][] {
	const groups: Block['lines'][] = [];
	let hasMark = false;
	const leftward = linesRunLeft(lines);
	for (const line of lines) {
		const begun = groups.at(-1)?.[0]?.box;
		// What stands out to the left of a mark does not go on with what it marks.
		const isOut = begun && !leftward && begun.x0 - line.box.x0 > OUT * height(line.box);
		const marked = isMarked(line);
		hasMark ||= marked;
		if (!begun || isOut || marked) groups.push([]);
		groups.at(-1)!.push(line);
	}
	// No marks at all: each line is an item.
	return hasMark || groups.length > 1 ? groups : lines.map((line) => [line]);
}

/** The things of a list. A bullet of whatever shape is '•'; a number, a box for a tick, or a ring to choose, stays as printed. */
export function listItems({ lines }: Pick<Block, 'lines'>, joinHyphens: boolean): ListItem[] {
	const leftward = linesRunLeft(lines);
	const choice = isChoice(lines, leftward);
	return itemLines(lines)
		.map((some): ListItem => {
			const text = flowing(some, joinHyphens);
			const bullet = choice ? null : BULLET.exec(text);
			const mark = (choice ? CHOICE : MARK).exec(text) ?? MARK.exec(text);
			const said = text.slice((bullet ?? mark)?.[0].length ?? 0);
			const words = some.flatMap((line) => line.words);
			const place = placeOf(some[0]!, Boolean(bullet ?? mark), leftward);
			return { mark: bullet ? '•' : (mark?.[1] ?? ''), text: said, set: stretchesOf(said, words), ...place };
		})
		.filter(({ text }) => text);
}

/** Whether a paragraph is one thing of a list: it begins with a number, and its other lines hang under its text. */
export function isItem({ kind, lines }: Pick<Block, 'kind' | 'lines'>): boolean {
	const [first, ...others] = lines;
	if (kind !== 'paragraph' || !first || !MARK.test(joinWords(first.words))) return false;
	const leftward = linesRunLeft(lines);
	const begin = placeOf(first, false, leftward);
	if (begin.start === undefined) return false;
	return others.every((line) => (placeOf(line, false, leftward).start ?? 0) - begin.start > OUT * begin.high);
}
