import { joinWords } from '#lib/exports/flowing/join-words.ts';
import { paragraphs } from '#lib/exports/flowing/paragraphs.ts';
import type { Reading } from '#lib/model/reading.ts';

const TEXT_PX = 17;

let context: OffscreenCanvasRenderingContext2D | null | undefined;

/**
 * Whether the lines of a page that flow on into another fit a column of this width (CSS pixels) as the desk sets them. Of
 * the others nothing is won by letting them flow.
 */
export function linesFit(reading: Pick<Reading, 'blocks' | 'direction' | 'turn'>, room: number): boolean {
	if (reading.direction === 'vertical') return true;
	context ??= new OffscreenCanvas(1, 1).getContext('2d');
	if (!context) return true;
	context.font = `${TEXT_PX}px ${getComputedStyle(document.documentElement).getPropertyValue('--serif')}`;
	for (const { kind, lines } of reading.blocks) {
		if (kind === 'table' || kind === 'list' || kind === 'heading') continue;
		for (const paragraph of paragraphs(lines, reading))
			for (const { words } of paragraph.slice(0, -1))
				if (context.measureText(joinWords(words)).width > room) return false;
	}
	return true;
}
