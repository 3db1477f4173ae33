import { around } from '#lib/model/geometry.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import { canHead } from './can-head.ts';

/** More lines of bold letters are a text that is to be seen. */
const MOST = 2;

/**
 * Takes the headings out of the paragraphs into which the recogniser put them: lines that are all bold, above, between or below
 * others that are not. Each is a block of its own. `isBold` tells of the words of a line.
 */
export function headed(blocks: Block[], isBold: (words: Word[]) => boolean): Block[] {
	return blocks.flatMap((block) => {
		if (block.kind !== 'paragraph' || block.grid || block.lines.length < 2) return [block];
		const parts = partsOf(block.lines, isBold);
		return parts.length < 2
			? [block]
			: parts.map((lines) => ({ ...block, lines, box: around(lines.map(({ box }) => box)) }));
	});
}

function partsOf(lines: Line[], isBold: (words: Word[]) => boolean): Line[][] {
	const runs: { bold: boolean; lines: Line[] }[] = [];
	for (const line of lines) {
		const bold = isBold(line.words);
		const last = runs.at(-1);
		if (last?.bold === bold) last.lines.push(line);
		else runs.push({ bold, lines: [line] });
	}
	const parts: { head: boolean; lines: Line[] }[] = [];
	for (const { bold, lines } of runs) {
		const head = bold && lines.length <= MOST && canHead(lines);
		const last = parts.at(-1);
		if (last && !head && !last.head) last.lines.push(...lines);
		else parts.push({ head, lines: [...lines] });
	}
	return parts.map((part) => part.lines);
}
