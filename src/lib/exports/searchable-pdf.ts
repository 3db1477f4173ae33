import type { ExportJob } from './export.ts';
import { addText } from './pdf/add-text.ts';
import { fromPictures } from './pdf/from-pictures.ts';

/**
 * A PDF whose pages look as they came and whose text can be searched, marked and copied. A PDF keeps its bytes and gets a
 * text layer; pictures become pages at their true size with their own data in them.
 */
export async function searchablePdf(job: ExportJob): Promise<void> {
	if (job.source.document.mediaType === 'application/pdf') await addText(job);
	else await fromPictures(job);
}
