import { placeOfPage } from '#lib/model/document.ts';
import type { Reading } from '#lib/model/reading.ts';
import type { ExportJob, ExportSource } from './export.ts';

/** The page numbers that an export is about, in the wanted order. */
export const pagesOf = (source: Pick<ExportSource, 'document' | 'pages'>): number[] =>
	source.pages ?? Array.from({ length: source.document.pageCount }, (_, index) => index + 1);

/**
 * Walks the wanted pages one at a time, so that one reading is held, and takes care of cancelling and progress.
 * `reading` is undefined for a page that was not read; `index` counts from 0; `seen` is what the user knows the page as: its
 * place, from 1, in the order of the document, or its number in the file where it has none.
 */
export async function* eachPage(
	job: Pick<ExportJob, 'source' | 'signal' | 'onProgress'>,
): AsyncGenerator<{ page: number; seen: number; index: number; reading: Reading | undefined }> {
	const pages = pagesOf(job.source);
	for (const [index, page] of pages.entries()) {
		job.signal?.throwIfAborted();
		const seen = placeOfPage(job.source.document, page) || page;
		yield { page, seen, index, reading: await job.source.reading(page) };
		job.onProgress?.(index + 1, pages.length);
	}
	job.signal?.throwIfAborted();
}
