import type { Operation } from '#lib/model/operation.ts';
import { say } from '../say/say.ts';

/** What can be asked for, in words, and a sentence on what it gives. */
export const operationWords = (): Record<Operation, { name: string; gives: string }> => ({
	text: { name: say('Document'), gives: say('The text of each page, with the place of every word.') },
	table: { name: say('Table'), gives: say('Rows and columns, also as a spreadsheet file.') },
	receipt: { name: say('Receipt'), gives: say('The lines of a till receipt.') },
	label: { name: say('Label or sign'), gives: say('Text in a picture of the world. English only.') },
	invoice: { name: say('Invoice'), gives: say('Supplier, dates, amounts and the other fields of an invoice.') },
	regions: { name: say('Marked regions'), gives: say('Only the regions that you name, in their order.') },
	'find-regions': { name: say('Find regions'), gives: say('Where on the page text stands, as rectangles.') },
	font: { name: say('Name the font'), gives: say('Which fonts the page is likely set in.') },
	'djvu-to-pdf': { name: say('DjVu to PDF'), gives: say('A PDF of a DjVu file.') },
	binarise: { name: say('Black and white'), gives: say('The page as a black and white picture.') },
	deskew: { name: say('Straighten'), gives: say('The page as a straightened picture, up to 15 degrees.') },
	dewarp: { name: say('Flatten'), gives: say('The page as a picture without its curl.') },
	upscale: { name: say('Enlarge'), gives: say('The page as a larger picture.') },
	speech: { name: say('Read aloud'), gives: say('The text that was read, spoken, as a WAV file. English only.') },
});
