import type { ExportOptions, ExportSource } from '#lib/exports/export.ts';
import type { FormatId } from '#lib/exports/formats.ts';
import type { Document } from '#lib/model/document.ts';
import { bytesOf } from '#lib/store/chunks.ts';
import { currentReading } from './current-reading.ts';
import type { Pages } from './pages.ts';
import { passwordOf } from './passwords.ts';

/** What an exporter is given to write one document: what it may ask for, answered from the store page by page. */
export function exportOrder(
	document: Document,
	format: FormatId,
	pages: Pages,
	{ pages: wanted = document.order, options }: { pages?: number[]; options?: ExportOptions } = {},
): { source: ExportSource; format: FormatId; options: ExportOptions } {
	const password = passwordOf(document.id);
	return {
		source: { ...sourceOf(document, pages), ...(wanted ? { pages: wanted } : {}) },
		format,
		options: password ? { password, ...options } : { ...options },
	};
}

const sourceOf = (document: Document, pages: Pages): ExportSource => ({
	document,
	reading: (page) => currentReading(document.id, page),
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
