import type { HocrPage } from '#lib/model/text/hocr.ts';
import { scaledBlocks } from '#lib/model/text/scaled-blocks.ts';
import type { Opened } from '#lib/sources/open.ts';
import { readWords } from '#lib/sources/words/read-words.ts';
import type { KnownPage } from './known-pages.ts';
import { sizeOfPage } from './size-of-page.ts';

/** A page and the picture that its words were read from may differ in shape by this much, by rounding. */
const ALIKE = 0.02;

/**
 * The words that a file of words (hOCR, ALTO, PAGE XML) has for the pages of a document that came with it, in the pixels
 * that they have here. Pages of another shape are left out. Rejects with a FaultError when the file cannot be read.
 */
export async function broughtWords(
	words: File,
	opened: Opened,
	languages: string[],
): Promise<ReadonlyMap<number, KnownPage>> {
	const known = new Map<number, KnownPage>();
	const pages = await readWords(words);
	const numbers = pages.map(({ number }) => number);
	const told =
		new Set(numbers).size === pages.length && numbers.every((number) => number && number <= opened.pageCount);
	for (const [index, page] of pages.entries()) {
		const number = told ? page.number! : index + 1;
		if (number > opened.pageCount || !page.blocks.length) continue;
		const { width, height } = await sizeOfPage(opened, number);
		const [x, y] = page.width && page.height ? [width / page.width, height / page.height] : [1, 1];
		if (Math.abs(x / y - 1) > ALIKE) continue;
		known.set(number, reading(page, words.name, languages, { width, height, x, y }));
	}
	return known;
}

function reading(
	{ blocks, dpi, direction }: HocrPage,
	name: string,
	languages: string[],
	{ width, height, x, y }: { width: number; height: number; x: number; y: number },
): KnownPage {
	return {
		engine: 'brought',
		model: name,
		languages,
		width,
		height,
		dpi: Math.round(dpi * x),
		blocks: scaledBlocks(blocks, x, y),
		...(direction && { direction }),
		steps: [],
		seconds: 0,
		readAt: Date.now(),
	};
}
