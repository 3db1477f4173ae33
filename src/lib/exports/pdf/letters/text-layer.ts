import type { Line, Reading, Word } from '#lib/model/reading.ts';
import { isBroken, meetUnspaced } from '#lib/exports/flowing/join-lines.ts';
import { joinWords, spaceBetween } from '#lib/exports/flowing/join-words.ts';
import { isShown } from '#lib/exports/flowing/text.ts';
import { visual } from '#lib/exports/flowing/direction.ts';
import { type Letters, searchable } from './letters.ts';
import { type PlacedLine, type PlacedWord, placeLine } from './line-geometry.ts';
import { numeral } from '../objects/serialise.ts';
import { ARTIFACT, type PageTags, type Tag } from '../structure/page-tags.ts';
import type { Face, Typeface } from './typeface.ts';

/** a b c d e f of a PDF matrix (ISO 32000-1, 8.3.3) */
export type Matrix = [number, number, number, number, number, number];

const short = (value: number) => numeral(Math.round(value * 100) / 100);

/** The resource name of the glyphless font with its letters, and those of a font that shows them. */
export interface Fonts {
	name: string;
	letters: Letters;
	seen?: { name: string; face: Typeface };
}

/** One stretch of text: letters, and how far they reach along the line. */
interface Run {
	letters: string;
	width: number;
}

/** Writes runs one behind the other; remembers what is set, so that it is set only when it changes. */
class Writer {
	readonly #fonts: Fonts;
	readonly #tags: PageTags | undefined;
	#tag: Tag | typeof ARTIFACT | undefined;
	#shown = false;
	#font = '';
	#size = 0;
	#rise = 0;
	out: string[] = [];

	constructor(fonts: Fonts, tags: PageTags | undefined) {
		this.#fonts = fonts;
		this.#tags = tags;
	}

