import type { ExportOptions } from '#lib/exports/export.ts';
import { freeName } from '#lib/exports/file/file-name.ts';
import type { FormatId } from '#lib/exports/formats.ts';
import type { Sink } from '#lib/exports/file/sink.ts';
import { writeInWorker } from '#lib/exports/worker/write-in-worker.ts';
import { pageOrder, type Document } from '#lib/model/document.ts';
import { faultOf, isAbort, type Fault } from '#lib/model/fault.ts';
import { pagesDone } from '#lib/model/tally.ts';
import { listedDocuments } from '#lib/store/documents/documents.ts';
import { pagesRead } from '#lib/store/pages/readings.ts';
import { exportInto, exportName } from './export.ts';
import { exportOrder } from './export-order.ts';
import type { Pages } from '../pages/pages.ts';

/** How it went: how many documents were written, which of them lack the text of so many pages, and which were not written. */
export interface ManyExported {
	written: number;
	failed: { name: string; fault: Fault }[];
	partly: { name: string; unread: number }[];
}

interface ManyWishes {
	options?: ExportOptions;
	signal?: AbortSignal;
	/** documents, with the share of the present one behind the point */
	onProgress?: (done: number, total: number) => void;
}

/** A place where files are put one by one. */
export interface Folder {
	/** whether a file of this name is there */
	has(name: string): Promise<boolean>;
	/** Begins a file; `close` makes it whole, `abort` takes it back. */
	file(name: string): Promise<Sink & { close(): Promise<void>; abort(): Promise<void> }>;
}

/** Parts those that have something to be written from those that nothing was read of yet. */
async function readyOf(documents: Document[]) {
	const listed = await listedDocuments(documents.map(({ id }) => id));
	const ready: Document[] = [];
	const failed: ManyExported['failed'] = [];
	for (const { id, name } of documents) {
		const found = listed.get(id);
		if (found && pagesDone(found.tally) > 0) ready.push(found.document);
		else failed.push({ name, fault: { code: 'not-read-yet', message: `nothing of ${name} was read` } });
	}
	return { ready, failed };
}

/** Of documents that were written, those with pages that are not read yet. */
async function partlyRead(written: Document[]): Promise<ManyExported['partly']> {
	const partly: ManyExported['partly'] = [];
	for (const document of written) {
		const read = await pagesRead(document.id);
		const unread = pageOrder(document).filter((page) => !read.has(page)).length;
		if (unread) partly.push({ name: document.name, unread });
	}
	return partly;
}

/** What the worker that writes is told of these documents, whatever it makes of them. */
const order = (
	sink: Sink,
	documents: Document[],
	format: FormatId,
	pages: Pages,
	{ options, signal, onProgress }: ManyWishes,
) => ({
	files: documents.map((document) => exportOrder(document, format, pages, { options })),
	sink,
	...(signal ? { signal } : {}),
	...(onProgress ? { onProgress } : {}),
});

/**
 * Writes many documents in one format as one ZIP. One that cannot be written is named in the answer, and the others go on.
 * Rejects with AbortError when the signal is raised, with FaultError when the ZIP as a whole cannot be written.
 */
export async function exportZip(
	sink: Sink,
	documents: Document[],
	format: FormatId,
	pages: Pages,
	wishes: ManyWishes = {},
): Promise<ManyExported> {
	const { ready, failed } = await readyOf(documents);
	const broken = new Set<Document>();
	const onFailed = (index: number, fault: Fault) => {
		broken.add(ready[index]!);
		failed.push({ name: ready[index]!.name, fault });
	};
	await writeInWorker({ ...order(sink, ready, format, pages, wishes), as: 'zip', onFailed });
	const written = ready.filter((document) => !broken.has(document));
	return { written: written.length, failed, partly: await partlyRead(written) };
}

/** Writes many documents as one file, in a format that can: nothing of it when one of them cannot be read. Rejects as `exportZip`. */
export async function exportTogether(
	sink: Sink,
	documents: Document[],
	format: FormatId,
	pages: Pages,
	wishes: ManyWishes = {},
): Promise<ManyExported> {
	const { ready, failed } = await readyOf(documents);
	if (ready.length) await writeInWorker({ ...order(sink, ready, format, pages, wishes), as: 'together' });
	return { written: ready.length, failed, partly: await partlyRead(ready) };
}

/** Writes many documents into a folder, each as a file of its own. A file that is there already is never overwritten. */
export async function exportToFolder(
	folder: Folder,
	documents: Document[],
	format: FormatId,
	pages: Pages,
	{ options, signal, onProgress }: ManyWishes = {},
): Promise<ManyExported> {
	const { ready, failed } = await readyOf(documents);
	const taken = new Set<string>();
	const written: Document[] = [];
	for (const [index, document] of ready.entries()) {
		signal?.throwIfAborted();
		try {
			const { name } = await exportName(document, format);
			let free = freeName(name, taken);
			while (await folder.has(free)) free = freeName(name, taken);
			const file = await folder.file(free);
			try {
				await exportInto(file, document, format, pages, {
					options,
					...(signal ? { signal } : {}),
					onProgress: (done, total) => onProgress?.(index + done / total, ready.length),
				});
			} catch (error) {
				await file.abort();
				throw error;
			}
			await file.close();
			written.push(document);
		} catch (error) {
			if (isAbort(error)) throw error;
			failed.push({ name: document.name, fault: faultOf(error) });
		}
		onProgress?.(index + 1, ready.length);
	}
	return { written: written.length, failed, partly: await partlyRead(written) };
}
