import type { ExportOptions, ExportSource } from '#lib/exports/export.ts';
import { formats, type FormatId } from '#lib/exports/formats.ts';
import type { Verified } from '#lib/exports/verify.ts';
import { turnOfPage, type Document } from '#lib/model/document.ts';
import { bytesOf } from '#lib/store/chunks.ts';
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
			...sourceOf(document, pages),
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
	const source = { ...sourceOf(document, pages), ...(document.order ? { pages: document.order } : {}) };
	const job = { source, ...(signal ? { signal } : {}) };
	return verify(job, blob, (written) => openRaw(written, passwordOf(document.id), pages.vendor));
}

/** What exporters ask for, answered from the store page by page. */
const sourceOf = (document: Document, pages: Pages): ExportSource => ({
	document,
	// Loaded with the first export: the library shows the menu and needs nothing of this for its first paint.
	reading: async (page) => (await import('./current-reading.ts')).currentReading(document.id, page),
	turnOf: (page) => turnOfPage(document, page),
	file: () => bytesOf(document),
	pagePicture: async (page) => {
		const image = await pages.image(document, page);
		try {
			const canvas = new OffscreenCanvas(image.width, image.height);
			canvas.getContext('2d')!.drawImage(image.bitmap, 0, 0);
			const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
			return {
				bytes: new Uint8Array(await blob.arrayBuffer()),
				mediaType: 'image/jpeg',
				width: image.width,
				height: image.height,
				dpi: image.dpi,
			};
		} finally {
			image.bitmap.close();
		}
	},
});
