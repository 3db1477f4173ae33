import type { ExportOptions } from '#lib/exports/export.ts';
import { formats, type Format, type FormatId } from '#lib/exports/formats.ts';
import type { Sink } from '#lib/exports/file/sink.ts';
import type { Verified } from '#lib/exports/verify.ts';
import type { Document } from '#lib/model/document.ts';
import type { Pages } from '../pages/pages.ts';
import { passwordOf } from '../passwords.ts';

export { formats, type ExportOptions, type Format, type FormatId };

/** A written file and the name it should be saved under. */
export interface Exported {
	name: string;
	blob: Blob;
}

export interface ExportWishes {
	/** in the wanted order; absent: the document's own order */
	pages?: number[];
	options?: ExportOptions;
	/** the pages alone, without what was read on them */
	textless?: boolean;
	signal?: AbortSignal;
	onProgress?: (done: number, total: number) => void;
}

/** What the file will be called and what it will be. */
export async function exportName(
	document: Document,
	formatId: FormatId,
	wanted?: number[],
): Promise<{ name: string; extension: string; mediaType: string }> {
	const [{ fileName }, { partOfName }, { extensionFor }] = await Promise.all([
		import('#lib/exports/file/file-name.ts'),
		import('./part-of-name.ts'),
		import('#lib/exports/file/extension-for.ts'),
	]);
	const format = formats.find(({ id }) => id === formatId)!;
	const extension = extensionFor(format, { document, pages: wanted ?? document.order });
	const mediaType = extension === format.extension ? format.mediaType : 'application/zip';
	const whole = fileName(document.name, extension);
	const part = wanted ? partOfName(document, wanted) : '';
	return { name: `${whole.slice(0, -extension.length - 1)}${part}.${extension}`, extension, mediaType };
}

/**
 * Writes a document in one format from its current readings into a sink, in a worker. Rejects with FaultError for what the
 * user should hear, with AbortError when the signal is raised.
 */
export async function exportInto(
	sink: Sink,
	document: Document,
	formatId: FormatId,
	pages: Pages,
	{ pages: wanted, options, textless, ...rest }: ExportWishes = {},
): Promise<void> {
	const [{ writeInWorker }, { exportOrder }] = await Promise.all([
		import('#lib/exports/worker/write-in-worker.ts'),
		import('./export-order.ts'),
	]);
	const order = exportOrder(document, formatId, pages, { pages: wanted, options });
	const source = textless ? { ...order.source, reading: () => Promise.resolve(undefined) } : order.source;
	await writeInWorker({ files: [{ ...order, source }], as: 'one', sink, ...rest });
}

/** The same as a Blob with the name that it should be saved under. */
export async function exported(
	document: Document,
	formatId: FormatId,
	pages: Pages,
	wishes: ExportWishes = {},
): Promise<Exported> {
	const { BlobSink } = await import('#lib/exports/file/blob-sink.ts');
	const sink = new BlobSink();
	const { name, mediaType } = await exportName(document, formatId, wishes.pages);
	await exportInto(sink, document, formatId, pages, wishes);
	return { name, blob: sink.blob(mediaType) };
}

/**
 * Opens a searchable PDF that was written, and looks for every word of the document's readings in its place: how many of
 * how many are there. Rejects like `exported`.
 */
export async function verified(
	document: Document,
	blob: Blob,
	pages: Pages,
	{ pages: wanted, signal }: Pick<ExportWishes, 'pages' | 'signal'> = {},
): Promise<Verified> {
	const [{ verify }, { openRaw }, { exportOrder }] = await Promise.all([
		import('#lib/exports/verify.ts'),
		import('#lib/sources/pdf/open-raw.ts'),
		import('./export-order.ts'),
	]);
	const { source } = exportOrder(document, 'pdf', pages, { pages: wanted });
	return verify({ source, ...(signal ? { signal } : {}) }, blob, (written) =>
		openRaw(written, passwordOf(document.id), pages.vendor),
	);
}
