import { around, type Box } from '#lib/model/geometry.ts';
import { transformed, type Matrix } from '#lib/model/affine.ts';
import type { TypeStyle } from '#lib/model/reading.ts';

/** A run of letters as the PDF library reports it. */
export interface TextItem {
	str: string;
	dir: string;
	/** from text space, where a letter is one unit high, to points of the page */
	transform: number[];
	/** along the writing direction, in points */
	width: number;
	fontName: string;
	hasEOL: boolean;
}

export interface TextStyle extends TypeStyle {
	ascent: number;
	descent: number;
	vertical: boolean;
	fontFamily: string;
}

/** A word with what is needed to put it into a line. All in page pixels. */
export interface TextWord {
	text: string;
	box: Box;
	/** where its foot begins and ends */
	foot: [x0: number, y0: number, x1: number, y1: number];
	/** font size in px */
	size: number;
	/** the file says that the line ends after it */
	endsLine: boolean;
	/** how many of its letters are set so */
	bold: number;
	italic: number;
}

/** The tangent of the slant that makes upright letters lean, where a program has no font that does. */
const LEANS = 0.15;

/** Letters closer than this part of the font size belong to one word. */
const JOINED = 0.17;

/** Widths of the beginnings of a text, in any unit: only their proportions count. */
export type Measure = (text: string, fontFamily: string) => number;

/** Cuts runs into words with their boxes, and joins the runs that a word was drawn in. `view`: points to pixels. */
export function textWords(
	items: TextItem[],
	styles: Record<string, TextStyle>,
	view: Matrix,
	measure: Measure,
): TextWord[] {
	const words: TextWord[] = [];
	let open = false;
	for (const item of items) {
		const style = styles[item.fontName] ?? { ascent: 0.8, descent: -0.2, vertical: false, fontFamily: 'sans-serif' };
		for (const piece of piecesOf(item, style, view, measure)) {
			const last = words.at(-1);
			if (open && last && piece.joins && follows(last, piece)) {
				last.text += piece.text;
				last.box = around([last.box, piece.box]);
				last.foot = [last.foot[0], last.foot[1], piece.foot[2], piece.foot[3]];
				last.size = Math.max(last.size, piece.size);
				last.bold += piece.bold;
				last.italic += piece.italic;
			} else {
				const { joins, ...word } = piece;
				words.push(word);
			}
			open = true;
		}
		if (/\s$/.test(item.str) || (!item.str && item.hasEOL)) open = false;
		if (item.hasEOL) {
			open = false;
			const last = words.at(-1);
			if (last) last.endsLine = true;
		}
	}
	return words;
}

function follows(last: TextWord, piece: TextWord): boolean {
	const gap = Math.hypot(piece.foot[0] - last.foot[2], piece.foot[1] - last.foot[3]);
	return gap < JOINED * Math.max(last.size, piece.size);
}

function* piecesOf(item: TextItem, style: TextStyle, view: Matrix, measure: Measure) {
	const [a, b, c, d, x, y] = transformed(view, item.transform as Matrix);
	const size = Math.hypot(c, d);
	const length = item.width * Math.hypot(view[0], view[1]);
	const along = Math.hypot(a, b);
	if (!(size > 0 && along > 0)) return;
	// Unit vectors along the line and up from it.
	const [ux, uy] = style.vertical ? [-c / size, -d / size] : [a / along, b / along];
	const [vx, vy] = style.vertical ? [a / along, b / along] : [c / size, d / size];
	const whole = measure(item.str, style.fontFamily) || 1;
	const at = (index: number) => (measure(item.str.slice(0, index), style.fontFamily) / whole) * length;
	const ascent = (style.ascent > 0 && style.ascent < 2 ? style.ascent : 0.8) * size;
	const descent = (style.descent < 0 && style.descent > -1 ? style.descent : -0.2) * size;
	const [ta, tb, tc, td] = item.transform as Matrix;
	const leans = style.italic || (ta * tc + tb * td) / (Math.hypot(ta, tb) * Math.hypot(tc, td)) > LEANS;
	for (const match of item.str.matchAll(/\S+/g)) {
		let [from, to] = [at(match.index), at(match.index + match[0].length)];
		if (item.dir === 'rtl') [from, to] = [length - to, length - from];
		const point = (s: number, t: number) => ({ x: x + ux * s + vx * t, y: y + uy * s + vy * t });
		const corners = [point(from, descent), point(to, descent), point(from, ascent), point(to, ascent)];
		const [start, end] = [point(from, 0), point(to, 0)];
		yield {
			text: match[0],
			box: around(corners.map((corner) => ({ x0: corner.x, y0: corner.y, x1: corner.x, y1: corner.y }))),
			foot: [start.x, start.y, end.x, end.y] as TextWord['foot'],
			size,
			endsLine: false,
			bold: style.bold ? match[0].length : 0,
			italic: leans ? match[0].length : 0,
			joins: match.index === 0,
		};
	}
}
