import { faultOf, isAbort, type Fault } from '#lib/model/fault.ts';
import { BlobSink } from './blob-sink.ts';
import type { ExportOptions, ExportSource } from '../export.ts';
import { fileName, freeName } from './file-name.ts';
import type { Format } from '../formats.ts';
import { extensionFor } from './extension-for.ts';
import type { Sink } from './sink.ts';
import { ZipWriter } from './zip-writer.ts';

/** Already packed: packing them again takes time and saves nothing. */
const PACKED = new Set(['pdf', 'docx', 'xlsx', 'epub', 'zip']);

/**
 * Several exports in one ZIP, one after the other: documents in any formats, each under the name of its document. One that
 * fails is told and left out, and the others go on: each is written whole before any of it goes into the ZIP. `onProgress`
 * counts files, with the share of the present one behind the point.
 */
export async function zip(job: {
	files: Iterable<{ source: ExportSource; format: Format; options?: ExportOptions }>;
	count: number;
	sink: Sink;
	signal?: AbortSignal;
	madeAt?: number;
	onProgress?(done: number, total: number): void;
	onFailed?(index: number, fault: Fault): void;
}): Promise<void> {
	const writer = new ZipWriter(job.sink, job.madeAt);
	const taken = new Set<string>();
	let done = 0;
	for (const { source, format, options } of job.files) {
		job.signal?.throwIfAborted();
		const extension = extensionFor(format, source);
		const whole = new BlobSink();
		const written = await (
			await format.load()
		)({
			source,
			sink: whole,
			options,
			signal: job.signal,
			onProgress: (page, pages) => page < pages && job.onProgress?.(done + page / pages, job.count),
		}).then(
			() => true,
			(error: unknown) => {
				if (isAbort(error)) throw error;
				job.onFailed?.(done, faultOf(error));
				return false;
			},
		);
		if (written) {
			const entry = writer.entry(freeName(fileName(source.document.name, extension), taken), PACKED.has(extension));
			await entry.write(whole.blob(format.mediaType));
			await entry.end();
		}
		done++;
		job.onProgress?.(done, job.count);
	}
	await writer.end();
}
