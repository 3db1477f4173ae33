import type { Block, Reading } from '#lib/model/reading.ts';
import { eachPage } from '../each-page.ts';
import type { ExportJob, ExportOptions } from '../export.ts';
import { flowing, printedLines } from './join-lines.ts';
import { type Lay, paragraphs } from './paragraphs.ts';

/** Whether a block is text that an export shows. */
export const isShown = (block: Block, options: ExportOptions = {}): boolean =>
	block.kind !== 'ignore' &&
	block.kind !== 'picture' &&
	!(options.withoutRunningHeads && (block.kind === 'header' || block.kind === 'footer'));

/** A block's lines flowing; what is no prose stays lines. A heading is one line, as all formats have it. */
export function flowingText({ kind, lines }: Block, lay: Lay, joinHyphens: boolean): string {
	const parts = kind === 'heading' ? [lines] : paragraphs(lines, lay);
	return parts
		.map((part) => flowing(part, joinHyphens))
		.filter(Boolean)
		.join('\n');
}

/** One page as plain text: a line per printed line, or per paragraph with `reflow`; an empty line between blocks. */
export function pageText(reading: Pick<Reading, 'blocks'> & Lay, options: ExportOptions = {}): string {
	return reading.blocks
		.filter((block) => isShown(block, options))
		.map((block) => {
			if (options.reflow && block.kind !== 'table' && block.kind !== 'list')
				return flowingText(block, reading, options.joinHyphens ?? true);
			return printedLines(block.lines, options.joinHyphens ?? options.reflow ?? false).join('\n');
		})
		.filter(Boolean)
		.join('\n\n');
}

/** Plain text in UTF-8 without a byte order mark. Pages are separated by a form feed, as in `pdftotext`. */
export async function text({ sink, options = {}, ...job }: ExportJob): Promise<void> {
	const encoder = new TextEncoder();
	const separator = options.pageSeparator === 'blank-line' ? '\n' : '\f';
	for await (const { index, reading } of eachPage(job)) {
		const page = reading ? pageText(reading, options) : '';
		await sink.write(encoder.encode((index ? separator : '') + (page ? page + '\n' : '')));
	}
}
