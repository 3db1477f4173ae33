import type { Box } from '#lib/model/geometry.ts';
import type { Block, Line } from '#lib/model/reading.ts';

/** The box of what has no known place. */
export const NOWHERE: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };

/** A line of words that all lie in no place, or at the corner of one. */
export const plainLine = (texts: string[], at: Box = NOWHERE): Line => ({
	box: at,
	words: texts.map((text) => ({ text, box: at, confidence: 100 })),
});

/**
 * Text without places as blocks: one for each paragraph (cut at empty lines), lines as they are. Boxes have no size: they
 * stand where `place` begins, or nowhere.
 */
export function plainBlocks(text: string, place?: Box): Block[] {
	const at = place ? { x0: place.x0, y0: place.y0, x1: place.x0, y1: place.y0 } : NOWHERE;
	return text
		.replace(/\r\n?/g, '\n')
		.split(/\n[^\S\n]*\n\s*/)
		.map((paragraph) =>
			paragraph
				.split('\n')
				.map((line) => line.split(/\s+/).filter(Boolean))
				.filter((words) => words.length > 0),
		)
		.filter((lines) => lines.length > 0)
		.map((lines) => ({
			kind: 'paragraph' as const,
			box: place ?? NOWHERE,
			lines: lines.map((words) => plainLine(words, at)),
		}));
}
