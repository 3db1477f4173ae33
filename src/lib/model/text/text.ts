import type { Block, Line, Reading } from '../reading.ts';

const lineText = (line: Line) => line.words.map((word) => word.text).join(' ');
const blockText = (block: Block) => block.lines.map(lineText).filter(Boolean).join('\n');

/**
 * A page's text in reading order, as printed: one line per printed line, an empty line between blocks. Blocks that are
 * marked 'ignore' or 'picture' are left out.
 */
export function textOf(reading: Pick<Reading, 'blocks'>): string {
	return reading.blocks
		.filter((block) => block.kind !== 'ignore' && block.kind !== 'picture')
		.map(blockText)
		.filter(Boolean)
		.join('\n\n');
}
