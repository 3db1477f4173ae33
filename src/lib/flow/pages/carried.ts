import type { Document } from '#lib/model/document.ts';
import type { EditedReading } from '#lib/model/edit/edited.ts';
import type { Block, Line, Word } from '#lib/model/reading.ts';
import { typeStyle } from '#lib/model/text/type-style.ts';
import { scaledBlocks } from '#lib/model/text/scaled-blocks.ts';
import type { Opened } from '#lib/sources/open.ts';
import { currentReading } from '../text/current-reading.ts';
import type { KnownPage } from '../intake/known-pages.ts';
import { sizeOfPage } from '../intake/size-of-page.ts';

/** Sides of a page may differ by this much from those it was read at, by rounding: more, and it is not the same page. */
const ALIKE = 0.02;

/**
 * What was read and corrected on pages that go into another document, in the pixels that they have there. `from`: where
 * each of its pages comes from. Pages that were not read, or have another shape there, are left out. Rejects with AbortError.
 */
export async function carried(
	from: { document: Document; page: number }[],
	opened: Opened,
	signal?: AbortSignal,
): Promise<Map<number, KnownPage>> {
	const known = new Map<number, KnownPage>();
	for (const [index, { document, page }] of from.entries()) {
		signal?.throwIfAborted();
		const reading = await currentReading(document.id, page);
		if (!reading || reading.region || !reading.width || !reading.height) continue;
		const { width, height } = await sizeOfPage(opened, index + 1);
		const [x, y] = [width / reading.width, height / reading.height];
		if (Math.abs(x / y - 1) > ALIKE) continue;
		known.set(index + 1, {
			...bare(reading),
			width,
			height,
			dpi: Math.round(reading.dpi * x),
			...placed(reading, x, y),
		});
	}
	signal?.throwIfAborted();
	return known;
}

/** Without the marks of a log of corrections that stays behind. */
function bare(reading: EditedReading): KnownPage {
	const known: Partial<EditedReading> = { ...reading };
	for (const own of ['taskId', 'documentId', 'page'] as const) delete known[own];
	return known as KnownPage;
}

function placed(reading: EditedReading, x: number, y: number) {
	const word = ({ text, box, confidence, alternatives, size, ...set }: Word): Word => ({
		text,
		box,
		confidence,
		...(alternatives && { alternatives }),
		...(size && { size }),
		...typeStyle(set),
	});
	const line = ({ box, baseline, words, hyphenated }: Line): Line => ({
		box,
		words: words.map(word),
		...(baseline && { baseline }),
		...(hyphenated && { hyphenated }),
	});
	const blocks = scaledBlocks<Block>(reading.blocks, x, y).map(({ kind, box, lines, grid, level }): Block => ({
		kind,
		box,
		lines: lines.map(line),
		...(grid && { grid }),
		...(level && { level }),
	}));
	const unread = reading.unread?.map(({ x0, y0, x1, y1 }) => ({ x0: x0 * x, y0: y0 * y, x1: x1 * x, y1: y1 * y }));
	return { blocks, ...(unread && { unread }) };
}
