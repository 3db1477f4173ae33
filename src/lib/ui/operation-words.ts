import type { Operation } from '#lib/model/operation.ts';

/** What can be asked for, in words, and a sentence on what it gives. */
export const operationWords: Record<Operation, { name: string; gives: string }> = {
	text: { name: 'Document', gives: 'The text of each page, with the place of every word.' },
	table: { name: 'Table', gives: 'Rows and columns, also as a spreadsheet file.' },
	receipt: { name: 'Receipt', gives: 'The lines of a till receipt.' },
	label: { name: 'Label or sign', gives: 'Text in a picture of the world. English only.' },
	invoice: { name: 'Invoice', gives: 'Supplier, dates, amounts and the other fields of an invoice.' },
	regions: { name: 'Marked regions', gives: 'Only the regions that you name, in their order.' },
	'find-regions': { name: 'Find regions', gives: 'Where on the page text stands, as rectangles.' },
	font: { name: 'Name the font', gives: 'Which fonts the page is likely set in.' },
	'djvu-to-pdf': { name: 'DjVu to PDF', gives: 'A PDF of a DjVu file.' },
	binarise: { name: 'Black and white', gives: 'The page as a black and white picture.' },
	deskew: { name: 'Straighten', gives: 'The page as a straightened picture, up to 15 degrees.' },
	dewarp: { name: 'Flatten', gives: 'The page as a picture without its curl.' },
	upscale: { name: 'Enlarge', gives: 'The page as a larger picture.' },
	speech: { name: 'Read aloud', gives: 'The text that was read, spoken, as a WAV file. English only.' },
};
