import { PDFDocument } from '@cantoo/pdf-lib';
import type { Box } from '#lib/model/geometry.ts';
import type { Line, Reading } from '#lib/model/reading.ts';
import { lineOf, type Part, readingOf } from '#lib/exports/testing/reading-of.ts';

/** A page of text with the marks that trip text layers up. */
export const ENGLISH: Part[] = [
	{ kind: 'heading', level: 1, lines: ['The (quick) [brown] {fox} jumps!'] },
	'Over the $43,456.78 <lazy> #90 dog & duck/goose,\nas 12.5% of E-mail from aspammer@website.com is\nspam. Der „schnelle” braune Fuchs springt\nüber den faulen Hund. Le renard brun rapide saute',
	'A second paragraph of the page with a dash,\na “quote”, an ellipsis… and £ signs € too.',
];

/** Turns a line around a point by degrees, clockwise; the boxes of its words stay upright, as engines give them. */
export function tilt(line: Line, degrees: number, cx: number, cy: number): Line {
	const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
	const turn = (x: number, y: number): [number, number] => [
		cx + (x - cx) * c - (y - cy) * s,
		cy + (x - cx) * s + (y - cy) * c,
	];
	const box = (from: Box): Box => {
		const corners = [turn(from.x0, from.y0), turn(from.x1, from.y0), turn(from.x0, from.y1), turn(from.x1, from.y1)];
		const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
		return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
	};
	const { baseline } = line;
	const [x0, y0] = baseline ? turn(baseline.x0, baseline.y0) : [0, 0];
	const [x1, y1] = baseline ? turn(baseline.x1, baseline.y1) : [0, 0];
	return {
		...line,
		box: box(line.box),
		baseline: baseline && { x0, y0, x1, y1 },
		words: line.words.map((word) => ({ ...word, box: box(word.box) })),
	};
}

export const tilted = (reading: Reading, degrees: number): Reading => ({
	...reading,
	blocks: reading.blocks.map((block) => ({
		...block,
		lines: block.lines.map((line) => tilt(line, degrees, reading.width / 2, reading.height / 2)),
	})),
});

/** A line that runs from the right edge to the left. */
export function leftward(text: string, right: number, y: number): Line {
	const line = lineOf(text, 0, y);
	const flip = (box: Box): Box => ({ ...box, x0: right - box.x1, x1: right - box.x0 });
	return {
		box: flip(line.box),
		baseline: { x0: right - line.box.x1, y0: y, x1: right, y1: y },
		words: line.words.map((word) => ({ ...word, box: flip(word.box) })),
	};
}

/** A line of which each character is a word of its own, as engines read Chinese and Japanese. */
export function ideographs(text: string, x: number, y: number): Line {
	const words = [...text].map((letter, index) => ({
		text: letter,
		confidence: 90,
		box: { x0: x + index * 42, y0: y - 35, x1: x + index * 42 + 38, y1: y + 5 },
	}));
	const end = x + words.length * 42;
	return { box: { x0: x, y0: y - 35, x1: end, y1: y + 5 }, baseline: { x0: x, y0: y, x1: end, y1: y }, words };
}

export const english = (extra: Partial<Reading> = {}) => readingOf(ENGLISH, extra);

/** A PDF of A4 pages with something drawn on each, changed as a test needs it. */
export async function pdfOf(
	pages: number,
	change?: (document: PDFDocument) => void,
	save: Parameters<PDFDocument['save']>[0] = { useObjectStreams: false },
): Promise<Uint8Array<ArrayBuffer>> {
	const document = await PDFDocument.create();
	for (let page = 0; page < pages; page++)
		document.addPage([595.2, 841.92]).drawRectangle({ x: 50, y: 50 + page, width: 100, height: 30 });
	change?.(document);
	return (await document.save(save)) as Uint8Array<ArrayBuffer>;
}
