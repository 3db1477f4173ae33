import { around } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';

/** For tests: a line of words at (x, y), letters 10 wide and `size` high, words one letter apart; '~' leaves a wide gap. */
export function typed(text: string, x: number, y: number, { size = 20, confidence = 95 } = {}): Line {
	const words: Word[] = [];
	for (const piece of text.split(' ')) {
		const wide = [...piece].length * 10;
		if (piece !== '~') words.push({ text: piece, box: { x0: x, y0: y, x1: x + wide, y1: y + size }, confidence });
		x += piece === '~' ? 60 : wide + 10;
	}
	return { box: around(words.map((word) => word.box)), words };
}

/** For tests: a paragraph of such lines, 30 apart. */
export function paragraph(
	lines: string[],
	x: number,
	y: number,
	options: { size?: number; confidence?: number } = {},
): Block {
	const made = lines.map((line, i) => typed(line, x, y + i * 1.5 * (options.size ?? 20), options));
	return { kind: 'paragraph', box: around(made.map((line) => line.box)), lines: made };
}

/** For tests: lines that the recogniser read from side to side, as one block: of each row the texts with where they begin. */
export function across(rows: [text: string, x: number][][], y = 100, options: { size?: number } = {}): Block {
	const lines = rows.map((row, at) => {
		const words = row.flatMap(([text, x]) => typed(text, x, y + at * 30, options).words);
		return { box: around(words.map(({ box }) => box)), words };
	});
	return { kind: 'paragraph', box: around(lines.map(({ box }) => box)), lines };
}
