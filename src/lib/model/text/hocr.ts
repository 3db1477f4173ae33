import { around, type Box } from '../geometry.ts';
import type { Block, Line, TypeStyle, Word } from '../reading.ts';
import { markupTokens } from './markup-tokens.ts';
import { typeStyle } from './type-style.ts';

/** One page of an hOCR text, in its own pixels. `dpi` is 0 when it does not say. */
export interface HocrPage {
	/** its number in the document, from 1, where it is told */
	number?: number;
	width: number;
	height: number;
	dpi: number;
	direction?: 'ltr' | 'rtl';
	blocks: Block[];
}

type Role = 'page' | 'area' | 'paragraph' | 'line' | 'word';

/** By class; a map, because a class may have the name of something that every object has. */
const ROLES = new Map<string, Role>(
	Object.entries({
		ocr_page: 'page',
		ocr_carea: 'area',
		ocrx_block: 'area',
		ocr_par: 'paragraph',
		ocr_line: 'line',
		ocrx_line: 'line',
		// Tesseract gives these classes to lines.
		ocr_header: 'line',
		ocr_caption: 'line',
		ocr_textfloat: 'line',
		ocrx_word: 'word',
		ocr_word: 'word',
	}),
);
const ORDER: Role[] = ['page', 'area', 'paragraph', 'line', 'word'];
/** Elements that say how letters are set; tesseract writes the first of each. */
const SET_BY = new Map<string, keyof TypeStyle>([
	['strong', 'bold'],
	['b', 'bold'],
	['em', 'italic'],
	['i', 'italic'],
]);
const SETS = ['bold', 'italic'] as const;
const EMPTY = new Set(['br', 'img', 'meta', 'link', 'hr', 'input', 'wbr']);
/** deeper elements are not followed; no hOCR is so deep */
const DEEPEST = 64;
const FARTHEST = 1_000_000;

/** The properties in a `title`: name → its numbers. */
function properties(title: string): Map<string, number[]> {
	const found = new Map<string, number[]>();
	for (const part of title.split(';', 32)) {
		const [name, ...values] = part.trim().split(/\s+/, 12);
		const numbers = values.map(Number).filter((number) => Math.abs(number) <= FARTHEST);
		if (name && numbers.length) found.set(name, numbers);
	}
	return found;
}

function boxIn(said: Map<string, number[]>): Box | undefined {
	const [x0, y0, x1, y1] = said.get('bbox') ?? [];
	return y1 !== undefined && x1! > x0! && y1 > y0! ? { x0: x0!, y0: y0!, x1: x1!, y1 } : undefined;
}

interface RawWord {
	text: string;
	box?: Box;
	confidence?: number;
	/** letters of it that are set so */
	bold: number;
	italic: number;
}
interface RawLine {
	box?: Box;
	baseline?: number[];
	words: RawWord[];
	/** written in the line, but in none of its words */
	loose: string;
}
interface RawPage {
	box?: Box;
	dpi: number;
	number?: number;
	rtl: number;
	lines: number;
	blocks: { box?: Box; lines: RawLine[] }[];
}

/** Turns hOCR into pages of blocks, lines and words with their places. Missing parts are made up from their neighbours. */
export function readHocr(text: string): HocrPage[] {
	const pages: RawPage[] = [];
	let page: RawPage | undefined;
	let block: RawPage['blocks'][number] | undefined;
	let line: RawLine | undefined;
	let word: RawWord | undefined;
	const stack: { name: string; role: Role | undefined; set: keyof TypeStyle | undefined }[] = [];

	const close = (role: Role) => {
		const level = ORDER.indexOf(role);
		if (level <= 4) word = undefined;
		if (level <= 3) line = undefined;
		if (level <= 2) block = undefined;
		if (level <= 0) page = undefined;
	};
	const inPage = () => (page ??= pages[pages.push({ dpi: 0, rtl: 0, lines: 0, blocks: [] }) - 1]!);
	const inBlock = () => (block ??= inPage().blocks[inPage().blocks.push({ lines: [] }) - 1]!);
	const inLine = () => (line ??= inBlock().lines[inBlock().lines.push({ words: [], loose: '' }) - 1]!);

	const begin = (role: Role, attributes: Map<string, string>) => {
		close(role);
		const said = properties(attributes.get('title') ?? '');
		const box = boxIn(said);
		if (role === 'page') {
			inPage().box = box;
			inPage().dpi = said.get('scan_res')?.[0] ?? 0;
			const place = said.get('ppageno')?.[0];
			if (place !== undefined) inPage().number = place + 1;
		} else if (role === 'paragraph') inBlock().box = box;
		else if (role === 'line') {
			Object.assign(inLine(), { box, baseline: said.get('baseline') });
			inPage().lines++;
		} else if (role === 'word') {
			word = { text: '', box, confidence: said.get('x_wconf')?.[0], bold: 0, italic: 0 };
			inLine().words.push(word);
		}
		if (attributes.get('dir') === 'rtl') inPage().rtl++;
	};

	for (const token of markupTokens(text)) {
		if (token.kind === 'text') {
			if (word) {
				word.text += token.text;
				const letters = clean(token.text).length;
				for (const way of SETS) if (stack.some(({ set }) => set === way)) word[way] += letters;
			} else if (line) line.loose += token.text;
		} else if (token.kind === 'open') {
			const role = (token.attributes.get('class') ?? '')
				.split(/\s+/)
				.map((name) => ROLES.get(name))
				.find(Boolean);
			if (role) begin(role, token.attributes);
			if (!token.closed && !EMPTY.has(token.name) && stack.length < DEEPEST)
				stack.push({ name: token.name, role, set: SET_BY.get(token.name) });
		} else {
			let at = stack.length - 1;
			while (at >= 0 && stack[at]!.name !== token.name) at--;
			if (at < 0) continue;
			for (const { role } of stack.splice(at)) if (role) close(role);
		}
	}
	return pages.map(finish);
}

