import { around, type Box } from '#lib/model/geometry.ts';
import type { HocrPage } from '#lib/model/text/hocr.ts';
import { markupTokens } from '#lib/model/text/markup-tokens.ts';
import type { Block, Line, TypeStyle } from '#lib/model/reading.ts';
import { typeStyle } from '#lib/model/text/type-style.ts';
import { localName } from './local-name.ts';
import { placedWords, type RawWord } from './placed-words.ts';
import { points } from './points.ts';

type Attributes = Map<string, string>;

const number = (attributes: Attributes, name: string): number => Number(attributes.get(name)) || 0;

function boxOf(attributes: Attributes): Box | undefined {
	const [x, y] = [number(attributes, 'hpos'), number(attributes, 'vpos')];
	const [width, height] = [number(attributes, 'width'), number(attributes, 'height')];
	return width > 0 && height > 0 ? { x0: x, y0: y, x1: x + width, y1: y + height } : undefined;
}

/**
 * Reads ALTO (any version): pages with blocks, lines and words in the file's own unit, which the page's width and height
 * are in as well. A word's certainty is its WC; words without one count as certain.
 */
export function readAlto(text: string): HocrPage[] {
	const pages: HocrPage[] = [];
	/** the styles that hold letters which are bold or lean, by their ids */
	const styles = new Map<string, string>();
	let block: Block | undefined;
	let line: { attributes: Attributes; words: RawWord[]; hyphenated?: boolean } | undefined;
	const finish = () => {
		if (!line || !block) return;
		const { attributes, hyphenated } = line;
		const box = boxOf(attributes) ?? around(line.words.flatMap((word) => word.box ?? []));
		const words = placedWords(line.words, box);
		const baseline = baselineOf(attributes.get('baseline'), box);
		if (words.length) block.lines.push({ box, words, ...baseline, ...(hyphenated && { hyphenated }) });
		line = undefined;
	};
	for (const token of markupTokens(text)) {
		if (token.kind === 'text') continue;
		const name = localName(token.name);
		if (token.kind === 'close') {
			if (name === 'textline') finish();
			continue;
		}
		const { attributes } = token;
		if (name === 'page') {
			finish();
			const place = number(attributes, 'physical_img_nr');
			const page = { width: number(attributes, 'width'), height: number(attributes, 'height'), dpi: 0, blocks: [] };
			pages.push(place ? { ...page, number: place } : page);
		} else if (name === 'textstyle') {
			styles.set(attributes.get('id') ?? '', attributes.get('fontstyle') ?? '');
		} else if (name === 'printspace') {
			const page = pages.at(-1);
			const space = boxOf(attributes);
			if (page && space && !page.width) Object.assign(page, { width: space.x1, height: space.y1 });
		} else if (name === 'textblock' && pages.length) {
			finish();
			block = { kind: 'paragraph', box: boxOf(attributes) ?? around([]), lines: [] };
			pages.at(-1)!.blocks.push(block);
		} else if (name === 'textline') {
			finish();
			line = { attributes, words: [] };
		} else if (name === 'string' && line) {
			const certain = attributes.get('wc');
			line.words.push({
				text: attributes.get('content') ?? '',
				box: boxOf(attributes),
				confidence: certain === undefined ? undefined : Number(certain) * 100,
				...setAs(attributes, styles),
			});
		} else if (name === 'hyp' && line?.words.length) {
			line.hyphenated = true;
			const last = line.words.at(-1)!;
			if (!/[-\u00ad\u2010]$/.test(last.text)) last.text += '-';
		}
	}
	finish();
	for (const page of pages) page.blocks = page.blocks.filter(({ lines }) => lines.length);
	return pages;
}

/** How a word is set: it says so itself, or by the styles that it refers to. */
function setAs(attributes: Attributes, styles: Map<string, string>): TypeStyle {
	const referred = (attributes.get('stylerefs') ?? '').split(/\s+/).map((id) => styles.get(id) ?? '');
	const said = [attributes.get('style') ?? '', ...referred].join(' ').toLowerCase().split(/\s+/);
	return typeStyle({ bold: said.includes('bold'), italic: said.includes('italics') || said.includes('italic') });
}

/** One height for the whole line, or the points of a line of its own (from version 4.1). */
function baselineOf(said: string | undefined, box: Box): Pick<Line, 'baseline'> {
	if (!said) return {};
	const found = points(said);
	const [first, last] = [found[0], found.at(-1)];
	if (first && last && found.length > 1) return { baseline: { x0: first.x, y0: first.y, x1: last.x, y1: last.y } };
	const y = Number(said);
	return Number.isFinite(y) ? { baseline: { x0: box.x0, y0: y, x1: box.x1, y1: y } } : {};
}
