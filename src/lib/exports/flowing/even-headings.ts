import type { Block, Reading } from '#lib/model/reading.ts';
import { eachPage } from '../each-page.ts';
import type { ExportJob } from '../export.ts';
import { RepeatedHeads } from './repeated-heads.ts';
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
 * the page says; and with running heads that show only by being there page after page. Goes through all pages once, so that only
 * sizes and heads are held, and once more where `look` is to see each page as it will be. `page`: the number of the page, where it is not the reading's own.
 */
export async function evenHeadings(
	job: Pick<ExportJob, 'source' | 'signal'>,
	look?: (reading: Reading, page: number) => void,
): Promise<(reading: Reading, page?: number) => Reading> {
	const walk = () => eachPage({ source: job.source, ...(job.signal && { signal: job.signal }) });
	const sizes: number[] = [];
	const heads = new RepeatedHeads();
	const places = new Map<number, number>();
	for await (const { page, index, reading } of walk()) {
		if (!reading) continue;
		places.set(page, index);
		sizes.push(...headings(reading).map((block) => sizeOf(block, reading)));
		heads.look(reading, index);
	}
	const withHeads = (reading: Reading, page: number) => heads.marked(reading, places.get(page) ?? -1);
	if (look) for await (const { page, reading } of walk()) if (reading) look(withHeads(reading, page), page);
	sizes.sort((a, b) => b - a);
	/** the smallest size of each level */
	const least = sizes.filter((size, at) => at + 1 === sizes.length || sizes[at + 1]! < ALIKE * size);
	return (read, page = read.page) => {
		const reading = withHeads(read, page);
		return {
			...reading,
			blocks: reading.blocks.map((block) => {
				if (block.kind !== 'heading') return block;
				const size = sizeOf(block, reading);
				const bySize = least.findIndex((one) => size >= one) + 1;
				return { ...block, level: Math.min(DEEPEST, Math.max(block.level ?? 2, bySize, depth(block))) };
			}),
		};
	};
}
