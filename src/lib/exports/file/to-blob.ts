import { BlobSink } from './blob-sink.ts';
import type { ExportJob } from '../export.ts';
import { extensionFor } from './extension-for.ts';
import { fileName } from './file-name.ts';
import type { Format } from '../formats.ts';

/** Runs one export and gives the file with its name, ready for a download. */
export async function toBlob(format: Format, job: Omit<ExportJob, 'sink'>): Promise<{ name: string; blob: Blob }> {
	const sink = new BlobSink();
	const exporter = await format.load();
	await exporter({ ...job, sink });
	const extension = extensionFor(format, job.source);
	const mediaType = extension === format.extension ? format.mediaType : 'application/zip';
	return { name: fileName(job.source.document.name, extension), blob: sink.blob(mediaType) };
}
