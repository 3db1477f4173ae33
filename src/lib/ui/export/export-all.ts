import { formats, type ExportOptions, type FormatId } from '#lib/flow/export/export.ts';
import {
	exportTogether,
	exportToFolder,
	exportZip,
	type Folder,
	type ManyExported,
} from '#lib/flow/export/export-many.ts';
import type { Pages } from '#lib/flow/pages/pages.ts';
import type { Document } from '#lib/model/document.ts';
import { saveFile } from './save-file.ts';
import { asFault, chosenFile, fileIn } from './chosen-file.ts';
import { pickers } from './pickers.ts';

/** How many documents are to be written: one ZIP in the downloads or at a chosen place, or files in a chosen folder. */
export interface ManyWish {
	format: FormatId;
	options: ExportOptions;
	target: 'download' | 'file' | 'folder';
	/** one file of all of them instead of a ZIP; for formats that can */
	together?: boolean;
}

/** Writes many documents; answers with how it went and where it is. */
export async function exportAll(
	documents: Document[],
	{ format, options, target, together = false }: ManyWish,
	from: Pages,
	signal: AbortSignal,
	onProgress: (done: number, total: number) => void,
): Promise<ManyExported & { name: string }> {
	const wishes = { options, signal, onProgress };
	if (target === 'folder') {
		const handle = await pickers().showDirectoryPicker!({ id: 'exports', mode: 'readwrite' });
		return { ...(await exportToFolder(folderOf(handle), documents, format, from, wishes)), name: handle.name };
	}
	const { extension, mediaType } = together
		? formats.find(({ id }) => id === format)!
		: { extension: 'zip', mediaType: 'application/zip' };
	const name = `legible-${new Date().toISOString().slice(0, 10)}.${extension}`;
	const write = together ? exportTogether : exportZip;
	if (target === 'file') {
		const file = await chosenFile({ name, extension, mediaType });
		try {
			const how = await write(file, documents, format, from, wishes);
			await file.close();
			return { ...how, name: file.name };
		} catch (error) {
			await file.abort();
			throw error;
		}
	}
	const { BlobSink } = await import('#lib/exports/file/blob-sink.ts');
	const sink = new BlobSink();
	const how = await write(sink, documents, format, from, wishes);
	// A ZIP of nothing is no file that anybody wants.
	if (how.written) saveFile(name, sink.blob(mediaType));
	return { ...how, name };
}

const folderOf = (handle: FileSystemDirectoryHandle): Folder => ({
	has: (name) =>
		handle.getFileHandle(name).then(
			() => true,
			(error: unknown) => !(error instanceof DOMException && error.name === 'NotFoundError'),
		),
	file: async (name) => {
		const file = await fileIn(await asFault(handle.getFileHandle(name, { create: true })));
		return {
			write: (chunk) => file.write(chunk),
			close: async () => void (await file.close()),
			abort: async () => {
				await file.abort();
				// The empty file that the browser made when it was named.
				await handle.removeEntry(name).catch(() => undefined);
			},
		};
	},
});
