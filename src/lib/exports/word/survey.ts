import { around, width } from '#lib/model/geometry.ts';
import type { Block, Reading } from '#lib/model/reading.ts';
import { squareSize } from '#lib/model/text/square-size.ts';
import { trueDpi } from '../pdf/page-size.ts';
import { tallOf } from '../flowing/tall-of.ts';
import { uprightBlocks } from '../flowing/upright-blocks.ts';
import { HEADINGS } from './styles.ts';
import { levelled } from './levelled.ts';
import { PageNumbers } from './page-numbers.ts';
import { type Font, measured, middle, pitches, sizeByHeight, snapped, typeOf, UNKNOWN, UNTOLD } from './type-size.ts';
import { isRunning } from './running.ts';
import { type Edges, type Margins, marginsOf, type Sheet } from './sheet.ts';

/** How a document is set, so that Word's styles can be set alike. Lengths in twentieths of a point. */
export interface Manner {
	font: Font;
	/** points */
	size: number;
	/** how tall capitals are at that size, in inches; 0 unknown */
	capitals: number;
	/** from line to line */
	pitch: number;
	/** room below a paragraph */
	after: number;
	justified: boolean;
	/** words are broken at the ends of lines */
	hyphens: boolean;
	/** room round the text on sheets of this size */
	margins(sheet: Sheet): Margins;
	/** from the paper's edge to the running heads, to the feet */
	header: number;
	footer: number;
	/** points of running heads, and of notes */
	headSize: number;
	noteSize: number;
	numbers: PageNumbers;
}

const TWIPS = 1440;
const quarter = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 2] ?? 0;

/** The share of full lines that end at the same edge in text that is justified. */
const FLUSH = 0.75;

/** Lines that are set double are so many sizes apart, at most. */
const DOUBLE = 3.2;

const isText = ({ kind, lines }: Block) => (kind === 'paragraph' || kind === 'list') && lines.length > 0;

/** Lines that reach from one edge of the text to the other: so many show that both are there on purpose. */
const FULL = 6;

function areFull(blocks: Block[]): boolean {
	const { x0, x1 } = around(blocks.map(({ box }) => box));
	const near = 0.02 * (x1 - x0);
	const lines = blocks.filter((block) => isText(block) && block.lines.length > 2).flatMap(({ lines }) => lines);
	return lines.filter(({ box }) => box.x0 - x0 < near && x1 - box.x1 < near).length >= FULL;
}

/** Looks at all pages of a document, one after the other; only a few numbers of each are kept. */
export class Survey {
	readonly #numbers = new PageNumbers();
	readonly #faces: { font: Font; inches: number; capitals: number }[] = [];
	readonly #pitches: number[] = [];
	readonly #gaps: number[] = [];
	readonly #edges: Edges[] = [];
	readonly #heads: number[] = [];
	readonly #feet: number[] = [];
	readonly #sizes = { head: [] as number[], note: [] as number[] };
	#flush = 0;
	#ragged = 0;
	#broken = 0;

