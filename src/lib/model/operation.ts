/** What an engine can be asked to do. The cloud's own name for each stands in `engines/cloud/operations`. */
export type Operation =
	| 'text'
	| 'table'
	| 'receipt'
	| 'label'
	| 'invoice'
	| 'regions'
	| 'find-regions'
	| 'font'
	| 'djvu-to-pdf'
	| 'binarise'
	| 'deskew'
	| 'dewarp'
	| 'upscale'
	| 'speech';

/** Operations that give a page its text; the others make something beside it, which never takes the text's place. */
const READING: Operation[] = ['text', 'table', 'receipt', 'label', 'invoice', 'regions'];

export const readsPages = (operation: Operation): boolean => READING.includes(operation);

/** Operations for which the cloud takes a whole document at once; all others go page by page. */
export const takesDocument = (operation: Operation): boolean =>
	operation === 'text' || operation === 'speech' || operation === 'djvu-to-pdf';
