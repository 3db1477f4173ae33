import type { ExportSource } from '#lib/exports/export.ts';
import type { Document } from '#lib/model/document.ts';
import { bytesOf } from '#lib/store/chunks.ts';
import type { Pages } from './pages.ts';

/** What exporters ask for, answered from the store page by page. */
export const exportSource = (document: Document, pages: Pages): ExportSource => ({
	document,
	// Loaded with the first export: the library shows the menu and needs nothing of this for its first paint.
	reading: async (page) => (await import('./current-reading.ts')).currentReading(document.id, page),
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
