import type { ExportJob } from './export.ts';
import { addText } from './pdf/add-text.ts';
import { fromPictures } from './pdf/from-pictures.ts';

/**
 * A PDF whose pages look as they came and whose text can be searched, marked and copied. A PDF keeps its bytes and gets a
 * text layer; pictures become pages at their true size with their own data in them. When pages are to show their text, or
 * smaller pictures, those of a PDF are made anew as well.
 */
export async function searchablePdf(job: ExportJob): Promise<void> {
	const { shows = 'picture', pictures = 'as-they-are' } = job.options ?? {};
	const asItIs = shows === 'picture' && pictures === 'as-they-are';
	if (asItIs && job.source.document.mediaType === 'application/pdf') await addText(job);
	else await fromPictures(job);
}
