import { height } from '#lib/model/geometry.ts';
import type { Block, Reading, Word } from '#lib/model/reading.ts';
import { eachPage } from './each-page.ts';
import type { ExportJob } from './export.ts';
import { trueDpi } from './pdf/page-size.ts';

/** Letters of one size are measured a little differently from line to line. Sizes that are as near as this are one. */
const ALIKE = 0.87;
const DEEPEST = 6;

/** "2.1 What should be done": how deep its number says that it stands; 0 without one. */
function depth(block: Block): number {
	const number = /^\d{1,2}(?:\.\d{1,2}){0,4}(?=\.?$)/.exec(block.lines[0]?.words[0]?.text ?? '')?.[0];
	return number ? number.split('.').length : 0;
}

/** Capitals, figures and letters with an upper length; those with half of one; and those that reach below the line. */
const TALL = /[^\p{Ll}\p{P}]|[bdfhkl]/u;
const HALF = /[it]/;
const DEEP = /[gjpqy,;()]/;

/** How tall a word's capitals are, or would be, of the height of its box. */
function capitalsOf({ text, box }: Word): number {
	const above = TALL.test(text) ? 1 : HALF.test(text) ? 0.87 : 0.69;
	return height(box) / (above + (DEEP.test(text) ? 0.3 : 0));
}

/** How tall the capitals of these words are, or would be, in pixels; 0 without letters. */
export function capitalHeight(words: Word[]): number {
	const sizes = words
		.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
		.map(capitalsOf)
		.sort((a, b) => a - b);
	// The lower middle: the box of a long word on a line that leans is too tall.
	return sizes[(sizes.length - 1) >> 1] ?? 0;
}

/** How tall the capitals of a heading are, in inches. */
export function sizeOf(block: Block, { width, height, dpi }: Pick<Reading, 'width' | 'height' | 'dpi'>): number {
	const words = block.lines.flatMap((line) => line.words);
	return capitalHeight(words) / (trueDpi(width, height, dpi) || 1);
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