	/** `page`: its place in the document */
	look(reading: Reading, page: number): void {
		const { turn } = reading;
		if (!reading.width || !reading.height || reading.direction === 'vertical') return;
		const perInch = trueDpi(reading.width, reading.height, reading.dpi);
		const lying = turn === 90 || turn === 270;
		const [wide, high] = lying ? [reading.height, reading.width] : [reading.width, reading.height];
		const blocks = levelled(uprightBlocks(reading), { width: wide, height: high }).filter(
			({ kind, box }) => kind !== 'ignore' && box.x1 > box.x0,
		);
		const inches = (pixels: number) => pixels / perInch;
		const wordsIn = (some: Block[]) => some.flatMap(({ lines }) => lines.flatMap(({ words }) => words));

		const running = blocks.filter((block) => isRunning(block, high));
		this.#numbers.look(
			page,
			wordsIn(running).map(({ text }) => text),
		);
		for (const { kind, box } of running)
			if (kind === 'header') this.#heads.push(inches(box.y0));
			else this.#feet.push(inches(high - box.y1));
		const body = blocks.filter((block) => !running.includes(block) && (block.lines.length || block.kind === 'picture'));
		if (!body.length) return;
		const all = around(body.map(({ box }) => box));
		const twips = (pixels: number) => Math.round(inches(pixels) * TWIPS);
		const [top, right, bottom, left] = [all.y0, wide - all.x1, high - all.y1, all.x0].map(twips) as [
			number,
			number,
			number,
			number,
		];
		this.#edges.push({ width: twips(wide), height: twips(high), top, right, bottom, left, set: areFull(body) });
		const sizeOf = (some: Block[]) => {
			const capitals = tallOf(some);
			return capitals ? [inches(capitals)] : [];
		};
		this.#sizes.head.push(...sizeOf(running));
		this.#sizes.note.push(...sizeOf(blocks.filter(({ kind }) => kind === 'footnote')));
		const text = body.filter(isText);
		const type = this.#typeOf(text, body);
		if (!type) return;
		this.#faces.push({ font: type.font, inches: inches(type.size), capitals: inches(tallOf(text) || tallOf(body)) });
		const near = (pitch: number) => pitch < DOUBLE * type.size;
		// Things of a list may stand further apart than the lines of a text.
		const prose = text.some((block) => block.kind !== 'list' && block.lines.length > 1);
		const between = text.flatMap((block) => (prose && block.kind === 'list' ? [] : pitches(block))).filter(near);
		this.#pitches.push(...(between.length ? [inches(middle(between))] : []));
		for (const [at, block] of text.slice(1).entries()) this.#gap(text[at]!, block, middle(between), inches);
		for (const block of text) this.#shape(block, type.size);
	}

	/** The font of a page's text, or of its tables where it has little else, and its size in pixels. */
	#typeOf(text: Block[], body: Block[]): { font: Font; size: number } | undefined {
		const square = squareSize(text.flatMap(({ lines }) => lines));
		if (square) return { font: UNKNOWN, size: square };
		const measuredIn = (blocks: Block[]) =>
			measured(blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words)));
		const found = measuredIn(text);
		const withTables = () => measuredIn(body.filter((block) => isText(block) || block.kind === 'table'));
		return typeOf(found) ?? typeOf(withTables()) ?? sizeByHeight(found);
	}

	/** The room between two paragraphs, beyond that between two lines. */
	#gap(above: Block, below: Block, pitch: number, inches: (pixels: number) => number): void {
		const [gap] = pitches({ lines: [above.lines.at(-1)!, below.lines[0]!] });
		const beside = Math.min(above.box.x1, below.box.x1) - Math.max(above.box.x0, below.box.x0);
		if (pitch && gap && gap < 3 * pitch && beside > 0.5 * width(below.box)) this.#gaps.push(inches(gap - pitch));
	}

	/** Whether its lines end at one edge. */
	#shape({ lines }: Block, size: number): void {
		this.#broken += lines.filter(({ hyphenated }) => hyphenated).length;
		if (lines.length < 3) return;
		const edge = Math.max(...lines.map(({ box }) => box.x1));
		const first = Math.min(...lines.map(({ box }) => box.x0));
		if (edge - first < 12 * size) return;
		for (const { box } of lines.slice(0, -1))
			if (edge - box.x1 < 0.35 * size) this.#flush++;
			else if (edge - box.x1 < 10 * size) this.#ragged++;
	}

	manner(): Manner {
		const countOf = (font: Font) => this.#faces.filter((face) => face.font === font).length;
		// Pages with little text tell the font only where no other does.
		const fonts = this.#faces.map((face) => face.font);
		const told = fonts.filter((font) => font !== UNKNOWN && font !== UNTOLD);
		const [font = fonts.find((font) => font === UNTOLD) ?? UNKNOWN] = told.sort((a, b) => countOf(b) - countOf(a));
		const faces = this.#faces.filter((face) => face.font === font);
		const points = faces.length ? middle(faces.map(({ inches }) => inches)) * 72 : 11;
		const size = snapped(points - 0.1);
		const capitals = middle(faces.map((face) => face.capitals));
		const pitch = (this.#pitches.length ? middle(this.#pitches) * 72 : size * font.line) * 20;
		const small = (sizes: number[], usual: number) =>
			sizes.length && capitals ? snapped(Math.min(size, (middle(sizes) / capitals) * size)) : usual;
		return {
			font,
			size,
			capitals,
			pitch: Math.round(Math.max(0.85 * font.line * size, Math.min(DOUBLE * size, pitch / 20)) * 20),
			after: Math.round((this.#gaps.length ? Math.max(0, Math.min(size, middle(this.#gaps) * 72)) : 6) * 2) * 10,
			justified: this.#flush > 10 && this.#flush > FLUSH * (this.#flush + this.#ragged),
			hyphens: this.#broken > 2,
			margins: (sheet) => marginsOf(sheet, this.#edges),
			header: Math.round(quarter(this.#heads) * TWIPS),
			footer: Math.round(quarter(this.#feet) * TWIPS),
			headSize: small(this.#sizes.head, 9),
			noteSize: small(this.#sizes.note, 9),
			numbers: this.#numbers,
		};
	}
}

/** Points for headings of each level, by how tall their capitals are in inches; those of no heading as they come. */
export const headingSizes = (levels: number[][], { font, size }: Manner): number[] =>
	levels.map((inches, level) =>
		inches.length ? Math.max(size, snapped((middle(inches) * 72) / font.capital)) : Math.max(size, HEADINGS[level]!),
	);
