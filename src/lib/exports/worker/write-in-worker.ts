import { FaultError, faultOf, type Fault } from '#lib/model/fault.ts';
import type { ExportOptions, ExportSource, PagePicture } from '../export.ts';
import type { FormatId } from '../formats.ts';
import type { Sink } from '../file/sink.ts';
import type { FromWorker, ToWorker, Whole } from './message.ts';

/** The worker says nothing and has nothing to wait for: it hangs. */
const SILENCE_MS = 60_000;

/** What is to be written, and where to. */
export interface WorkerJob {
	/** one document, or with `zip` and `together` any number of them, in one format */
	files: { source: ExportSource; format: FormatId; options?: ExportOptions }[];
	as: Whole;
	sink: Sink;
	signal?: AbortSignal;
	/** pages of one document; of several documents, with the share of the present one behind the point */
	onProgress?(done: number, total: number): void;
	/** with `zip`: a document could not be written and was left out */
	onFailed?(index: number, fault: Fault): void;
}

/**
 * Writes documents in a worker of its own, so that the page stays at hand however long they are. The worker reaches no
 * store: it asks for readings and pictures one page at a time. Rejects like an exporter, and with what the sink throws;
 * whoever opened the sink throws its beginnings away then.
 */
export async function writeInWorker({ files, as, sink, signal, onProgress, onFailed }: WorkerJob): Promise<void> {
	signal?.throwIfAborted();
	const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
	let timer: ReturnType<typeof setTimeout> | undefined;
	let stop: (() => void) | undefined;
	try {
		await new Promise<void>((resolve, reject) => {
			const watch = () => {
				clearTimeout(timer);
				timer = setTimeout(
					() => reject(new FaultError('export-broke-off', 'the worker that writes files hangs')),
					SILENCE_MS,
				);
			};
			stop = () => reject(signal?.reason);
			signal?.addEventListener('abort', stop);
			worker.onerror = (event) => {
				event.preventDefault();
				reject(new FaultError('export-broke-off', event.message || 'the worker that writes files did not start'));
			};
			const tell = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);

			async function answer(question: Extract<FromWorker, { id: number }>) {
				const { id } = question;
				// The time until the answer is ours.
				clearTimeout(timer);
				if (question.kind === 'chunk') {
					await sink.write(question.chunk);
					tell({ kind: 'answer', id, value: undefined });
				} else {
					try {
						const value = await ask(files[question.order]!.source, question);
						tell(
							{ kind: 'answer', id, value },
							question.what === 'pagePicture' ? [(value as PagePicture).bytes.buffer] : [],
						);
					} catch (error) {
						tell({ kind: 'refused', id, fault: faultOf(error) });
					}
				}
				watch();
			}

			worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
				watch();
				if (data.kind === 'progress') onProgress?.(data.done, data.total);
				else if (data.kind === 'failed') onFailed?.(data.order, data.fault);
				else if (data.kind === 'done') resolve();
				else if (data.kind === 'broken') reject(new FaultError(data.fault.code, data.fault.message, data.fault.detail));
				else answer(data).catch(reject);
			};
			watch();
			tell({
				kind: 'write',
				as,
				orders: files.map(({ source: { document, pages }, format, options }) => ({
					document: {
						name: document.name,
						mediaType: document.mediaType,
						pageCount: document.pageCount,
						...(document.turns ? { turns: document.turns } : {}),
						...(document.order ? { order: document.order } : {}),
					},
					format,
					...(pages ? { pages } : {}),
					...(options ? { options } : {}),
				})),
			});
		});
	} finally {
		clearTimeout(timer);
		if (stop) signal?.removeEventListener('abort', stop);
		worker.terminate();
	}
}

function ask(source: ExportSource, question: Extract<FromWorker, { kind: 'ask' }>): Promise<unknown> {
	if (question.what === 'file') return source.file();
	if (question.what === 'typeface') return Promise.resolve(source.typeface?.());
	if (question.what === 'reading') return source.reading(question.page);
	return source.pagePicture(question.page, question.part, question.pressed);
}
