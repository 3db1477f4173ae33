import { width } from '#lib/model/geometry.ts';
import type { Block } from '#lib/model/reading.ts';
import { clean } from './clean.ts';
import { lyingParagraphs, sizeOf, trimmed, wholeLines } from './lying-lines.ts';
import { order } from './order.ts';
import { withLevels } from './with-levels.ts';

/** The letters of headings are so many times larger than the usual ones. */
const LARGER = 1.25;
/** A heading has so many lines and letters at most. */
const [LINES, LETTERS] = [3, 30];
/** The share of the page at its head and foot in which running heads and page numbers stand. */
const MARGIN = 0.09;
/** How far what follows a line across may reach beside it, pixels. */
const OVER = 4;

const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
const textOf = ({ lines }: Block) => lines.flatMap(({ words }) => words.map(({ text }) => text)).join('');

/**
 * Makes a page of what was found in vertical lines, as they lie in the picture that was read (its left is the page's head), and in
 * lines `across` them, each place by itself: in reading order, in paragraphs, with headings, running heads and page numbers. `length`:
 * of the page from head to foot. All in pixels of that picture.
 */
export function arrangeDown(lines: Block[], across: Block[][], length: number): Block[] {
	const found = order(clean(lines, true));
	const text = lyingParagraphs(wholeLines(found));
	const size = new Map(text.map((block) => [block, middle(block.lines.map(sizeOf))]));
	const usual = middle(text.flatMap(({ lines }) => lines.map(sizeOf)));
	const told = text.map((block) => (isHeading(block, size.get(block)!) ? headed(block, size.get(block)!) : block));
	const [heads, feet, others]: [Block[], Block[], Block[]] = [[], [], []];
	for (const block of clean(
		across.flat().map((block) => ({ ...block, lines: block.lines.map(trimmed) })),
		false,
	)) {
		const large = middle(block.lines.map(({ box }) => width(box)));
		const isSmall = block.lines.length === 1 && large < LARGER * usual;
		if (isSmall && block.box.x1 < MARGIN * length) heads.push({ ...block, kind: 'header' });
		else if (isSmall && block.box.x0 > (1 - MARGIN) * length) feet.push({ ...block, kind: 'footer' });
		else others.push(isHeading(block, large) ? headed(block, large) : block);
	}
	const pictures = found.filter((block) => !block.lines.length);
	const whole = [...heads, ...others.reduce(putIn, told), ...pictures, ...feet];
	return withLevels(whole, (block) => size.get(block)!);

	function headed(block: Block, large: number): Block {
		const heading: Block = { ...block, kind: 'heading' };
		size.set(heading, large);
		return heading;
	}

	function isHeading(block: Block, large: number): boolean {
		const said = textOf(block);
		return (
			large > LARGER * usual && block.lines.length <= LINES && said.length <= LETTERS && !/[。．、，]$/u.test(said)
		);
	}
}

/** Puts what runs across before the text below it; where there is none, it comes last. */
function putIn(text: Block[], block: Block): Block[] {
	const { box } = block;
	const at = text.findIndex((other) => other.box.x0 > box.x1 - OVER);
	return at < 0 ? [...text, block] : [...text.slice(0, at), block, ...text.slice(at)];
}
