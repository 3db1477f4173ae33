import { linesRunLeft } from '#lib/model/text/lines-run-left.ts';
import type { Box } from '#lib/model/geometry.ts';
import type { Line, Reading } from '#lib/model/reading.ts';
import { HYPHEN, isBroken } from './join-lines.ts';
import { joinWords } from './join-words.ts';

/** How the text lies on its page; without a turn it stands upright. */
export type Lay = Partial<Pick<Reading, 'direction' | 'turn'>>;

/** Letters. In a block whose longest line has fewer, width says little: addresses and sums are as narrow as columns. */
const SHORT = 45;
const SMALL_FIRST = /^\P{L}*\p{Ll}/u;
/** It begins with a small letter and goes on with nothing. */
const ADDRESS = /^(?:www\.|https?:|\S+@)/i;
/** In heights of a line: lines whose middles are so near stand in the middle, where their ends are further apart than the other. */
const MIDDLE = 0.6;
const UNEVEN = 1.2;
/** Of how far apart lines begin: a typist's middle is this much off. Where lines begin or end at one edge, it is half of it. */
const LOOSE = 0.3;
const CASED = /\p{Lu}|\p{Ll}/u;

/** A box's end and its length the way the text runs, in page pixels that grow that way. */
function measure(lines: readonly Pick<Line, 'words'>[], { direction, turn = 0 }: Lay) {
	const upright = direction === 'vertical' ? 1 : linesRunLeft(lines) ? 2 : 0;
	// Quarters of a circle clockwise from "to the right".
	const way = (upright + 4 - turn / 90) % 4;
	const start = ({ x0, y0, x1, y1 }: Box) => [x0, y0, -x1, -y1][way]!;
	const end = ({ x0, y0, x1, y1 }: Box) => [x1, y1, -x0, -y0][way]!;
	const along = ({ x0, y0, x1, y1 }: Box) => (way % 2 ? y1 - y0 : x1 - x0);
	const across = ({ x0, y0, x1, y1 }: Box) => (way % 2 ? x1 - x0 : y1 - y0);
	return { start, end, along, across };
}

const spread = (values: number[]) => Math.max(...values) - Math.min(...values);

/**
 * The lines of a block in paragraphs: what flows on stands together. A line ends one when the next line's first word would
 * have had room in it. Where all lines are short they are prose only when they go on with small letters; a receipt's sums and
 * an address stay lines.
 */
export function paragraphs<L extends Pick<Line, 'words' | 'hyphenated' | 'box'>>(lines: readonly L[], lay: Lay): L[][] {
	if (lines.length < 2) return lines.length ? [[...lines]] : [];
	const texts = lines.map(({ words }) => joinWords(words));
	const { start, end, along, across } = measure(lines, lay);
	const far = Math.max(...lines.map(({ box }) => end(box)));
	const joints = texts.slice(1);
	const small = joints.filter((text) => SMALL_FIRST.test(text)).length;
	const isProse =
		Math.max(...texts.map((text) => text.length)) >= SHORT ||
		!texts.some((text) => CASED.test(text)) ||
		(joints.length > 2 && small * 2 >= joints.length);

	const letter = Math.max(...lines.map(({ box }) => across(box)));
	// Titles, names, verses: each line was set for itself.
	const uneven = spread(lines.map(({ box }) => start(box)));
	const isCentred =
		uneven > UNEVEN * letter &&
		letter > 0 &&
		spread(lines.map(({ box }) => (start(box) + end(box)) / 2)) < Math.max(MIDDLE * letter, LOOSE * uneven);

	const goesOn = (at: number): boolean => {
		const [line, next, text, after] = [lines[at]!, lines[at + 1]!, texts[at]!, texts[at + 1]!];
		const [word] = next.words;
		if (!word || !text || HYPHEN.test(text) || isBroken(line, text, after)) return true;
		if (isCentred || (!isProse && (!SMALL_FIRST.test(after) || ADDRESS.test(after)))) return false;
		return far - end(line.box) < along(word.box) + across(line.box);
	};

	const found: L[][] = [[lines[0]!]];
	for (let at = 1; at < lines.length; at++)
		if (goesOn(at - 1)) found.at(-1)!.push(lines[at]!);
		else found.push([lines[at]!]);
	return found;
}
