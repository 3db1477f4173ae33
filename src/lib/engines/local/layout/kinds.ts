import { capitalHeight } from '#lib/model/text/capital-height.ts';
import { height, width } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import { canHead } from './can-head.ts';
import { letterHeight, lineHeight } from './letter-height.ts';
import { withLevels } from './with-levels.ts';

const BULLET = /^([•●○▪◦■☐☑☒–—*+»>✓-]|\(?(\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])$/u;
const CAPTION = /^(fig(ure|\.)?|tab(le|\.)?|abb(ildung|\.)?|plate|chart|photo)$/iu;
const NOTE = /^([*†‡§]|\(?\d{1,2}[.)]?$)/u;
const NUMBER = /^\d{1,2}$/;
/** The letters of notes are smaller than the text by so much, as a share. */
const SMALL = 0.88;
/** The capitals of headings are larger than those of the text by so much, as a share. */
const LARGER = 1.07;
/** The number of a section within another. */
const SECTION = /^\d{1,2}(\.\d{1,2}){1,3}\.?$/;
/** A running head with the page's number in it may be so large, and stand so near, in heights of the text. */
const COUNTED = { size: 1.6, apart: 0.8 };
/** So many values under labels are those of a form. */
const FIELDS = 3;
/** An initial before a name. */
const INITIAL = /^\p{L}{1,3}\.$/u;
/** The share of the page's height at its top and bottom in which running heads and feet stand. */
const MARGIN = 0.09;

/**
 * Gives each block its kind, by where it stands, how large its letters are and how its lines begin. Kinds that the
 * recogniser already gave (other than 'paragraph') stay, but a heading or a list is no caption. `isBold` tells of the words of a line.
 * Boxes and `page` in the same pixels.
 */
export function kinds(
	blocks: Block[],
	page: { width: number; height: number },
	isBold: (words: Word[]) => boolean = () => false,
): Block[] {
	const usual = letterHeight(blocks);
	if (!usual) return blocks;
	const capitals = capitalHeight(blocks.flatMap(wordsOf));
	const text = blocks.filter((block) => block.lines.length);
	// A title at the left and a number at the right are one running head.
	const beside = (edge: Block) => text.filter(({ box }) => box.y0 < edge.box.y1 && box.y1 > edge.box.y0);
	const top = beside(text.reduce((a, b) => (b.box.y0 < a.box.y0 ? b : a)));
	const bottom = beside(text.reduce((a, b) => (b.box.y1 > a.box.y1 ? b : a)));
	const values = valuesOf(text, usual);
	const told = blocks.map((block) => {
		if (!block.lines.length || (block.kind !== 'paragraph' && block.kind !== 'caption')) return block;
		const made = tell(block);
		return block.kind === 'caption' && made.kind !== 'heading' && made.kind !== 'list' ? block : made;
	});
	return withLevels(told, (block) => Math.max(...block.lines.map(lineHeight)));

	/** A line or two of bold letters with something else below them. */
	function isBoldHeading({ box, lines }: Block): boolean {
		if (lines.length > 2 || !canHead(lines) || !lines.every(({ words }) => isBold(words))) return false;
		return text.some((other) => other.box.y0 > box.y0 && other.box.x0 < box.x1 && other.box.x1 > box.x0);
	}

	/** On a short page notes stand higher, but under all the rest, but for its foot. */
	function isUnderAll({ box }: Block): boolean {
		const others = text.filter((other) => other.box.y0 < page.height * (1 - MARGIN));
		return others.every((other) => other.box.y1 <= box.y0 || letterHeight([other]) < SMALL * usual);
	}

	function tell(block: Block): Block {
		const size = letterHeight([block]);
		const apart = (gap: number, row: Block[]) => gap > (isCounted(row) ? COUNTED.apart : 1.2) * usual;
		const isSmall = (row: Block[]) => size < (isCounted(row) ? COUNTED.size : 1.25) * usual && block.lines.length === 1;
		const isEdge = (row: Block[]) => row.includes(block) && text.length > row.length + 1 && isSmall(row);
		const without = (row: Block[]) => text.filter((other) => !row.includes(other)).map(({ box }) => box);
		if (isEdge(top) && block.box.y1 < page.height * MARGIN) {
			const end = Math.max(...top.map(({ box }) => box.y1));
			if (apart(Math.min(...without(top).map(({ y0 }) => y0)) - end, top)) return { ...block, kind: 'header' };
		}
		if (isEdge(bottom) && block.box.y0 > page.height * (1 - MARGIN)) {
			const begin = Math.min(...bottom.map(({ box }) => box.y0));
			if (apart(begin - Math.max(...without(bottom).map(({ y1 }) => y1)), bottom)) return { ...block, kind: 'footer' };
		}
		const first = block.lines[0]!.words[0]?.text ?? '';
		if (CAPTION.test(first) && /^[\dIVX]/u.test(block.lines[0]!.words[1]?.text ?? '') && block.lines.length <= 5)
			return { ...block, kind: 'caption' };
		const isLow = block.box.y0 > page.height * 0.6 || (NUMBER.test(first) && isUnderAll(block));
		if (size && size < SMALL * usual && isLow && NOTE.test(first)) return { ...block, kind: 'footnote' };
		if (isBoldHeading(block)) return { ...block, kind: 'heading' };
		if (isList(block.lines)) return { ...block, kind: 'list' };
		if (!values.has(block) && isHeading(block, size, usual, capitals)) return { ...block, kind: 'heading' };
		return block;
	}
}

/** Whether a row has a page's number beside something else. */
const isCounted = (row: Block[]) => row.length > 1 && row.some((block) => /^\d{1,3}$/u.test(saidBy(block)));
const saidBy = (block: Block) =>
	wordsOf(block)
		.map(({ text }) => text)
		.join(' ');

/** What stands under small labels, where a page has so many: the fields of a form or a card. Titles have a smaller line above them once or twice. */
function valuesOf(text: Block[], usual: number): Set<Block> {
	const values = text.filter((block) => {
		const size = letterHeight([block]);
		return block.lines.length === 1 && text.some((other) => isLabelOf(other, block, size, usual));
	});
	return new Set(values.length >= FIELDS ? values : []);
}

function isLabelOf({ box, lines }: Block, value: Block, size: number, usual: number): boolean {
	const last = lines.at(-1)!;
	const white = value.box.y0 - box.y1;
	const isUnder = Math.abs(box.x0 - value.box.x0) < usual / 2 && white > -usual / 4 && white < size;
	return isUnder && lines.length <= 2 && lineHeight(last) < SMALL * size;
}

const wordsOf = ({ lines }: Block) => lines.flatMap(({ words }) => words);

function isList(lines: Line[]): boolean {
	const [mark, next] = lines[0]!.words;
	const isName = INITIAL.test(mark?.text ?? '') && /^\p{Lu}/u.test(next?.text ?? '');
	const starts = lines.filter((line) => line.words.length > 1 && BULLET.test(line.words[0]!.text)).length;
	return starts >= 2
		? starts >= lines.length * 0.3
		: starts === 1 &&
				lines.length <= 3 &&
				!isName &&
				/^\D/u.test(lines[0]!.words[0]!.text) &&
				BULLET.test(lines[0]!.words[0]!.text);
}

/** `size` and `usual`: heights of the words of the block, and of the page; `capitals`: of the page's. */
function isHeading(block: Block, size: number, usual: number, capitals: number): boolean {
	const words = wordsOf(block);
	const said = words.map((word) => word.text).join(' ');
	if (!canHead(block.lines)) return false;
	// Words are taller where a letter reaches below the line, as in "Tenant, S.J. Adeyemi": it is their capitals that must be.
	if (size >= 1.25 * usual && capitalHeight(words) >= LARGER * capitals) return true;
	// "1.4 The view from the south": little larger than the text, but numbered as only headings are.
	if (
		block.lines.length === 1 &&
		size >= 1.1 * usual &&
		SECTION.test(words[0]!.text) &&
		/^\p{Lu}/u.test(words[1]?.text ?? '')
	)
		return true;
	// capitals all through are as tall as ascenders: compare with care
	return (
		block.lines.length === 1 &&
		words.length <= 10 &&
		said.length >= 4 &&
		said === said.toUpperCase() &&
		size >= 0.95 * usual &&
		height(block.box) < 2 * usual &&
		width(block.box) > 3 * usual
	);
}