	/** Marks what follows as what the page's tags say that this word is; without a word, what was begun ends. */
	mark(word?: Word) {
		const tag = word && this.#tags?.of(word);
		if (tag === this.#tag) return;
		if (this.#tag) this.out.push('EMC');
		if (tag === ARTIFACT) this.out.push('/Artifact <</Type /Pagination>> BDC');
		else if (tag) this.out.push(`/${tag.role} <</MCID ${this.#tags!.mark(tag)}>> BDC`);
		this.#tag = tag;
	}

	/** Whether what follows is seen. */
	show(shown: boolean) {
		if (shown !== this.#shown) this.out.push(shown ? '0 Tr' : '3 Tr');
		this.#shown = shown;
	}

	place(line: PlacedLine, start: number) {
		const { dx, dy, foot } = line;
		// Across the line, upwards, is (dy, -dx) in pixels with y down; the layer's own pixels have y up.
		const [x, y] = [dx * start + dy * foot, dy * start - dx * foot];
		const turned = Math.abs(dy) < 1e-4 && dx > 0 ? '1 0 0 1' : [dx, -dy, dy, dx].map(numeral).join(' ');
		this.out.push(`${turned} ${short(x)} ${short(-y)} Tm`);
	}

	word({ size, rise }: PlacedWord, runs: Run[]) {
		const rounded = Math.round(size * 10) / 10;
		const [font, face]: [string, Face] = this.#shown
			? [this.#fonts.seen!.name, this.#fonts.seen!.face]
			: [this.#fonts.name, this.#fonts.letters];
		if (rounded !== this.#size || font !== this.#font)
			this.out.push(`/${(this.#font = font)} ${numeral((this.#size = rounded))} Tf`);
		if (Math.round(rise) !== this.#rise) this.out.push(`${(this.#rise = Math.round(rise))} Ts`);
		for (const { letters, width } of runs) {
			const natural = (face.widthOf(letters) * this.#size) / 1000;
			const stretch = natural ? Math.max(0.01, (width / natural) * 100) : 100;
			this.out.push(`${short(stretch)} Tz<${face.hex(letters)}>Tj`);
		}
	}
}

/** The least a space may measure, in ems: less, and readers do not see it. */
const THIN = 0.05;

/** The most a space may measure, in ems, for pdf.js to see words on both sides as one stretch of text. */
const WIDE = 0.55;

/** Words from left to right on one baseline: each reaches to its box's end and its space to the next word's start; `goesOn`: a space ends the line. */
function writeRun(writer: Writer, line: PlacedLine, words: PlacedWord[], goesOn = false) {
	let at = words[0]!.start;
	writer.place(line, at);
	for (const [index, word] of words.entries()) {
		const next = words[index + 1];
		const gap = next && spaceBetween(word.word, next.word);
		const nextText = next && visual(next.text);
		let end = word.start + word.width;
		// pdf.js sees a second space between an accent and its letter, unless the one before the accent is thin.
		if (gap && /^\p{Mn}/u.test(nextText!)) end = Math.max(end, next.start - THIN * word.size);
		if (next && next.start > at) {
			// Boxes that overlap share what is there; where no space is, a word reaches to the next one.
			const limit = gap ? next.start - THIN * word.size : next.start;
			if (end > limit || !gap) end = Math.max(limit, at + (next.start - at) / 2);
		}
		const runs: Run[] = [{ letters: visual(word.text), width: end - at }];
		if (next && gap) runs.push({ letters: ' ', width: Math.max(next.start - end, THIN * word.size) });
		else if (goesOn && !next) runs.push({ letters: ' ', width: THIN * word.size });
		writer.mark(word.word);
		writer.word(word, runs);
		if (!next) break;
		at = next.start;
		if (at < end) writer.place(line, at);
	}
}

/**
 * A line that runs left, as its words stand from left to right: readers turn what they find on one stretch around. Where a
 * gap is so wide that they see two stretches, the right one is written first, as it is read first.
 */
function stretches({ words }: PlacedLine): PlacedWord[][] {
	const found: PlacedWord[][] = [];
	let end = -Infinity;
	for (const word of [...words].sort((a, b) => a.start - b.start)) {
		if (word.start - end > WIDE * word.size) found.unshift([]);
		found[0]!.push(word);
		end = word.start + word.width;
	}
	return found;
}

/** Whether a line and the next one of its text have a space between them. */
function meetSpaced(line: Line, next: Line | undefined): boolean {
	if (!next) return false;
	const [text, after] = [line, next].map(({ words }) => joinWords(words)) as [string, string];
	return !isBroken(line, text, after) && !meetUnspaced(text, after);
}

/** Can every word of a line be shown in this font? */
export const canShow = ({ words }: Line, face: Typeface): boolean =>
	words.every(({ text }) => face.has(searchable(text)));

/**
 * The content stream that lays a reading's words over (or under) its page, unseen; with a font that shows them, what it has
 * the letters of is seen. `page` maps page pixels with the origin at the lower left to the page's user space; `tags` of the same
 * reading say what its words are, and learn by which numbers they are found.
 */
export function textLayer(
	reading: Pick<Reading, 'blocks' | 'turn' | 'direction' | 'height'>,
	page: Matrix,
	fonts: Fonts,
	tags?: PageTags,
): string {
	const writer = new Writer(fonts, tags);
	const face = fonts.seen?.face;
	for (const block of reading.blocks) {
		if (!isShown(block)) continue;
		for (const [at, line] of block.lines.entries()) {
			const placed = placeLine(line, reading);
			if (!placed) continue;
			writer.show(face !== undefined && canShow(line, face));
			// One string for a line: with one for each word, readers lose the order of words.
			const runs = placed.leftward ? stretches(placed) : [placed.words];
			// Who reads by tags joins what is in one of them, and sees no ends of lines.
			const goesOn = tags !== undefined && !placed.leftward && meetSpaced(line, block.lines[at + 1]);
			for (const words of runs) writeRun(writer, placed, words, goesOn);
		}
	}
	writer.mark();
	if (!writer.out.length) return '';
	return `q ${fromTop(page, reading.height).map(numeral).join(' ')} cm BT 3 Tr\n${writer.out.join('\n')}\nET Q\n`;
}

/** The same with the origin at the page's top left, where pixels are counted from; y is negative from there. */
export const fromTop = ([a, b, c, d, e, f]: Matrix, height: number): Matrix => [
	a,
	b,
	c,
	d,
	e + c * height,
	f + d * height,
];

/** From page pixels with the origin at the lower left (width × height of them) to the shown part of a PDF page. */
export function pageMatrix(
	reading: Pick<Reading, 'width' | 'height'>,
	[x0, y0, x1, y1]: [number, number, number, number],
	turn: 0 | 90 | 180 | 270,
): Matrix {
	const [w, h] = [x1 - x0, y1 - y0];
	const lying = turn === 90 || turn === 270;
	const [sx, sy] = [(lying ? h : w) / reading.width, (lying ? w : h) / reading.height];
	if (turn === 90) return [0, sx, -sy, 0, x1, y0];
	if (turn === 180) return [-sx, 0, 0, -sy, x1, y1];
	if (turn === 270) return [0, -sx, sy, 0, x0, y1];
	return [sx, 0, 0, sy, x0, y0];
}
