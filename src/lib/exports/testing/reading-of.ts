import type { Block, Line, Reading, Word } from '#lib/model/reading.ts';
import { around } from '#lib/model/geometry.ts';

const ADVANCE = 20;
const SPACE = 12;
const X_HEIGHT = 20;
const PITCH = 60;

const ASCENDING = /[^\p{Ll}\p{P}]|[bdfhklt]/u;
const DESCENDING = /[gjpqy,;()]/;

/** A line of text set in letters 20 px wide and about 40 px high, its foot at (x, y). */
export function lineOf(text: string, x: number, y: number, extra: Partial<Line> = {}): Line {
	const words: Word[] = [];
	let at = x;
	for (const part of text.split(' ')) {
		const width = [...part].length * ADVANCE;
		if (part) {
			const top = ASCENDING.test(part) ? X_HEIGHT * 1.5 : X_HEIGHT;
			const bottom = DESCENDING.test(part) ? X_HEIGHT * 0.45 : 0;
			words.push({ text: part, box: { x0: at, y0: y - top, x1: at + width, y1: y + bottom }, confidence: 90 });
		}
		at += width + SPACE;
	}
	const box = around(words.map((word) => word.box));
	return { box, baseline: { x0: box.x0, y0: y, x1: box.x1, y1: y }, words, ...extra };
}

/** What stands in a page for tests: lines of text, or a block with its kind. */
export type Part = string | (Partial<Omit<Block, 'lines'>> & { lines: (string | Line)[] });

/** A reading for tests, set like a typewriter's page; 2480 × 3508 px (A4 at 300 dpi) unless told otherwise. */
export function readingOf(parts: Part[], extra: Partial<Reading> = {}): Reading {
	let y = 200;
	const blocks = parts.map((part): Block => {
		const { lines, ...rest } = typeof part === 'string' ? { lines: part.split('\n') } : part;
		const set = lines.map((line) => {
			const result = typeof line === 'string' ? lineOf(line, 150, y) : line;
			y += PITCH;
			return result;
		});
		y += PITCH;
		return { kind: 'paragraph', box: around(set.map((line) => line.box)), lines: set, ...rest };
	});
	return {
		taskId: 't',
		documentId: 'd',
		page: 1,
		engine: 'device',
		model: 'test',
		languages: ['eng'],
		width: 2480,
		height: 3508,
		dpi: 300,
		blocks,
		steps: [],
		seconds: 1,
		readAt: 0,
		...extra,
	};
}
