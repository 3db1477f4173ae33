import { pagesOf } from '../each-page.ts';
import type { ExportSource } from '../export.ts';
import type { Format } from '../formats.ts';

/** The extension of what a format writes for this document: PAGE XML of several pages is a ZIP, a file for each page. */
export const extensionFor = (format: Format, source: Pick<ExportSource, 'document' | 'pages'>): string =>
	format.id === 'page-xml' && pagesOf(source).length !== 1 ? 'zip' : format.extension;
