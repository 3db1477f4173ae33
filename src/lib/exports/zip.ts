import type { ExportOptions, ExportSource } from './export.ts';
import { fileName, freeName } from './file-name.ts';
import type { Format } from './formats.ts';
import { extensionFor } from './extension-for.ts';
import type { Sink } from './sink.ts';
import { ZipWriter } from './zip-writer.ts';

/** Already packed: packing them again takes time and saves nothing. */
const PACKED = new Set(['pdf', 'docx', 'xlsx', 'epub', 'zip']);

/**
 * Several exports in one ZIP, one after the other: documents in any formats, each under the name of its document. `onProgress`
 * counts files.
 */
export async function zip(job: {
	files: Iterable<{ source: ExportSource; format: Format; options?: ExportOptions }>;
	count: number;
	sink: Sink;
	signal?: AbortSignal;
	madeAt?: number;
	onProgress?(done: number, total: number): void;
}): Promise<void> {
	const writer = new ZipWriter(job.sink, job.madeAt);
	const taken = new Set<string>();
	let done = 0;
	for (const { source, format, options } of job.files) {
		job.signal?.throwIfAborted();
		const extension = extensionFor(format, source);
		const name = freeName(fileName(source.document.name, extension), taken);
		const entry = writer.entry(name, PACKED.has(extension));
		const exporter = await format.load();
		await exporter({ source, sink: entry, options, signal: job.signal });
		await entry.end();
		job.onProgress?.(++done, job.count);
	}
	await writer.end();
}
