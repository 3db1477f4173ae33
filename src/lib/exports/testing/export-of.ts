import type { Reading } from '#lib/model/reading.ts';
import { BlobSink } from '../file/blob-sink.ts';
import type { ExportJob, ExportOptions, Exporter, ExportSource, PagePicture } from '../export.ts';

/** A source for tests, from readings (undefined: not read) and whatever else the test needs. */
export function sourceOf(
	readings: (Reading | undefined)[],
	extra: Omit<Partial<ExportSource>, 'file' | 'document'> & {
		document?: Partial<ExportSource['document']>;
		file?: Blob | Uint8Array<ArrayBuffer>;
		picture?: PagePicture;
	} = {},
): ExportSource {
	const { document, file, picture, ...rest } = extra;
	return {
		document: { name: 'page.png', mediaType: 'image/png', pageCount: readings.length, ...document },
		reading: async (page) => readings[page - 1],
		file: async () => (file instanceof Blob ? file : new Blob(file ? [file] : [])),
		pagePicture: async () => {
			if (!picture) throw new Error('this test has no picture');
			return picture;
		},
		...rest,
	};
}

/** Runs an exporter and gives what it wrote. */
export async function bytesOf(
	exporter: Exporter,
	source: ExportSource,
	options: ExportOptions = {},
	extra: Partial<ExportJob> = {},
): Promise<Uint8Array<ArrayBuffer>> {
	const sink = new BlobSink();
	await exporter({ source, sink, options, ...extra });
	return new Uint8Array(await sink.blob('').arrayBuffer());
}

/** The same as text. */
export const textOfExport = async (...args: Parameters<typeof bytesOf>): Promise<string> =>
	new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(...args));
