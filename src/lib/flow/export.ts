import type { ExportOptions } from '#lib/exports/export.ts';
import { formats, type FormatId } from '#lib/exports/formats.ts';
import type { Verified } from '#lib/exports/verify.ts';
import type { Document } from '#lib/model/document.ts';
import { exportSource } from './export-source.ts';
import type { Pages } from './pages.ts';
import { passwordOf } from './passwords.ts';

export { formats };

/** A written file and the name it should be saved under. */
export interface Exported {
	name: string;
	blob: Blob;
}

/**
 * Writes a document in one format from its current readings. Rejects with FaultError for what the user should hear, with
 * AbortError when the signal is raised.
 */
export async function exported(
	document: Document,
	formatId: FormatId,
	pages: Pages,
	more: {
		pages?: number[];
		options?: ExportOptions;
		/** the pages alone, without what was read on them */
		textless?: boolean;
		signal?: AbortSignal;
		onProgress?: (done: number, total: number) => void;
	} = {},
): Promise<Exported> {
	const format = formats.find(({ id }) => id === formatId)!;
	const { toBlob } = await import('#lib/exports/to-blob.ts');
	const { pages: wanted = document.order, options, textless, ...rest } = more;
	const password = passwordOf(document.id);
	return toBlob(format, {
		source: {
			...exportSource(document, pages),
			...(wanted ? { pages: wanted } : {}),
			...(textless ? { reading: () => Promise.resolve(undefined) } : {}),
		},
		options: password ? { password, ...options } : { ...options },
		...rest,
	});
}

/**
 * Opens a searchable PDF that was written, and looks for every word of the document's readings in its place: how many of
 * how many are there. Rejects like `exported`.
 */
export async function verified(document: Document, blob: Blob, pages: Pages, signal?: AbortSignal): Promise<Verified> {
	const [{ verify }, { openRaw }] = await Promise.all([
		import('#lib/exports/verify.ts'),
		import('#lib/sources/pdf/open-raw.ts'),
	]);
	const source = { ...exportSource(document, pages), ...(document.order ? { pages: document.order } : {}) };
	const job = { source, ...(signal ? { signal } : {}) };
	return verify(job, blob, (written) => openRaw(written, passwordOf(document.id), pages.vendor));
}
