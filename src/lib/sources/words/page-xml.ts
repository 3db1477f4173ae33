import { around, type Box } from '#lib/model/geometry.ts';
import type { HocrPage } from '#lib/model/text/hocr.ts';
import { markupTokens } from '#lib/model/text/markup-tokens.ts';
import type { Block } from '#lib/model/reading.ts';
import { localName } from './local-name.ts';
import { placedWords, type RawWord } from './placed-words.ts';
import { points, type Point } from './points.ts';

const boxOf = (found: Point[]): Box | undefined => {
	const box = around(found.map(({ x, y }) => ({ x0: x, y0: y, x1: x, y1: y })));
	return box.x1 > box.x0 && box.y1 > box.y0 ? box : undefined;
};

interface RawLine {
	box?: Box | undefined;
	baseline?: Point[];
	words: RawWord[];
	/** what is written for the line as a whole */
	text: string;
}

/** Reads PAGE XML: regions, lines and words with the boxes round their outlines. A line without words is cut into some. */
export function readPageXml(text: string): HocrPage[] {
	const pages: HocrPage[] = [];
	/** the open elements that may have an outline or a text of their own */
	const open: string[] = [];
	let block: Block | undefined;
	let line: RawLine | undefined;
	let word: RawWord | undefined;
	let written: string | undefined;
	const finish = () => {
		if (!line || !block) return;
		const { baseline, text: whole } = line;
		const box = line.box ?? around(line.words.flatMap((one) => one.box ?? []));
		const words = placedWords(line.words.length ? line.words : whole.split(/\s+/).map((one) => ({ text: one })), box);
		const [first, last] = [baseline?.[0], baseline?.at(-1)];
		const under = first && last && first !== last;
		if (words.length)
			block.lines.push({
				box,
				words,
				...(under && { baseline: { x0: first.x, y0: first.y, x1: last.x, y1: last.y } }),
			});
		line = undefined;
	};
	for (const token of markupTokens(text)) {
		if (token.kind === 'text') {
			if (written !== undefined) written += token.text;
			continue;
		}
		const name = localName(token.name);
		if (token.kind === 'close') {
			if (name === 'unicode' && written !== undefined) {
				// The first is the best where several are offered.
				if (open.at(-1) === 'word' && word) word.text ||= written.trim();
				else if (open.at(-1) === 'textline' && line) line.text ||= written.trim();
				written = undefined;
			}
			if (name === 'textline') finish();
			if (name === 'word') word = undefined;
			if (open.at(-1) === name) open.pop();
			continue;
		}
		const { attributes, closed } = token;
		if (name === 'page')
			pages.push({
				width: Number(attributes.get('imagewidth')) || 0,
				height: Number(attributes.get('imageheight')) || 0,
				dpi: 0,
				blocks: [],
			});
		else if (name === 'textregion' && pages.length) {
			finish();
			block = { kind: 'paragraph', box: around([]), lines: [] };
			pages.at(-1)!.blocks.push(block);
		} else if (name === 'textline') {
			finish();
			line = { words: [], text: '' };
		} else if (name === 'word' && line) line.words.push((word = { text: '' }));
		else if (name === 'coords') {
			const box = boxOf(points(attributes.get('points') ?? ''));
			if (open.at(-1) === 'word' && word) word.box = box;
			else if (open.at(-1) === 'textline' && line) line.box = box;
			else if (open.at(-1) === 'textregion' && block && box) block.box = box;
		} else if (name === 'baseline' && line) line.baseline = points(attributes.get('points') ?? '');
		else if (name === 'textequiv' && open.at(-1) === 'word' && word && attributes.has('conf'))
			word.confidence ??= Number(attributes.get('conf')) * 100;
		else if (name === 'unicode') written = '';
		if (!closed && (name === 'textregion' || name === 'textline' || name === 'word' || name === 'glyph'))
			if (open.length < DEEPEST) open.push(name);
	}
	finish();
	for (const page of pages) page.blocks = page.blocks.filter(({ lines }) => lines.length).map(boxed);
	return pages;
}

const DEEPEST = 64;

const boxed = (block: Block): Block =>
	block.box.x1 > block.box.x0 ? block : { ...block, box: around(block.lines.map(({ box }) => box)) };
