import type { Block, Reading } from '#lib/model/reading.ts';
import { eachPage } from '../each-page.ts';
import type { ExportJob } from '../export.ts';
import { tallOf } from './tall-of.ts';
import { trueDpi } from '../pdf/page-size.ts';

/** Letters of one size are measured a little differently from line to line. Sizes that are as near as this are one. */
const ALIKE = 0.87;
const DEEPEST = 6;

/** "2.1 What should be done": how deep its number says that it stands; 0 without one. */
function depth(block: Block): number {
	const number = /^\d{1,2}(?:\.\d{1,2}){0,4}(?=\.?$)/.exec(block.lines[0]?.words[0]?.text ?? '')?.[0];
	return number ? number.split('.').length : 0;
}

/** How tall the capitals of a heading are, in inches. */
export function sizeOf(block: Block, { width, height, dpi }: Pick<Reading, 'width' | 'height' | 'dpi'>): number {
	return tallOf([block]) / (trueDpi(width, height, dpi) || 1);
}

const headings = (reading: Reading | undefined) => reading?.blocks.filter(({ kind }) => kind === 'heading') ?? [];

/**
 * Each page tells the levels of its own headings: a page that has none but sections calls them the highest. What this resolves to
 * gives the same reading with the levels that they have in the whole document, by their size and their number; never higher than
 * the page says. Goes through all pages once, so that only sizes are held; `look` sees each page on that way.
 */
export async function evenHeadings(
	job: Pick<ExportJob, 'source' | 'signal'>,
	look?: (reading: Reading, page: number) => void,
): Promise<(reading: Reading) => Reading> {
	const sizes: number[] = [];
	for await (const { page, reading } of eachPage({ source: job.source, ...(job.signal && { signal: job.signal }) })) {
		if (!reading) continue;
		sizes.push(...headings(reading).map((block) => sizeOf(block, reading)));
		look?.(reading, page);
	}
	sizes.sort((a, b) => b - a);
	/** the smallest size of each level */
	const least = sizes.filter((size, at) => at + 1 === sizes.length || sizes[at + 1]! < ALIKE * size);
	return (reading) => ({
		...reading,
		blocks: reading.blocks.map((block) => {
			if (block.kind !== 'heading') return block;
			const size = sizeOf(block, reading);
			const bySize = least.findIndex((one) => size >= one) + 1;
			return { ...block, level: Math.min(DEEPEST, Math.max(block.level ?? 2, bySize, depth(block))) };
		}),
	});
}
