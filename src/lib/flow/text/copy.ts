import type { Document } from '#lib/model/document.ts';
import { currentReading } from './current-reading.ts';

/** What is copied, in every type that the clipboard shall hold. */
export interface Copied {
	text: string;
	html?: string;
}

const readings = async (document: Document, pages: number[]) => {
	const all = await Promise.all(pages.map((page) => currentReading(document.id, page)));
	return all.flatMap((reading) => reading ?? []);
};

/** Pages as plain text: as printed, or with flowing paragraphs and whole words. */
export async function copiedText(document: Document, pages: number[], flowing: boolean): Promise<Copied> {
	const { pageText } = await import('#lib/exports/flowing/text.ts');
	const all = await readings(document, pages);
	return { text: all.map((reading) => pageText(reading, { reflow: flowing, joinHyphens: flowing })).join('\n\n') };
}

/** Pages as Markdown. */
export async function copiedMarkdown(document: Document, pages: number[]): Promise<Copied> {
	const [{ markdown }, { BlobSink }] = await Promise.all([
		import('#lib/exports/flowing/markdown.ts'),
		import('#lib/exports/file/blob-sink.ts'),
	]);
	const sink = new BlobSink();
	const never = () => Promise.reject(new Error('Markdown needs no pictures.'));
	await markdown({
		source: { document, pages, reading: (page) => currentReading(document.id, page), file: never, pagePicture: never },
		sink,
	});
	return { text: await sink.blob('text/markdown').text() };
}

/**
 * The tables of pages, or one block of them, for a spreadsheet: cells in HTML, and with tabs between them as text. No cell
 * becomes a formula where it is pasted.
 */
export async function copiedTable(document: Document, pages: number[], block?: string): Promise<Copied> {
	const [{ tablesOf, tableOf }, { tableHtml }, { harmless }, { escapeXml }] = await Promise.all([
		import('#lib/exports/table/table.ts'),
		import('#lib/exports/table/table-html.ts'),
		import('#lib/exports/table/cell-text.ts'),
		import('#lib/exports/escape-xml.ts'),
	]);
	const all = await readings(document, pages);
	const one = all.flatMap(({ blocks }) => blocks).find(({ id }) => id === block);
	const tables = one ? [tableOf(one)] : all.flatMap((reading) => tablesOf(reading));
	const cell = (text: string) => harmless(text.replace(/[\t\r\n]+/g, ' '));
	return {
		text: tables.map(({ rows }) => rows.map((row) => row.map(cell).join('\t')).join('\n')).join('\n\n'),
		html: tables.map((table) => tableHtml(table, (text) => escapeXml(cell(text)))).join('<br>'),
	};
}