const clean = (text: string) =>
	text
		// Control characters have no place in a word, and spreadsheets and terminals obey them.
		.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
		.replace(/\s+/g, ' ')
		.trim();

/** Pieces of a box, as wide as their texts are long: for words whose place nobody told. */
function pieces(texts: string[], box: Box): Word[] {
	const letters = texts.reduce((sum, text) => sum + text.length, 0) + texts.length - 1;
	const step = (box.x1 - box.x0) / Math.max(1, letters);
	let x = box.x0;
	return texts.map((text) => {
		const x0 = x;
		x += step * (text.length + 1);
		return { text, box: { ...box, x0, x1: Math.min(box.x1, x0 + step * text.length) }, confidence: 100 };
	});
}

function finish(raw: RawPage): HocrPage {
	const blocks: Block[] = [];
	const origin = { x: raw.box?.x0 ?? 0, y: raw.box?.y0 ?? 0 };
	const clip = (box: Box): Box => {
		const [w, h] = raw.box ? [raw.box.x1 - origin.x, raw.box.y1 - origin.y] : [FARTHEST, FARTHEST];
		const x0 = Math.min(Math.max(0, box.x0 - origin.x), w - 1);
		const y0 = Math.min(Math.max(0, box.y0 - origin.y), h - 1);
		return {
			x0,
			y0,
			x1: Math.min(w, Math.max(x0 + 1, box.x1 - origin.x)),
			y1: Math.min(h, Math.max(y0 + 1, box.y1 - origin.y)),
		};
	};
	for (const block of raw.blocks) {
		const lines: Line[] = [];
		for (const line of block.lines) {
			const known = line.words.flatMap((word) => (word.box ? [word.box] : []));
			const place =
				line.box ?? (known.length ? around(known) : (block.box ?? raw.box ?? { x0: 0, y0: 0, x1: 1, y1: 1 }));
			const texts = line.words.map((word) => ({ ...word, text: clean(word.text) })).filter((word) => word.text);
			const words: Word[] = texts.length
				? texts.map(({ text, box, confidence, ...set }) => ({
						text,
						box: clip(box ?? place),
						// No measure is no doubt: marking every word would mark none.
						confidence: Math.min(100, Math.max(0, confidence ?? 100)),
						...typeStyle({ bold: set.bold * 2 > text.length, italic: set.italic * 2 > text.length }),
					}))
				: pieces(clean(line.loose).split(' ').filter(Boolean), clip(place));
			if (!words.length) continue;
			const box = clip(place);
			lines.push({ box, ...baselineOf(line, box), words });
		}
		if (lines.length)
			blocks.push({
				kind: 'paragraph',
				box: block.box ? clip(block.box) : around(lines.map((line) => line.box)),
				lines,
			});
	}
	const all = around(blocks.map((block) => block.box));
	return {
		...(raw.number !== undefined && { number: raw.number }),
		width: raw.box ? raw.box.x1 - origin.x : all.x1,
		height: raw.box ? raw.box.y1 - origin.y : all.y1,
		dpi: raw.dpi,
		...(raw.lines || raw.rtl ? { direction: raw.rtl * 2 > raw.lines ? ('rtl' as const) : ('ltr' as const) } : {}),
		blocks,
	};
}

/** hOCR's baseline is a slope and an offset, measured from the lower left corner of the line's box. */
function baselineOf({ box: said, baseline }: RawLine, box: Box): Pick<Line, 'baseline'> {
	const [slope, offset] = baseline ?? [];
	if (!said || slope === undefined || offset === undefined) return {};
	const y = box.y1 + offset;
	return { baseline: { x0: box.x0, y0: y, x1: box.x1, y1: y + slope * (box.x1 - box.x0) } };
}
