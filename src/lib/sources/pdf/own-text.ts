import type { Block } from '#lib/model/reading.ts';
import { area } from '#lib/model/geometry.ts';
import type { Matrix } from '#lib/model/affine.ts';
import type { Rules } from '#lib/model/table/rules.ts';
import { drawnRules } from './drawn-rules.ts';
import { garbled } from './garbled.ts';
import type { PdfFile } from './pdf-file.ts';
import { scaleOf } from './scale-of.ts';
import { survey } from './survey.ts';
import { inkArea, textBlocks } from './text-blocks.ts';
import { textWords, type TextItem, type TextStyle } from './text-words.ts';
import { withFonts, type Fonts } from './with-fonts.ts';

/**
 * The text that a page carries. `blocks` are there when it is real text. Otherwise `why` says what it is: none at all;
 * hidden (an earlier reading behind or over a scan); garbled; a few words beside a picture that may hold many more; or a
 * page with filled fields or notes, whose words are not among the page's own.
 */
export interface OwnText {
	blocks?: Block[];
	/** lines that are drawn between them, with `blocks` */
	rules?: Rules;
	why?: 'none' | 'hidden' | 'garbled' | 'pictures' | 'notes';
}

/** A picture that takes this part of the page may hold text of its own … */
const LARGE_PICTURE = 0.3;
/** … unless the page's text covers at least this part. */
const ENOUGH_TEXT = 0.1;

/**
 * Reads the text of a page, with boxes in pixels of the page's picture at its full size. `evenHidden`: take a hidden
 * text too. Rejects as drawing a page does.
 */
export function ownText(
	file: PdfFile,
	number: number,
	{ evenHidden = false, signal }: { evenHidden?: boolean; signal?: AbortSignal } = {},
): Promise<OwnText> {
	return file.run(
		async (document) => {
			const page = await document.getPage(number);
			try {
				const content = await page.getTextContent();
				const items = content.items.filter((item): item is TextItem & typeof item => 'str' in item);
				const text = items.map((item) => item.str).join(' ');
				if (!text.trim()) return { why: 'none' };
				if (garbled(text)) return { why: 'garbled' };
				if ((await page.getAnnotations({ intent: 'print' })).some(hasWords)) return { why: 'notes' };
				const operators = await page.getOperatorList({ intent: 'print' });
				const seen = survey(operators, pageArea(page.view));
				if (seen.hidden > seen.visible && !evenHidden) return { why: 'hidden' };
				const view = page.getViewport({ scale: await scaleOf(page) });
				const words = textWords(
					items,
					await withFonts(content.styles as Record<string, TextStyle>, page.commonObjs as Fonts),
					view.transform as Matrix,
					measurer(),
				);
				const blocks = textBlocks(words, view.width);
				const pageBox = { x0: 0, y0: 0, x1: view.width, y1: view.height };
				const largest = Math.max(0, ...seen.pictures.map(({ box }) => area(box))) / pageArea(page.view);
				if (largest > LARGE_PICTURE && inkArea(blocks, pageBox) < ENOUGH_TEXT * area(pageBox) && !evenHidden)
					return { why: 'pictures' };
				return { blocks, rules: drawnRules(operators, view.transform as Matrix) };
			} finally {
				page.cleanup();
			}
		},
		{ signal },
	);
}

interface Annotation {
	subtype?: string;
	fieldType?: string;
	fieldValue?: unknown;
}

/** Notes that are drawn with words of their own: filled text fields, text put on the page, stamps. */
const hasWords = ({ subtype, fieldType, fieldValue }: Annotation): boolean =>
	subtype === 'FreeText' ||
	subtype === 'Stamp' ||
	(subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch') && Boolean(String(fieldValue ?? '').trim()));

const pageArea = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: number[]) => Math.abs((x1 - x0) * (y1 - y0)) || 1;

/** Widths in the general kind of font that the page's own is like; the page's fonts live in the drawing worker. */
function measurer() {
	const context = new OffscreenCanvas(1, 1).getContext('2d')!;
	return (text: string, fontFamily: string) => {
		const font = `100px ${fontFamily || 'sans-serif'}`;
		if (context.font !== font) context.font = font;
		return context.measureText(text).width;
	};
}
